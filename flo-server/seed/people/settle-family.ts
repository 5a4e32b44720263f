import { assumptions } from '../facts/national-figures.ts';
import type { Catchment, Settlement } from '../places/catchments.ts';
import { at } from '../random/at.ts';
import { ageAt } from '../random/days.ts';
import { quota } from '../random/quota.ts';
import type { Random } from '../random/random.ts';
import { uuid4 } from '../random/uuid.ts';
import { tables } from '../rows/tables.ts';
import { outsideQuotas, type QueuePlace } from '../ties/queues.ts';
import type { PeopleContext } from './context.ts';
import type { Family, Member } from './family.ts';
import { familyNames } from './family-names.ts';
import { drawHome, residences, spanOf, type Home } from './homes.ts';
import { birthFor, childIdentity, residentIdentity } from './identities.ts';
import { interpreterOf, languageFormOf } from './languages.ts';
import type { AddressSpan, Person } from './person.ts';
import { place, placeWithParent, nowhere, type Placement } from './placement.ts';
import { writeRelations } from './relations.ts';

/** Turns families into people with homes, lists and pasts, and writes them. */
export interface FamilySettler {
  settle(family: Family, settlement: Settlement, catchment: Catchment, random: Random): void;
}

interface Settled {
  readonly person: Person;
  readonly placement: Placement;
  readonly queue: QueuePlace | null;
}

/** The parent a child lives with: the mother, where both do (FOR-2012-08-29-843 § 5). */
function parentAtHome(family: Family, member: Member): number | null {
  const sharesHome = (index: number | null): boolean =>
    index !== null && at(family.members, index).home === member.home;
  return sharesHome(member.mother)
    ? member.mother
    : sharesHome(member.father)
      ? member.father
      : null;
}

/** A settler for a whole register. */
export function familySettler(ctx: PeopleContext): FamilySettler {
  const outside = outsideQuotas();
  const protections = [
    ['strictlyConfidential', quota(assumptions.strictlyConfidentialShare)],
    ['confidential', quota(assumptions.confidentialShare)],
    ['clientAddress', quota(assumptions.clientAddressShare)],
  ] as const;

  const protectionOf = (family: Family): Person['protection'] => {
    const people = family.members.length;
    const due = protections.filter(([, share]) => share.due(people));
    const [chosen] = due;
    if (chosen === undefined || family.kind === 'institution') return 'none';
    chosen[1].spend(people);
    return chosen[0];
  };

  const outsideTheScheme = (family: Family): 'optedOut' | 'unallocated' | null => {
    const optOut = outside.optedOut.due(family.members.length);
    const without = outside.unallocated.due(family.members.length);
    if (family.kind !== 'single') return null;
    if (without) outside.unallocated.spend(1);
    else if (optOut) outside.optedOut.spend(1);
    return without ? 'unallocated' : optOut ? 'optedOut' : null;
  };

  return {
    settle(family, settlement, catchment, random) {
      const { municipality } = settlement;
      const names = familyNames(family, municipality, ctx.names, random);
      const elsewhere = random.pick(catchment.settlements).municipality.number;
      const homes = Array.from({ length: family.homes }, () =>
        drawHome(
          ctx.nextHousehold(),
          ctx.book(municipality.number),
          ctx.book(elsewhere),
          ctx.asOf,
          random,
        ),
      );
      for (const { household, address } of homes) {
        const { street, postalCode, city, district } = address;
        ctx.sink.add(tables.household, [
          household,
          street,
          postalCode,
          city,
          address.municipality,
          district,
        ]);
      }
      const protection = protectionOf(family);
      const out = outsideTheScheme(family);
      const settled: Settled[] = [];

      const placeMember = (
        member: Member,
        identity: { birth: number; since: number },
        home: Home,
      ): Placement => {
        if (out !== null) return nowhere;
        const who = { catchment, district: home.address.district, ...identity };
        const parent = parentAtHome(family, member);
        const age = ageAt(identity.birth, ctx.asOf);
        if (parent !== null && age < 16 && random.chance(0.96)) {
          const same = placeWithParent(ctx, who, at(settled, parent).placement);
          if (same.list !== null) return same;
        }
        const sameListShare =
          parent !== null ? 0.55 : settled.length === 1 && family.homes === 1 ? 0.45 : 0;
        const near = at(settled, parent ?? 0).placement.list;
        const room = near !== null && near.occupied < near.target && random.chance(sameListShare);
        const isStudent = member.role === 'child' && age >= 19 && random.chance(0.4);
        return place(ctx, who, random, { list: room ? near : null, isStudent });
      };

      family.members.forEach((member, i) => {
        const { name, group } = at(names, i);
        const home = at(homes, member.home);
        const wish = birthFor(member.age, ctx.asOf, random);
        const parentIndex = member.mother ?? member.father;
        const identity =
          parentIndex === null
            ? residentIdentity(wish, member.sex, group, ctx.asOf, ctx.nins, random)
            : childIdentity(wish, member.sex, at(settled, parentIndex).person.since, ctx.nins);
        const placement =
          settled.length === 0 && out === null
            ? place(ctx, { catchment, district: home.address.district, ...identity }, random)
            : placeMember(member, identity, home);
        const arrivedRecently = identity.since > identity.birth;
        const addresses: AddressSpan[] = residences(home, identity.since);
        const isAway =
          member.role === 'child' &&
          member.age >= 19 &&
          placement.list?.catchment !== catchment.index;
        if (isAway && placement.list !== null) {
          const city = ctx.book(placement.list.municipality).draw(random);
          addresses.push(spanOf(city, 'temporary', ctx.asOf - random.between(60, 900), null));
        }
        if (random.chance(0.02)) {
          const box = { ...home.address, street: `Postboks ${random.between(1, 900)}` };
          addresses.push(spanOf(box, 'postal', Math.max(home.movedIn, identity.since), null));
        }
        const person: Person = {
          id: uuid4(random),
          name,
          group,
          sex: member.sex,
          ...identity,
          death: null,
          status: 'resident',
          statusSince: arrivedRecently ? identity.since : null,
          eligibility: 'resident',
          municipality: municipality.number,
          district: home.address.district,
          household: home.household,
          protection,
          languageForm: languageFormOf(municipality.languageForm, random),
          interpreter: interpreterOf(group, random),
          optedOutSince:
            out === 'optedOut'
              ? Math.max(identity.since, ctx.asOf - random.between(40, 3_000))
              : null,
          mergedInto: null,
          addresses,
        };
        const parent = parentAtHome(family, member);
        const alongWithParent =
          parent !== null && member.age < 16 ? at(settled, parent).queue : null;
        const queue =
          placement.list === null
            ? null
            : member.age < 16
              ? alongWithParent
              : ctx.queues.join(
                  { catchment, home: municipality.number, since: identity.since },
                  placement.list,
                  random,
                );
        settled.push({ person, placement, queue });
      });

      for (const { person, placement, queue } of settled) {
        ctx.writePerson(person, ctx.ties.write(person.id, placement.stays, random));
        if (queue !== null && queue.list !== placement.list)
          ctx.queues.write(person.id, queue, random);
      }
      const people = settled.map(({ person }) => person);
      writeRelations(ctx, family, people);
      ctx.represent(people);
    },
  };
}
