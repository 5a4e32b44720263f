import { createHash } from 'node:crypto';

const UUID_BYTES = 16;

/**
 * A key that follows from another: whoever derives it again, also after a crash, gets the same one. A
 * UUID of the version for such names (RFC 9562, version 8).
 */
export function derivedKey(key: string, purpose: string): string {
  const bytes = createHash('sha256').update(`${purpose} ${key.toLowerCase()}`).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.subarray(0, UUID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
