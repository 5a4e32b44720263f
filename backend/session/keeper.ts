import type { SealingKey } from '../sealing/sealing-key.ts';
import type { Grant } from './grant.ts';
import type { ProofKey } from './proof-key.ts';
import type { RecordFile, SessionRecord } from './record.ts';
import { sessionFile } from './session-file.ts';
import type { SessionOptions } from './session-options.ts';
import type { User } from './user.ts';

/** Somebody who is signed in. */
export interface SignedIn {
  readonly subject: string;
  readonly user: User;
  readonly key: ProofKey;
  readonly grant: Grant;
}

/** Between two notes of when somebody was last there. */
const NOTE_EVERY_MS = 60_000;

type KeeperOptions = Pick<SessionOptions, 'settings' | 'dataDir' | 'sealingKey' | 'log'>;

/** Keeps on disk, sealed, what a restart needs so that nobody has to sign in again. */
export class Keeper {
  readonly #options: KeeperOptions;
  #file: RecordFile | undefined;
  #sealing: SealingKey['kind'] = 'file';
  #notedAt = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Who guards the key. */
  get sealing(): SealingKey['kind'] {
    return this.#sealing;
  }

  /** What the last session left, if it can be opened. */
  async open(): Promise<SessionRecord | undefined> {
    const { settings, dataDir, sealingKey, log } = this.#options;
    const { key, kind } = await sealingKey();
    this.#sealing = kind;
    this.#file = sessionFile(dataDir, key, settings, () => log({ event: 'session-not-kept' }));
    return this.#file.read();
  }

  /** Keeps who is signed in, as it is now. */
  note({ subject, user, key, grant }: SignedIn, aliveAt: number, locked: boolean): void {
    this.#notedAt = aliveAt;
    const { refreshToken } = grant;
    const proofKey = key.jwk;
    this.#file?.write({ version: 1, subject, user, refreshToken, proofKey, aliveAt, locked });
  }

  /** Whether the last note is old enough for another. */
  isDue(aliveAt: number): boolean {
    return aliveAt - this.#notedAt >= NOTE_EVERY_MS;
  }

  forget(): void {
    this.#file?.remove();
  }
}
