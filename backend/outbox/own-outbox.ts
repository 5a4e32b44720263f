import type { CivilDate } from '#contract/time/civil-date.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { CarryOut, type CarryOutOptions, type EntryFields } from './carry-out.ts';
import { type Entry, hasEnded } from './entry.ts';
import { type EntryStore, isOutOfDate } from './entry-store.ts';
import { itemOf } from './item.ts';
import { isOpen, liveEntry, type LiveEntry, startable } from './live-entry.ts';

export interface OwnOutboxOptions extends Omit<CarryOutOptions, 'change' | 'isOver'> {
  readonly store: EntryStore;
  /** How long a command with an undo window is held, in milliseconds. */
  readonly undoMs: number;
  readonly onChanged: () => void;
}

/** Aggregates that are worked on at once. */
const MOST_AT_ONCE = 8;
/** The longest a timer is set for: the machine may sleep, and days end. */
const LONGEST_TIMER_MS = 60_000;

/** The outbox of the one who is signed in. Ends, and forgets everything, when they leave. */
export class OwnOutbox {
  readonly #options: OwnOutboxOptions;
  readonly #carryOut: CarryOut;
  readonly #lives = new Map<string, LiveEntry>();
  /** How many entries are of a shape that this version does not know. */
  readonly unread: number;
  #timer: NodeJS.Timeout | undefined;
  #sequence = 0;
  #over = false;

  /** Reads what an earlier process left. @throws when the file cannot be read */
  constructor(options: OwnOutboxOptions) {
    this.#options = options;
    this.#carryOut = new CarryOut({
      ...options,
      isOver: () => this.#over,
      change: (live, fields) => this.#change(live, fields),
    });
    const { entries, unread } = options.store.load();
    this.unread = unread;
    for (const entry of entries) {
      this.#lives.set(entry.key, liveEntry(entry, this.#dueAtStart(entry)));
    }
  }

  get(key: string): LiveEntry | undefined {
    return this.#lives.get(key);
  }

  has(key: string): boolean {
    return this.#options.store.has(key);
  }

  /** Keeps a command; when it returns, no crash loses it. @throws when it cannot be written */
  keep(entry: Entry): LiveEntry {
    this.#options.store.keep(entry);
    // The time to undo is the adviser's: what the disk took is not taken from it.
    const held = entry.state === 'held';
    const live = liveEntry(entry, held ? this.#options.now() + this.#options.undoMs : 0);
    this.#lives.set(entry.key, live);
    this.#options.onChanged();
    return live;
  }

  /** Begins whatever can be done now. */
  pump(): void {
    if (this.#over) return;
    clearTimeout(this.#timer);
    const now = this.#options.now();
    for (const live of startable(this.#lives.values(), now, MOST_AT_ONCE)) void this.#work(live);
    const open = [...this.#lives.values()].filter((live) => isOpen(live) && !live.busy);
    if (open.length === 0) return;
    // What is due and waits in line is begun when the one before it has come further.
    const waits = open.map(({ dueAt }) => dueAt - now).filter((wait) => wait > 0);
    this.#timer = setTimeout(() => this.pump(), Math.min(...waits, LONGEST_TIMER_MS));
  }

  /** Something has changed for the better: everything that waited is tried now. */
  resume(): void {
    for (const live of this.#lives.values()) if (live.entry.state !== 'held') live.dueAt = 0;
    this.pump();
  }

  items(): OutboxItem[] {
    const [now, time] = [this.#options.now(), this.#options.time.now()];
    return [...this.#lives.values()].map((live) => itemOf(live, live.dueAt - now, time));
  }

  undo(key: string): boolean {
    const live = this.#lives.get(key);
    if (live?.entry.state !== 'held' || live.busy) return false;
    this.remove(live);
    return true;
  }

  retry(key: string): boolean {
    const live = this.#lives.get(key);
    if (live === undefined || live.busy || !isOpen(live) || live.entry.state === 'held')
      return false;
    live.dueAt = 0;
    this.pump();
    return true;
  }

  dismiss(key: string): boolean {
    const live = this.#lives.get(key);
    if (live === undefined || isOpen(live)) return false;
    this.remove(live);
    return true;
  }

  /** Puts an entry away. */
  remove(live: LiveEntry): void {
    this.#options.store.remove(live.entry.key);
    this.#lives.delete(live.entry.key);
    this.#options.onChanged();
  }

  /** Puts away what has been kept long enough; gives how many of everybody's. @throws when the disk does */
  forgetOld(today: CivilDate): number {
    const old = [...this.#lives.values()].filter(({ entry }) => isOutOfDate(entry, today));
    for (const live of old) this.remove(live);
    return old.length + this.#options.store.removeOld(today);
  }

  /** How much has been accepted: what a question that begins now can show. */
  get accepted(): number {
    return this.#sequence;
  }

  /** A question that began when `accepted` stood there has shown the aggregate. */
  shown(aggregate: string, accepted: number): void {
    for (const live of this.#lives.values()) {
      const seen = live.aggregate === aggregate && live.acceptedAt <= accepted;
      if (seen && live.entry.state === 'accepted') this.#change(live, { state: 'visible' });
    }
  }

  /** Resolves when the entry has come further, after the time, or when the one who asked has left. */
  async further(live: LiveEntry, patienceMs: number): Promise<void> {
    if (this.#over) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const late = setTimeout(resolve, patienceMs);
    live.waiting.add(resolve);
    await promise;
    clearTimeout(late);
    live.waiting.delete(resolve);
  }

  /** Nothing more is begun, and nothing stays in memory. */
  end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    for (const live of this.#lives.values()) for (const tell of live.waiting) tell();
    this.#lives.clear();
  }

  async #work(live: LiveEntry): Promise<void> {
    live.busy = true;
    try {
      await this.#carryOut.step(live);
    } catch {
      // The disk would not take it: nothing was sent for that, and it is tried again later.
      this.#carryOut.later(live);
    }
    live.busy = false;
    for (const tell of [...live.waiting]) tell();
    if (this.#over) return;
    this.#options.onChanged();
    this.pump();
  }

  #change(live: LiveEntry, fields: EntryFields): void {
    const next = { ...live.entry, ...fields };
    if (next.state === 'accepted' && live.entry.state !== 'accepted') {
      this.#sequence += 1;
      live.acceptedAt = this.#sequence;
    }
    const before = live.entry;
    // What the service has said is true, whether it can be written down or not.
    if (hasEnded(next)) live.entry = next;
    this.#options.store.change(next);
    live.entry = next;
    if (before.state !== next.state && !this.#over) this.#options.onChanged();
  }

  /** What was held is held for no longer than the window was, however long nobody was there. */
  #dueAtStart({ state, undoUntil }: Entry): number {
    if (state !== 'held' || undoUntil === null) return 0;
    const left = Date.parse(undoUntil) - this.#options.time.now().getTime();
    return this.#options.now() + Math.min(Math.max(left, 0), this.#options.undoMs);
  }
}
