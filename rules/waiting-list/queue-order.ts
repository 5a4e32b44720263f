/** A place in a queue: who waits longest goes first. */
export interface QueueEntry {
  /** When the person joined; texts of one form (UTC, fixed width), so that they sort as instants do. */
  readonly joinedAt: string;
  /** Tells apart those who joined at the same instant. Lower-case UUID. */
  readonly id: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Longest wait first (practice); between those of the same instant the id decides. */
export function byWait(a: QueueEntry, b: QueueEntry): number {
  return compare(a.joinedAt, b.joinedAt) || compare(a.id, b.id);
}

/** A queue in the order it is served. The database has the same order: `joined_at, id`. */
export function queueOrder<Entry extends QueueEntry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(byWait);
}

/** Somebody without a list: whoever has been without one longest goes first. */
export interface WithoutList {
  readonly citizenId: string;
  /** First day without a list. */
  readonly withoutListSince: string;
}

/** People without a list in the order they are given places: longest without first (practice). */
export function unallocatedOrder<Person extends WithoutList>(
  people: readonly Person[],
): readonly Person[] {
  return people.toSorted(
    (a, b) => compare(a.withoutListSince, b.withoutListSince) || compare(a.citizenId, b.citizenId),
  );
}
