import { contractOn, type GpList } from '../lists/model.ts';
import type { Catchment } from '../places/catchments.ts';
import { at } from '../random/at.ts';
import type { Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';

/** No list grows beyond this, whatever its plan: the law's ceiling is 2,500. */
const MOST = 2_460;
/** People prefer a list in their own district this many times. */
const DISTRICT_PULL = 6;
/** Where there are more lists than this, people look at some of them only. */
const MANY = 40;
const TRIES = 5;
/** Share of people in such a city who look in their own district first. */
const OWN_DISTRICT = 0.4;

/** Gives people seats on lists, and tells which lists they may have been on before. */
export interface Seats {
  /** A list with room in the catchment, else nearby. Does not yet take the seat. */
  choose(catchment: Catchment, district: string | null, random: Random): GpList;
  /** Another list with at least a place left, for a switch; null when there is none. */
  chooseOther(catchment: Catchment, not: GpList, random: Random): GpList | null;
  /**
   * A list that was in force on a day and may be where somebody came from: of the same catchment, or
   * of one nearby when it has no other; null when there was none.
   */
  earlier(catchment: Catchment, on: Day, not: GpList | null, random: Random): GpList | null;
  /** Lists of the catchment that were closed down. */
  closedDown(catchment: Catchment): readonly GpList[];
  /** Lists of the catchment with a waiting list. */
  withQueue(catchment: Catchment): readonly GpList[];
}

/** A list for which people queue: closed, and not about to change hands. */
export function hasQueue(list: GpList): boolean {
  const closed = list.fullness === 'full' || (list.fullness === 'nearly' && list.index % 2 === 0);
  return closed && !list.locked && list.membership === null && !changesHands(list);
}

/** Whether the contract in force has an end that is already known. */
export function changesHands(list: GpList): boolean {
  return list.to !== null || list.handover;
}

function weightedPick(
  lists: readonly GpList[],
  weightOf: (list: GpList) => number,
  random: Random,
): GpList | null {
  let total = 0;
  for (const list of lists) total += weightOf(list);
  if (total <= 0) return null;
  let left = random.next() * total;
  for (const list of lists) {
    left -= weightOf(list);
    if (left < 0) return list;
  }
  return null;
}

/** Seats on the lists of a register as of a day. */
export function seats(lists: readonly GpList[], catchments: readonly Catchment[]): Seats {
  const all = catchments.map(({ index }) => lists.filter((list) => list.catchment === index));
  const inForce = all.map((own) => own.filter((list) => list.to === null));
  const closed = all.map((own) => own.filter((list) => list.to !== null));
  const nearby = catchments.map(({ neighbours }) =>
    neighbours.slice(0, 3).flatMap((index) => at(all, index)),
  );
  const byDistrict = inForce.map((own) => Map.groupBy(own, ({ district }) => district));
  const queues = inForce.map((own) => own.filter(hasQueue));

  const free = (list: GpList): number => Math.max(0, list.target - list.occupied);
  // Full lists fill somewhat earlier than others, so that they come to be full.
  const pull = (list: GpList): number => free(list) * (list.fullness === 'open' ? 1 : 1.15);
  const roomiest = (own: readonly GpList[]): GpList | null => {
    const growing = own.filter((list) => list.fullness === 'open' && list.occupied < MOST);
    const any = growing.length > 0 ? growing : own.filter((list) => list.occupied < MOST);
    return any.reduce<GpList | null>(
      (best, list) => (best === null || list.occupied < best.occupied ? list : best),
      null,
    );
  };

  /** In a city, some guesses instead of weighing hundreds of lists for everybody. */
  const guess = (own: readonly GpList[], random: Random): GpList | null => {
    for (let i = 0; i < TRIES; i++) {
      const list = random.pick(own);
      if (random.next() * list.target < pull(list)) return list;
    }
    return null;
  };

  return {
    choose(catchment, district, random) {
      const own = at(inForce, catchment.index);
      if (own.length > MANY) {
        const near = at(byDistrict, catchment.index).get(district) ?? own;
        const guessed =
          (random.chance(OWN_DISTRICT) ? guess(near, random) : null) ?? guess(own, random);
        if (guessed !== null) return guessed;
      }
      const weightOf =
        district === null
          ? pull
          : (list: GpList) => pull(list) * (list.district === district ? DISTRICT_PULL : 1);
      const chosen = weightedPick(own, weightOf, random) ?? roomiest(own);
      if (chosen !== null) return chosen;
      for (const neighbour of catchment.neighbours) {
        const near = roomiest(at(inForce, neighbour));
        if (near !== null) return near;
      }
      throw new RangeError('every list near the catchment is at the legal ceiling');
    },
    chooseOther(catchment, not, random) {
      const open = at(inForce, catchment.index).filter(
        (list) => list !== not && list.fullness === 'open' && !list.locked && list.occupied < MOST,
      );
      return open.length === 0 ? null : random.pick(open);
    },
    earlier(catchment, on, not, random) {
      for (const among of [at(all, catchment.index), at(nearby, catchment.index)]) {
        for (let i = 0; i < TRIES && among.length > 0; i++) {
          const list = random.pick(among);
          if (list !== not && contractOn(list, on) !== null) return list;
        }
      }
      return null;
    },
    closedDown: (catchment) => at(closed, catchment.index),
    withQueue: (catchment) => at(queues, catchment.index),
  };
}
