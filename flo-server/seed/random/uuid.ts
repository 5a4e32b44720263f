import type { Random } from './random.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const hex = (bits: number, shift: number): string => HEX[(bits >>> shift) & 255] ?? '';

/** A version 4 UUID drawn from the source. */
export function uuid4(random: Random): string {
  const a = random.uint32();
  const b = (random.uint32() & 0xffff0fff) | 0x00004000;
  const c = (random.uint32() & 0x3fffffff) | 0x80000000;
  const d = random.uint32();
  return (
    `${hex(a, 24)}${hex(a, 16)}${hex(a, 8)}${hex(a, 0)}-${hex(b, 24)}${hex(b, 16)}-` +
    `${hex(b, 8)}${hex(b, 0)}-${hex(c, 24)}${hex(c, 16)}-` +
    `${hex(c, 8)}${hex(c, 0)}${hex(d, 24)}${hex(d, 16)}${hex(d, 8)}${hex(d, 0)}`
  );
}
