import type { Queryable } from '../../db/pool.ts';
import { insertRows } from './insert.ts';
import type { PersonName } from './people.ts';
import type { FixturePerson } from './person.ts';

/** Writes who is whose parent, and who holds parental responsibility. */
export async function insertFamily(
  db: Queryable,
  people: Readonly<Record<PersonName, FixturePerson>>,
): Promise<void> {
  const { adult, father, child, protectedChild } = people;
  await insertRows(db, 'citizen_parent', [
    { child_id: child.id, parent_id: adult.id, role: 'mother' },
    { child_id: child.id, parent_id: father.id, role: 'father' },
    { child_id: protectedChild.id, parent_id: adult.id, role: 'mother' },
  ]);
  await insertRows(db, 'parental_responsibility', [
    { child_id: child.id, holder_id: adult.id, kind: 'joint', valid: '[2000-01-01,)' },
    { child_id: child.id, holder_id: father.id, kind: 'joint', valid: '[2000-01-01,)' },
    { child_id: protectedChild.id, holder_id: null, kind: 'other', valid: '[2000-01-01,)' },
  ]);
}
