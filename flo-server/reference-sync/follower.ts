import { REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import { execute } from '../db/statement.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import type { Cursor } from './cursor.ts';
import { readHead, withholds } from './head.ts';
import type { Head } from './head.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { pageSince } from './pages.ts';
import type { Reading } from './pages.ts';
import { beginLongReading, cursorAt, readAll } from './read-all.ts';
import type { Reader } from './reader.ts';
import { changesOf } from './rows.ts';
import { RowSums } from './row-sums.ts';
import type { Checks } from './row-sums.ts';

/** Everybody's rows, as the newest schema has them. */
const EVERYTHING: Reader = { role: null, schema: REFERENCE_SCHEMA };

/** How much one answer reads before it goes without a check; the next answers go on from there. */
export interface FollowerPace {
  readonly page: number;
  readonly pagesAtOnce: number;
}

const usual: FollowerPace = { page: 1_000, pagesAtOnce: 10 };
const STATES_KEPT = 200;

interface State {
  readonly sums: RowSums;
  cursor: Cursor;
  /** Newest transaction that may be in rows that were read: older snapshots are behind. */
  readThrough: bigint;
}

/**
 * Why there is no check: `reading` while everything is read for the first time or much has to be read;
 * `ahead` when the register was read at a later state than that of the answer, which a new snapshot mends.
 */
export type NoCheck = 'reading' | 'ahead';

const nameOf = ({ epoch, newest }: Head, today: string): string => `${epoch} ${newest} ${today}`;

/**
 * Knows what a whole copy holds at the newest states of the register. It is a client of the feed: a hash
 * for each row, and a cursor that it moves on inside the transaction of the answer that asks, so that its
 * sums are those of the rows the answer is made of. Nothing of it is kept on disk: a process that starts
 * reads the register once, beside the answers.
 */
export class Follower {
  readonly #services: Services;
  readonly #pace: FollowerPace;
  readonly #turns = new OneAtATime();
  readonly #known = new Map<string, Checks>();
  #state: State | undefined;
  #reading: Promise<void> | undefined;

  constructor(services: Services, pace = usual) {
    this.#services = services;
    this.#pace = pace;
  }

  /** The sums of the register as the transaction sees it, which must hold nothing that is withheld. */
  async check(reading: Omit<Reading, 'reader'>): Promise<Checks | NoCheck> {
    const name = nameOf(reading.head, reading.moment.today);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    return this.#turns.run(async () => this.#known.get(name) ?? this.#moveOn(reading, name));
  }

  /** Waits for what is being read beside the answers. */
  async stop(): Promise<void> {
    await this.#reading;
  }

  async #moveOn(
    { db, head, moment }: Omit<Reading, 'reader'>,
    name: string,
  ): Promise<Checks | NoCheck> {
    const state = this.#state;
    if (state === undefined || this.#isLost(state, head)) {
      this.#state = undefined;
      this.#reading ??= this.#readEverything().finally(() => (this.#reading = undefined));
      return 'reading';
    }
    const isAhead = state.readThrough > BigInt(head.newest) || state.cursor.day > moment.today;
    if (isAhead) return 'ahead';
    const reading = { db, head, moment, reader: EVERYTHING };
    for (let pages = 0; pages < this.#pace.pagesAtOnce; pages += 1) {
      const page = await pageSince(reading, state.cursor, this.#pace.page);
      const changes = await changesOf(reading, page.keys);
      for (const change of changes) state.sums.apply(change);
      state.cursor = page.cursor;
      state.readThrough = BigInt(head.newest);
      if (!page.more) return this.#keep(name, state.sums.checks());
    }
    return 'reading';
  }

  /** Whether it cannot go on from where it is: another database, too far behind, or a clock set back. */
  #isLost({ cursor }: State, { epoch, prunedThrough }: Head): boolean {
    const { today } = momentOf(this.#services);
    return (
      cursor.epoch !== epoch || cursor.day > today || BigInt(cursor.xid) <= BigInt(prunedThrough)
    );
  }

  #keep(name: string, checks: Checks): Checks {
    this.#known.set(name, checks);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= STATES_KEPT) break;
      this.#known.delete(oldest);
    }
    return checks;
  }

  /** A fault leaves it as it was: the next answer that asks tries again. */
  async #readEverything(): Promise<void> {
    try {
      const db = await this.#services.pool.connect();
      try {
        await beginLongReading(db);
        const head = await readHead(db);
        const moment = momentOf(this.#services);
        const reading = { db, head, moment, reader: EVERYTHING };
        const sums = new RowSums();
        for await (const { puts } of readAll(reading, () => true)) {
          for (const put of puts) sums.apply(put);
        }
        await execute(db, 'commit');
        this.#state = { sums, cursor: cursorAt(head, reading), readThrough: BigInt(head.newest) };
        if (!withholds(head)) this.#keep(nameOf(head, moment.today), sums.checks());
      } finally {
        // Broken off in the middle, the transaction is thrown away with its connection.
        db.release(this.#state === undefined);
      }
    } catch {
      this.#state = undefined;
    }
  }
}
