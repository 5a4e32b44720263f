import { at } from '../random/at.ts';
import { addYears } from '../random/days.ts';
import { dayRange } from '../rows/copy-text.ts';
import { tables } from '../rows/tables.ts';
import type { PeopleContext } from './context.ts';
import type { Family, Member } from './family.ts';
import type { Person } from './person.ts';

/** Responsibility ends on the 18th birthday; nobody holds it for an adult. */
function writeResponsibility(
  ctx: PeopleContext,
  family: Family,
  member: Member,
  child: Person,
  people: readonly Person[],
): void {
  const until = addYears(child.birth, 18);
  if (until <= ctx.asOf) return;
  const period = dayRange(child.birth, until);
  const { responsibility } = family;
  const mother = member.mother === null ? null : at(people, member.mother);
  const father = member.father === null ? null : at(people, member.father);
  const add = (holder: Person | null, kind: string): void =>
    ctx.sink.add(tables.responsibility, [child.id, holder?.id ?? null, kind, period]);

  if (responsibility === 'joint' && mother !== null && father !== null) {
    add(mother, 'joint');
    add(father, 'joint');
  } else if (responsibility === 'father' && father !== null) {
    add(father, family.coMother ? 'coMother' : 'father');
  } else if (mother !== null && responsibility !== 'other') {
    add(mother, 'mother');
  } else {
    add(null, responsibility === 'other' ? 'other' : 'unknown');
  }
}

/** Writes who is whose parent, and who holds parental responsibility. */
export function writeRelations(
  ctx: PeopleContext,
  family: Family,
  people: readonly Person[],
): void {
  family.members.forEach((member, i) => {
    if (member.role !== 'child') return;
    const child = at(people, i);
    if (member.mother !== null) {
      ctx.sink.add(tables.parent, [child.id, at(people, member.mother).id, 'mother']);
    }
    if (member.father !== null) {
      const role = family.coMother ? 'coMother' : 'father';
      ctx.sink.add(tables.parent, [child.id, at(people, member.father).id, role]);
    }
    writeResponsibility(ctx, family, member, child, people);
  });
}
