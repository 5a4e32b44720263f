import { assumptions } from '../facts/national-figures.ts';
import type { GpList } from '../lists/model.ts';
import type { Catchment } from '../places/catchments.ts';
import { at } from '../random/at.ts';
import { addMonths, monthStart, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { changesHands } from '../ties/seats.ts';
import { childStays, type Stay } from '../ties/stays.ts';
import type { PeopleContext } from './context.ts';

/** Where a person is on a list, and the past that led there. Without a list both are empty. */
export interface Placement {
  readonly list: GpList | null;
  readonly stays: readonly Stay[];
}

/** Nobody on a list. */
export const nowhere: Placement = { list: null, stays: [] };

/** Municipalities of the large universities, whose lists students choose. */
const STUDENT_CITIES = new Set(['0301', '4601', '5001', '1103', '5501']);
/** Adults whose GP is in another catchment than their home. */
const GUEST_SHARE = 0.03;
/** Switches asked for just after midnight, when the register's day has begun. */
const MIDNIGHT_SHARE = 0.0012;
/** Of those, how many asked for another list first. */
const REPLACED_SHARE = 0.1;
/** People who asked to switch last month and withdrew it. */
const WITHDRAWN_SHARE = 0.0006;

/** Who is to be placed. */
export interface Placee {
  readonly catchment: Catchment;
  readonly district: string | null;
  readonly birth: Day;
  readonly since: Day;
}

function catchmentFor(
  ctx: PeopleContext,
  home: Catchment,
  isStudent: boolean,
  random: Random,
): Catchment {
  if (isStudent) {
    const cities = ctx.catchments.filter(({ host }) => STUDENT_CITIES.has(host.number));
    if (cities.length > 0) return random.pick(cities);
  }
  if (home.neighbours.length === 0 || !random.chance(GUEST_SHARE)) return home;
  return at(ctx.catchments, random.pick(home.neighbours));
}

/** Puts somebody on a list of their own choosing, or on `list`. */
export function place(
  ctx: PeopleContext,
  who: Placee,
  random: Random,
  options: { readonly list?: GpList | null; readonly isStudent?: boolean } = {},
): Placement {
  const catchment = catchmentFor(ctx, who.catchment, options.isStudent === true, random);
  const district = catchment === who.catchment ? who.district : null;
  const list = options.list ?? ctx.seats.choose(catchment, district, random);
  list.occupied += 1;
  const own = at(ctx.catchments, list.catchment);
  const stays = ctx.stays(
    { catchment: own, birth: who.birth, since: who.since, list, exit: null },
    random,
  );
  return { list, stays: withPendingSwitch(ctx, own, list, stays, random) };
}

/** A child on the parent's list from birth; on a list of its own when the parent has none. */
export function placeWithParent(ctx: PeopleContext, who: Placee, parent: Placement): Placement {
  const stays = childStays(parent.stays, who.birth);
  const list = stays.at(-1)?.list ?? null;
  if (list === null || stays.at(-1)?.to !== null) return nowhere;
  // A pending switch of the parent counts on both lists, and so does the child's.
  for (const { list: counted, to } of stays) {
    if (to === null || to > ctx.asOf) counted.occupied += 1;
  }
  return { list, stays };
}

/**
 * Lets a few have a switch that takes effect next month: those whose request the register's day
 * brought, and as many again for each day of the month that has passed.
 */
function withPendingSwitch(
  ctx: PeopleContext,
  catchment: Catchment,
  list: GpList,
  stays: Stay[],
  random: Random,
): Stay[] {
  const dayOfMonth = ctx.asOf - monthStart(ctx.asOf);
  const share = MIDNIGHT_SHARE + (assumptions.switchesPerYear / 365) * dayOfMonth;
  const pending = random.chance(share);
  if ((!pending && !random.chance(WITHDRAWN_SHARE)) || changesHands(list)) return stays;
  const last = stays.at(-1);
  const other = ctx.seats.chooseOther(catchment, list, random);
  if (last === undefined || other === null || changesHands(other)) return stays;
  if (last.from > ctx.asOf - 62) return stays;
  if (!pending) {
    const withdrawn = { list: other, effective: monthStart(ctx.asOf) };
    return [...stays.slice(0, -1), { ...last, withdrawn }];
  }
  const effective = addMonths(ctx.asOf, 1);
  other.occupied += 1;
  const begin = random.chance(0.4) ? 'waitingList' : 'switch';
  const first = ctx.seats.chooseOther(catchment, list, random);
  const replaces =
    begin === 'switch' && first !== null && first !== other && random.chance(REPLACED_SHARE)
      ? { replaces: first }
      : {};
  return [
    ...stays.slice(0, -1),
    { ...last, to: effective, end: 'switch' },
    { list: other, from: effective, to: null, begin, end: null, ...replaces },
  ];
}
