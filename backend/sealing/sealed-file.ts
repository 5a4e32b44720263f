import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { writeOwnFile } from './own-file.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A text on disk that only the holder of the key can read, and nobody can change unseen. */
export class SealedFile {
  readonly #path: string;
  readonly #key: Uint8Array;
  readonly #purpose: Buffer;

  /** `purpose` is sealed along: what was sealed for another purpose does not open. */
  constructor(path: string, key: Uint8Array, purpose: string) {
    this.#path = path;
    this.#key = key;
    this.#purpose = Buffer.from(purpose);
  }

  /** The text, or undefined when there is none that opens with the key. */
  read(): string | undefined {
    try {
      const sealed = readFileSync(this.#path);
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const opened = createDecipheriv(ALGORITHM, this.#key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(this.#purpose)
        .setAuthTag(tag);
      const text = opened.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([text, opened.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** Replaces the text; the old one stands until the new one is whole. Throws on a full disk. */
  write(text: string): void {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(this.#purpose);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    writeOwnFile(this.#path, Buffer.concat([nonce, cipher.getAuthTag(), body]));
  }

  remove(): void {
    rmSync(this.#path, { force: true });
    rmSync(`${this.#path}.new`, { force: true });
  }
}
