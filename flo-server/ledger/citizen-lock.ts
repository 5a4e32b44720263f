import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';

/** A citizen whose ties nobody else can change until the transaction ends. */
export interface LockedCitizen {
  readonly id: string;
  /** Revision of the ties. */
  readonly revision: number;
  /** The instant to record a change at: now, and later than anything recorded before. */
  readonly recordAt: Date;
}

interface LockRow {
  readonly revision: number;
  readonly recorded: Date;
}

const lock = statement<LockRow>(
  'ledger.lockCitizen',
  `select ties_revision as revision, ties_recorded_at as recorded
    from citizen where id = $1 for no key update`,
);

const bump = statement<{ revision: number }>(
  'ledger.bumpCitizen',
  `update citizen set ties_revision = ties_revision + 1, ties_recorded_at = $2
    where id = $1 returning ties_revision as revision`,
);

/** Locks a citizen's row; undefined when there is none. `now` is the clock's. */
export async function lockCitizen(
  db: Queryable,
  id: string,
  now: Date,
): Promise<LockedCitizen | undefined> {
  const [row] = await lock(db, id);
  if (row === undefined) return undefined;
  // A millisecond more than the database can hold fractions of, so that JavaScript sees it too.
  const earliest = row.recorded.getTime() + 2;
  return { id, revision: row.revision, recordAt: new Date(Math.max(now.getTime(), earliest)) };
}

/** Notes that the ties have changed, and gives their new revision. */
export async function bumpCitizen(db: Queryable, citizen: LockedCitizen): Promise<number> {
  return onlyRow(await bump(db, citizen.id, citizen.recordAt)).revision;
}
