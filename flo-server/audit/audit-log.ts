import type { Clock } from '#contract/time/clock.ts';
import type { Pool } from '../db/pool.ts';
import type { Head } from './chain.ts';
import type { NewEntry } from './entry.ts';
import { openChain } from './open-chain.ts';
import { readHead, writeBatch } from './write-batch.ts';

/** Where everything that is done with people is written down. */
export interface AuditLog {
  /**
   * Resolves when the entry is durable: only then may anything be shown.
   *
   * @throws Error when it could not be written.
   */
  write(entry: NewEntry): Promise<void>;
  /** The newest entry that is known to be durable; undefined where nothing is kept. */
  head(): Head | undefined;
  /** Waits until everything that was handed in has been written or refused. */
  close(): Promise<void>;
}

/** Too many entries wait already. */
export class AuditQueueFull extends Error {
  constructor() {
    super('too many audit entries are waiting');
    this.name = 'AuditQueueFull';
  }
}

/** More would only wait longer than anybody waits for an answer. */
const MOST_WAITING = 5_000;
const MOST_IN_A_BATCH = 500;

interface Waiting {
  readonly entry: NewEntry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

class ChainLog implements AuditLog {
  readonly #pool: Pool;
  readonly #key: Buffer;
  #head: Head;
  /** True after a failure: the batch may have been written all the same. */
  #unsure = false;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(pool: Pool, key: Buffer, head: Head) {
    this.#pool = pool;
    this.#key = key;
    this.#head = head;
  }

  write(entry: NewEntry): Promise<void> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(new AuditQueueFull());
    const durable = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
    });
    this.#running ??= this.#run();
    return durable;
  }

  head(): Head {
    return this.#head;
  }

  async close(): Promise<void> {
    await this.#running;
  }

  /** What comes while a batch is being written goes into the next: one statement for all of it. */
  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_IN_A_BATCH);
      try {
        await this.#write(batch.map(({ entry }) => entry));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        this.#unsure = true;
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = undefined;
  }

  async #write(entries: readonly NewEntry[]): Promise<void> {
    if (this.#unsure) this.#head = await readHead(this.#pool, this.#head.chain);
    this.#unsure = false;
    this.#head = await writeBatch(this.#pool, this.#key, this.#head, entries);
  }
}

/**
 * Begins the audit of this process: a chain of its own, written in groups.
 *
 * @throws AuditKeyError when the database's earlier chains were written with another key.
 */
export async function openAuditLog(pool: Pool, clock: Clock, key: Buffer): Promise<AuditLog> {
  return new ChainLog(pool, key, await openChain(pool, clock, key));
}
