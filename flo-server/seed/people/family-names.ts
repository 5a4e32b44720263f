import type { NameGroup } from '../facts/people.ts';
import type { Municipality } from '../facts/places.ts';
import { at } from '../random/at.ts';
import type { Random } from '../random/random.ts';
import type { Family } from './family.ts';
import type { FullName, NameSource } from './names.ts';

/** A name and the group of spellings it was drawn from. */
export interface GroupedName {
  readonly name: FullName;
  readonly group: NameGroup;
}

/**
 * Names for a family. Partners are of the same group most of the time and often share a last name;
 * children have one parent's last name, now and then the other's as a middle name.
 */
export function familyNames(
  family: Family,
  municipality: Municipality,
  names: NameSource,
  random: Random,
): GroupedName[] {
  const named: GroupedName[] = [];
  const own = names.group(municipality, random);
  family.members.forEach((member, i) => {
    const isChild = member.mother !== null || member.father !== null;
    if (!isChild) {
      const first = named[0];
      const alike = first !== undefined && family.kind !== 'institution' && random.chance(0.88);
      const group = alike ? first.group : i === 0 ? own : names.group(municipality, random);
      const shares = alike && first !== undefined && family.sharedName && i === 1;
      const last = shares ? first.name.last : names.last(group, random);
      const middle = random.chance(0.28) ? names.last(group, random) : null;
      named.push({
        group,
        name: {
          first: names.first(member.sex, group, random),
          middle: middle === last ? null : middle,
          last,
        },
      });
      return;
    }
    const parents = [member.mother, member.father].filter((index) => index !== null);
    const [one, other] = random.chance(0.35) ? parents : parents.toReversed();
    const parent = at(named, one ?? 0);
    const second = other === undefined ? null : at(named, other).name.last;
    const last = parent.name.last;
    named.push({
      group: parent.group,
      name: {
        first: names.first(member.sex, parent.group, random),
        middle: second !== null && second !== last && random.chance(0.4) ? second : null,
        last,
      },
    });
  });
  return named;
}
