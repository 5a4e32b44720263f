import type { RegisterHolder, RegisterParent } from '#contract/flo-api/register-event.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { statement } from '../db/statement.ts';
import type { CarryingOut } from './scope.ts';

const insertParent = statement(
  'registerEvents.insertParent',
  `insert into citizen_parent (child_id, parent_id, role) values ($1, $2, $3)
    on conflict (child_id, parent_id) do update set role = excluded.role`,
);

// What began the same day or later gives way; what began before lasts until the day.
const endResponsibility = statement(
  'registerEvents.endResponsibility',
  `update parental_responsibility set valid = daterange(lower(valid), $2::date)
    where child_id = $1 and (lower(valid) is null or lower(valid) < $2::date)
      and (upper(valid) is null or upper(valid) > $2::date)`,
);

const insertResponsibility = statement(
  'registerEvents.insertResponsibility',
  `insert into parental_responsibility (child_id, holder_id, kind, valid)
    values ($1, $2, $3, daterange($4, null))`,
);

/** Stores who is a parent of a child. */
export async function storeParents(
  { db, idOf }: CarryingOut,
  childId: string,
  parents: readonly RegisterParent[],
): Promise<void> {
  for (const { nin, role } of parents) await insertParent(db, childId, idOf(nin), role);
}

/** Stores who holds responsibility for a child from a day on; who held it before, holds it no longer. */
export async function storeHolders(
  { db, idOf }: CarryingOut,
  childId: string,
  holders: readonly RegisterHolder[],
  from: CivilDate,
): Promise<void> {
  await endResponsibility(db, childId, from);
  for (const { nin, kind } of holders) {
    await insertResponsibility(db, childId, nin === null ? null : idOf(nin), kind, from);
  }
}
