import type { GpList } from '../lists/model.ts';
import type { Sex } from '../nin/nin-factory.ts';
import type { Catchment } from '../places/catchments.ts';
import type { Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { uuid4 } from '../random/uuid.ts';
import { tables } from '../rows/tables.ts';
import type { EndReason } from '../ties/stays.ts';
import type { PeopleContext } from './context.ts';
import { dNumberIdentity, residentIdentity } from './identities.ts';
import type { FullName } from './names.ts';
import { spanOf } from './homes.ts';
import type { AddressSpan, Person } from './person.ts';
import { nowhere, place, type Placement } from './placement.ts';

/** Somebody outside any family: dead, abroad, here for a while, or wanted for a test. */
export interface Loner {
  readonly sex: Sex;
  /** Birth date wished for; a later one if the day has no numbers left. */
  readonly birth: Day;
  readonly name?: FullName;
  readonly number?: 'birthNumber' | 'dNumber';
  /** When a person with a D-number came; others come as residents do. */
  readonly since?: Day;
  readonly status?: Person['status'];
  readonly statusSince?: Day;
  readonly eligibility?: Person['eligibility'];
  readonly death?: Day;
  /** On a list now, formerly (until the status), or never. */
  readonly list: 'now' | 'formerly' | 'never';
  readonly leftBecause?: EndReason;
  readonly protection?: Person['protection'];
  readonly optedOutSince?: Day;
  readonly languageForm?: 'nb' | 'nn';
  readonly interpreter?: string;
  readonly mergedInto?: string;
  /** ISO country of an address abroad. */
  readonly country?: string;
}

function placementOf(
  ctx: PeopleContext,
  loner: Loner,
  catchment: Catchment,
  identity: { readonly birth: Day; readonly since: Day },
  random: Random,
): Placement {
  if (loner.list === 'never') return nowhere;
  if (loner.list === 'now') return place(ctx, { catchment, district: null, ...identity }, random);
  const left = loner.death ?? loner.statusSince ?? ctx.asOf - 400;
  const list = ctx.seats.earlier(catchment, left, null, random);
  if (list === null) return nowhere;
  const exit = { day: left + 1, reason: loner.leftBecause ?? 'other' };
  return { list: null, stays: ctx.stays({ catchment, ...identity, list, exit }, random) };
}

function addressesOf(
  ctx: PeopleContext,
  loner: Loner,
  catchment: Catchment,
  since: Day,
  until: Day | null,
  random: Random,
): {
  readonly spans: AddressSpan[];
  readonly household: number | null;
  readonly district: string | null;
} {
  const home = ctx.book(catchment.host.number).draw(random);
  const from = Math.max(since, ctx.asOf - random.between(1_200, 6_000));
  const spans = until === null || until > from ? [spanOf(home, 'residential', from, until)] : [];
  if (loner.country !== undefined && until !== null) {
    const street = `${random.between(1, 300)} Main Street`;
    spans.push({
      kind: 'abroad',
      street,
      postalCode: null,
      city: 'Springfield',
      country: loner.country,
      municipality: null,
      from: until,
      to: null,
    });
  }
  if (until !== null) return { spans, household: null, district: null };
  const household = ctx.nextHousehold();
  const { street, postalCode, city, municipality, district } = home;
  ctx.sink.add(tables.household, [household, street, postalCode, city, municipality, district]);
  return { spans, household, district };
}

/** Makes and writes one such person; gives the id and the list the person is on. */
export function writeLoner(
  ctx: PeopleContext,
  loner: Loner,
  catchment: Catchment,
  random: Random,
): { readonly id: string; readonly list: GpList | null } {
  const group = ctx.names.group(catchment.host, random);
  const usual = loner.number === 'dNumber' || loner.country !== undefined ? 'i' : group;
  const identity =
    loner.number === 'dNumber'
      ? dNumberIdentity(loner.birth, loner.sex, loner.since ?? ctx.asOf - 300, ctx.nins)
      : residentIdentity(loner.birth, loner.sex, 'n', ctx.asOf, ctx.nins, random);
  const status = loner.status ?? 'resident';
  const here = status === 'resident' || status === 'temporary';
  const until = here ? null : (loner.death ?? loner.statusSince ?? ctx.asOf - 400);
  const { spans, household, district } = addressesOf(
    ctx,
    loner,
    catchment,
    identity.since,
    until,
    random,
  );
  const placement = placementOf(ctx, loner, catchment, identity, random);
  const person: Person = {
    id: uuid4(random),
    name: loner.name ?? {
      first: ctx.names.first(loner.sex, usual, random),
      middle: random.chance(0.2) ? ctx.names.last(usual, random) : null,
      last: ctx.names.last(usual, random),
    },
    group: usual,
    sex: loner.sex,
    ...identity,
    death: loner.death ?? null,
    status,
    statusSince: loner.death ?? loner.statusSince ?? null,
    eligibility: loner.eligibility ?? (here ? 'resident' : 'none'),
    municipality: here ? catchment.host.number : null,
    district,
    household,
    protection: loner.protection ?? 'none',
    languageForm: loner.languageForm ?? null,
    interpreter: loner.interpreter ?? null,
    optedOutSince: loner.optedOutSince ?? null,
    mergedInto: loner.mergedInto ?? null,
    addresses: spans,
  };
  ctx.writePerson(person, ctx.ties.write(person.id, placement.stays, random));
  return { id: person.id, list: placement.list };
}
