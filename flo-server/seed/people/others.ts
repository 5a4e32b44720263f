import { assumptions } from '../facts/national-figures.ts';
import type { Catchment } from '../places/catchments.ts';
import { contractOn } from '../lists/model.ts';
import { tables } from '../rows/tables.ts';
import { addYears, dayText } from '../random/days.ts';
import { quota } from '../random/quota.ts';
import type { Random } from '../random/random.ts';
import type { PeopleContext } from './context.ts';
import { birthFor } from './identities.ts';
import { writeLoner } from './loners.ts';

/** Dead and emigrated people stay in the register; this many years of them are made. */
const YEARS_KEPT = 3;
const COUNTRIES = ['SE', 'DK', 'PL', 'ES', 'GB', 'DE', 'US', 'LT', 'TH'];
/** Records of one person that were found to be two, per inhabitant. */
const MERGED_SHARE = 0.0002;
/** People a municipality has moved from a list for threats or violence, per inhabitant. */
const EXCLUDED_SHARE = 1 / 25_000;

/** Writes those in the register who are not inhabitants, for a catchment at a time. */
export function otherPeople(ctx: PeopleContext): (catchment: Catchment, random: Random) => void {
  const { asOf } = ctx;
  const shares = {
    dead: quota(assumptions.deadShare),
    emigrated: quota(assumptions.emigratedShare),
    insured: quota(assumptions.insuredAsylumSeekersShare),
    noRight: quota(assumptions.noRightShare),
    merged: quota(MERGED_SHARE),
    excluded: quota(EXCLUDED_SHARE),
  };
  const within = (random: Random): number => asOf - random.between(15, YEARS_KEPT * 365);
  const sexOf = (random: Random): 'female' | 'male' => (random.chance(0.5) ? 'female' : 'male');

  const makers: Record<keyof typeof shares, (catchment: Catchment, random: Random) => void> = {
    dead(catchment, random) {
      const death = within(random);
      const age = Math.max(
        0,
        Math.min(104, Math.round(84 - random.exponential(9) + random.normal() * 6)),
      );
      const birth = Math.max(
        addYears(death, -age - 1) + random.between(1, 300),
        addYears(asOf, -112),
      );
      writeLoner(
        ctx,
        { sex: sexOf(random), birth, death, status: 'dead', list: 'formerly', leftBecause: 'died' },
        catchment,
        random,
      );
    },
    emigrated(catchment, random) {
      writeLoner(
        ctx,
        {
          sex: sexOf(random),
          birth: birthFor(random.between(8, 55), asOf, random),
          status: 'emigrated',
          statusSince: within(random),
          list: 'formerly',
          leftBecause: 'emigrated',
          country: random.pick(COUNTRIES),
        },
        catchment,
        random,
      );
    },
    insured(catchment, random) {
      const since = asOf - random.between(60, 900);
      writeLoner(
        ctx,
        {
          sex: sexOf(random),
          birth: birthFor(random.between(18, 50), asOf, random),
          number: 'dNumber',
          since,
          status: 'temporary',
          statusSince: since,
          eligibility: random.chance(0.9) ? 'asylumSeekerInsured' : 'exemptFromPermit',
          list: random.chance(0.8) ? 'now' : 'never',
        },
        catchment,
        random,
      );
    },
    noRight(catchment, random) {
      const since = asOf - random.between(30, 2_000);
      writeLoner(
        ctx,
        {
          sex: sexOf(random),
          birth: birthFor(random.between(18, 60), asOf, random),
          number: 'dNumber',
          since,
          status: random.chance(0.8) ? 'temporary' : 'inactive',
          statusSince: since,
          eligibility: 'none',
          list: 'never',
        },
        catchment,
        random,
      );
    },
    merged(catchment, random) {
      const sex = sexOf(random);
      const birth = birthFor(random.between(20, 60), asOf, random);
      const name = {
        first: ctx.names.first(sex, 'i', random),
        middle: null,
        last: ctx.names.last('i', random),
      };
      const mergedInto = writeLoner(ctx, { sex, birth, name, list: 'now' }, catchment, random).id;
      const since = asOf - random.between(900, 3_000);
      writeLoner(
        ctx,
        {
          sex,
          birth,
          name,
          number: 'dNumber',
          since,
          status: 'inactive',
          statusSince: asOf - random.between(30, 800),
          list: 'formerly',
          leftBecause: 'merged',
          mergedInto,
        },
        catchment,
        random,
      );
    },
    excluded(catchment, random) {
      const birth = birthFor(random.between(20, 60), asOf, random);
      const { id, list } = writeLoner(
        ctx,
        { sex: sexOf(random), birth, list: 'now' },
        catchment,
        random,
      );
      const from = ctx.seats.earlier(catchment, asOf, list, random);
      const contract = from === null ? null : contractOn(from, asOf);
      if (contract === null) return;
      const decided = dayText(asOf - random.between(40, 700));
      ctx.sink.add(tables.exclusion, [id, contract.id, decided]);
    },
  };

  return (catchment, random) => {
    for (const kind of ['dead', 'emigrated', 'insured', 'noRight', 'merged', 'excluded'] as const) {
      const share = shares[kind];
      for (let due = share.due(catchment.inhabitants); due; due = share.due(0)) {
        share.spend(1);
        makers[kind](catchment, random);
      }
    }
  };
}
