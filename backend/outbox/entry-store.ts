import { addDays, type CivilDate } from '#contract/time/civil-date.ts';
import { faultPoint } from '#contract/faults/fault-point.ts';
import type { SealedTable } from '../work-store/sealed-table.ts';
import { type Entry, hasEnded, readEntry } from './entry.ts';
import { owesTask } from './live-entry.ts';

/** What came to an end is kept this many days, when nobody puts it away. */
export const KEPT_DAYS = 30;
/** What was carried out and not looked at again. */
const ACCEPTED_DAYS = 7;

/** One user's entries on the disk. What returns has been written for good; a full disk throws. */
export class EntryStore {
  readonly #table: SealedTable;
  readonly #subject: string;

  constructor(table: SealedTable, subject: string) {
    this.#table = table;
    this.#subject = subject;
  }

  /** True when the key is taken, whoever's it is. */
  has(key: string): boolean {
    return this.#table.has(key);
  }

  /** Keeps a new entry. */
  keep(entry: Entry): void {
    faultPoint('outbox.received');
    this.#put(entry);
    faultPoint('outbox.kept');
  }

  /** Writes down how far an entry has come. */
  change(entry: Entry): void {
    faultPoint('outbox.changing');
    this.#put(entry);
    faultPoint('outbox.changed');
  }

  remove(key: string): void {
    faultPoint('outbox.removing');
    this.#table.remove(key, this.#subject);
    faultPoint('outbox.removed');
  }

  /**
   * What is there, oldest first. `unread` opened, but is of a shape that this version does not know, as
   * after going back to an older one.
   */
  load(): { readonly entries: Entry[]; readonly unread: number } {
    const rows = this.#table.all(this.#subject);
    const entries = rows.flatMap(({ id, text }) => {
      const entry = readEntry(text);
      return entry?.key === id ? [entry] : [];
    });
    return { entries, unread: rows.length - entries.length };
  }

  /**
   * Removes everybody's that has been kept long enough, also of those who never come back; gives how
   * many. What has not come to an end stays, however old: it is a wish that somebody waits for.
   */
  removeOld(today: CivilDate): number {
    return this.#table.removeBefore(addDays(today, -KEPT_DAYS), (text) => {
      const entry = readEntry(text);
      return entry === undefined || !hasEnded(entry) || owesTask({ entry });
    });
  }

  #put(entry: Entry): void {
    const keptOn = entry.endedOn ?? entry.day;
    this.#table.put(entry.key, this.#subject, keptOn, JSON.stringify(entry));
  }
}

/** What has been seen is there for the rest of the day; what was accepted and not seen, for a week. */
export function isOutOfDate(entry: Entry, today: CivilDate): boolean {
  const { state, endedOn } = entry;
  if (endedOn === null || !hasEnded(entry) || owesTask({ entry })) return false;
  if (state === 'visible') return endedOn < today;
  return endedOn < addDays(today, state === 'accepted' ? -ACCEPTED_DAYS : -KEPT_DAYS);
}
