import { randomUUID } from 'node:crypto';
import type { PersonKind } from '#contract/codes/access.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { registerNamedUsers } from '../../sign-in/register-named-users.ts';
import { circleOf, commonKinds, relations, staff } from './access-people.ts';
import type { CommonKind, Relation } from './access-people.ts';
import { insertRows } from './insert.ts';
import { insertPeople } from './person.ts';
import type { FixturePerson } from './person.ts';

/** People by what they are to a named user. */
export type PersonOfKind = (kind: PersonKind, subject?: string) => FixturePerson;

const ofRelation: Readonly<Record<Exclude<PersonKind, CommonKind>, Relation>> = {
  ownRecord: 'self',
  family: 'sister',
  commonChild: 'formerPartner',
  guardianship: 'ward',
};

async function insertCircle(
  db: Queryable,
  subject: string,
  nth: number,
): Promise<Record<Relation, FixturePerson>> {
  const specs = circleOf(nth);
  const written = await insertPeople(
    db,
    relations.map((relation) => specs[relation]),
  );
  const people = Object.fromEntries(
    relations.map((relation, i) => [relation, written[i]]),
  ) as Record<Relation, FixturePerson>;
  const { self, mother, sister, formerPartner, commonChild, ward } = people;
  await insertRows(db, 'citizen_parent', [
    { child_id: self.id, parent_id: mother.id, role: 'mother' },
    { child_id: sister.id, parent_id: mother.id, role: 'mother' },
    { child_id: commonChild.id, parent_id: self.id, role: 'mother' },
    { child_id: commonChild.id, parent_id: formerPartner.id, role: 'father' },
  ]);
  await insertRows(db, 'representation', [
    {
      id: randomUUID(),
      citizen_id: ward.id,
      representative_id: self.id,
      kind: 'guardianship',
      tasks: ['health'],
      valid: '[2020-01-01,)',
      registered_at: '2020-01-01T10:00:00Z',
      registered_by: 'fixture',
    },
  ]);
  await db.query('update staff_member set citizen_id = $1 where id = $2', [self.id, subject]);
  return people;
}

/** Writes the named users into the staff register, and one person of each kind for each of them. */
export async function insertAccess(db: Queryable, today: CivilDate): Promise<PersonOfKind> {
  await registerNamedUsers(db);
  const specs = commonKinds(today);
  const kinds = Object.keys(specs) as CommonKind[];
  const written = await insertPeople(
    db,
    kinds.map((kind) => specs[kind]),
  );
  const common = new Map<PersonKind, FixturePerson | undefined>(
    kinds.map((kind, i) => [kind, written[i]]),
  );
  await insertRows(db, 'shielded_person', [
    { citizen_id: common.get('ownOrganization')?.id, relation: 'other' },
  ]);
  const circles = new Map<string, Record<Relation, FixturePerson>>();
  for (const [nth, { subject }] of staff.entries()) {
    circles.set(subject, await insertCircle(db, subject, nth));
  }
  return (kind, subject = 'ingrid-bakke') => {
    const person =
      common.get(kind) ?? circles.get(subject)?.[ofRelation[kind as keyof typeof ofRelation]];
    if (person === undefined) throw new Error(`nobody is ${kind} to ${subject}`);
    return person;
  };
}
