import { canonicalJson } from './canonical-json.ts';

/** How many rows a collection has, and their order-independent hash: 16 hex digits. */
export interface CollectionCheck {
  readonly count: number;
  readonly hash: string;
}

/** The 64-bit hash of a row as two unsigned 32-bit numbers. */
export type RowHash = readonly [high: number, low: number];

const avalanche = (mixed: number, other: number): number =>
  Math.imul(mixed ^ (mixed >>> 16), 2_246_822_507) ^
  Math.imul(other ^ (other >>> 13), 3_266_489_909);

/**
 * The hash of a row under its key: of its canonical JSON, so that both sides agree whatever order their
 * fields come in. It finds what went wrong by accident; it is no seal against somebody who means harm.
 */
export function rowHash(key: string, row: unknown): RowHash {
  const text = `${key}\n${canonicalJson(row)}`;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  return [avalanche(high, low) >>> 0, avalanche(low, high) >>> 0];
}

/** A row's hash as it is stored and travels: 16 hex digits. */
export function writeRowHash([high, low]: RowHash): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** @throws Error when the text was not made by `writeRowHash`. */
export function readRowHash(text: string): RowHash {
  if (!/^[0-9a-f]{16}$/.test(text)) throw new Error('not a row hash');
  return [Number.parseInt(text.slice(0, 8), 16), Number.parseInt(text.slice(8), 16)];
}

/**
 * The hash of a set of rows, kept up to date row by row: the two halves of all row hashes added up, each
 * modulo 2³². In any order, the same rows give the same sum.
 */
export class RowSum {
  #count = 0;
  #high = 0;
  #low = 0;

  add([high, low]: RowHash): void {
    this.#count += 1;
    this.#high = (this.#high + high) >>> 0;
    this.#low = (this.#low + low) >>> 0;
  }

  /** Takes a row away that was added with this very hash. */
  remove([high, low]: RowHash): void {
    this.#count -= 1;
    this.#high = (this.#high - high) >>> 0;
    this.#low = (this.#low - low) >>> 0;
  }

  check(): CollectionCheck {
    return { count: this.#count, hash: writeRowHash([this.#high, this.#low]) };
  }
}
