import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Which row a text belongs to; sealed along, so that a row does not open in another's place. */
export interface RowName {
  readonly table: string;
  readonly id: string;
  readonly owner: string;
}

/** Seals rows, and gives names that tell nobody whose or whom they are about. */
export class RowSeal {
  readonly #rows: Uint8Array;
  readonly #names: Uint8Array;

  /** `key` is the profile's sealing key. Each use has a key of its own. */
  constructor(key: Uint8Array) {
    const derived = (use: string): Uint8Array =>
      new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), `flo work ${use} 1`, KEY_BYTES));
    this.#rows = derived('rows');
    this.#names = derived('names');
  }

  /** A name that only the holder of the key can make, and that tells nothing of its parts. */
  nameOf(...parts: readonly string[]): string {
    return createHmac('sha256', this.#names).update(JSON.stringify(parts)).digest('hex');
  }

  seal(row: RowName, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#rows, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(row));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** The text; undefined when it was sealed with another key or for another row, or was changed. */
  open(row: RowName, sealed: Uint8Array): string | undefined {
    try {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const opened = createDecipheriv(ALGORITHM, this.#rows, nonce, { authTagLength: TAG_BYTES })
        .setAAD(boundTo(row))
        .setAuthTag(tag);
      const text = opened.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([text, opened.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

function boundTo({ table, id, owner }: RowName): Buffer {
  return Buffer.from(JSON.stringify([table, id, owner]));
}
