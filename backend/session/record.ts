import type { JWK } from 'jose';
import { roles } from '#contract/codes/access.ts';
import { z } from '#contract/zod.ts';
import type { SealedFile } from '../sealing/sealed-file.ts';

/** What is kept, sealed, so that a restart asks nobody to sign in again. */
const SessionRecord = z.strictObject({
  version: z.literal(1),
  /** The provider's name for the person: who may unlock. */
  subject: z.string().min(1),
  user: z.strictObject({ name: z.string(), role: z.enum(roles) }),
  refreshToken: z.string().min(1),
  proofKey: z.record(z.string(), z.unknown()).transform((jwk) => jwk as JWK),
  /** When somebody was last at the desk, in milliseconds of real time. */
  aliveAt: z.number(),
  locked: z.boolean(),
});
export type SessionRecord = z.output<typeof SessionRecord>;

/** Where the record lies. What does not open, or is of another shape, is as good as nothing. */
export class RecordFile {
  readonly #file: SealedFile;
  readonly #onTrouble: () => void;

  constructor(file: SealedFile, onTrouble: () => void) {
    this.#file = file;
    this.#onTrouble = onTrouble;
  }

  read(): SessionRecord | undefined {
    const text = this.#file.read();
    if (text === undefined) return undefined;
    try {
      return SessionRecord.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /** On a full disk the session goes on, and the next start asks for a sign-in. */
  write(record: SessionRecord): void {
    try {
      this.#file.write(JSON.stringify(record));
    } catch {
      this.#onTrouble();
    }
  }

  remove(): void {
    try {
      this.#file.remove();
    } catch {
      this.#onTrouble();
    }
  }
}
