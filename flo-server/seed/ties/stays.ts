import type { beginReasons, endReasons } from '#contract/codes/code-lists.ts';
import { assumptions } from '../facts/national-figures.ts';
import { historyStart, YEARS_OF_HISTORY } from '../lists/contract-history.ts';
import { contractOn, type GpList } from '../lists/model.ts';
import { meanListLength, type Catchment } from '../places/catchments.ts';
import { addMonths, monthStart, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { Seats } from './seats.ts';

export type BeginReason = (typeof beginReasons)[number];
export type EndReason = (typeof endReasons)[number];

/** A time on one list, whoever its doctor was. */
export interface Stay {
  readonly list: GpList;
  readonly from: Day;
  readonly to: Day | null;
  readonly begin: BeginReason;
  readonly end: EndReason | null;
  /** The list that was asked for first, for a coming stay that replaces it. */
  readonly replaces?: GpList;
  /** A switch away from this list that was withdrawn in time. */
  readonly withdrawn?: { readonly list: GpList; readonly effective: Day };
}

/** Whose past is wanted. */
export interface StayNeed {
  readonly catchment: Catchment;
  readonly birth: Day;
  /** When the person came to the country; the birth date of those born here. */
  readonly since: Day;
  /** The list at the end of the past. */
  readonly list: GpList;
  /** The first day without a list, and why; null for people on a list today. */
  readonly exit: { readonly day: Day; readonly reason: EndReason } | null;
}

interface Change {
  readonly begin: BeginReason;
  readonly end: EndReason;
}

const SWITCH: Change = { begin: 'switch', end: 'switch' };
const MOVED: Change = { begin: 'ownChoice', end: 'moved' };
/** Of those who came from another catchment, how many had not moved house. */
const KEEPS_REASON = 0.85;
const { switchesPerYear, movesOfListPerYear } = assumptions;
const CHANGES_PER_YEAR = switchesPerYear + movesOfListPerYear;
const MOVE_SHARE = movesOfListPerYear / CHANGES_PER_YEAR;
/** A register of a whole country keeps fewer years: half its load time is checking ties. */
const LARGE = 1_000_000;
const YEARS_WHEN_LARGE = 5;
/** A first tie and the next change are at least this far apart. */
const SHORTEST_FIRST_STAY = 62;

function drawChange(random: Random): Change {
  const draw = random.next();
  if (draw < MOVE_SHARE) return MOVED;
  if (draw < MOVE_SHARE + 0.1) return { begin: 'waitingList', end: 'switch' };
  if (draw < MOVE_SHARE + 0.12) return { begin: 'listReduction', end: 'listReduction' };
  return SWITCH;
}

/** Makes up a person's past on lists, back to birth, arrival or the beginning of the history. */
export function stayHistory(seats: Seats, asOf: Day, population: number) {
  const years = population > LARGE ? YEARS_WHEN_LARGE : YEARS_OF_HISTORY;
  const history = historyStart(asOf, years);
  const meanLength = meanListLength(population);

  /** The closing of a list that this person was on, if one falls between two days. */
  const closing = (need: StayNeed, after: Day, before: Day, random: Random): GpList | null => {
    const share = Math.min(0.3, meanLength / need.catchment.inhabitants);
    const closed = seats
      .closedDown(need.catchment)
      .find(({ from, to }) => to !== null && from < after && to > after && to < before);
    return closed !== undefined && random.chance(share) ? closed : null;
  };

  return (need: StayNeed, random: Random): Stay[] => {
    const stays: Stay[] = [];
    const entry = need.since > need.birth ? addMonths(need.since, 1) : need.birth;
    const first: BeginReason = need.since > need.birth ? 'allocated' : 'newborn';
    let list = need.list;
    let to = need.exit?.day ?? null;
    let end: EndReason | null = need.exit?.reason ?? null;
    for (;;) {
      const before = to ?? asOf;
      const months = Math.floor(random.exponential(12 / CHANGES_PER_YEAR)) + (to === null ? 0 : 1);
      const wish = addMonths(monthStart(before), -months);
      const atEntry = list.from <= entry && wish < entry + SHORTEST_FIRST_STAY;
      if (atEntry && entry >= history) {
        if (to === null || entry < to) stays.unshift({ list, from: entry, to, begin: first, end });
        return stays;
      }
      if (wish < history && list.from <= history) {
        const since = Math.max(entry, contractOn(list, history)?.from ?? history);
        stays.unshift({ list, from: since, to, begin: 'initialRegister', end });
        return stays;
      }
      let from = Math.max(wish, list.from);
      const closed = closing(
        need,
        Math.max(from, entry + SHORTEST_FIRST_STAY, history),
        before,
        random,
      );
      const change: Change =
        closed !== null
          ? { begin: 'movedWithList', end: 'contractEnded' }
          : from > wish
            ? SWITCH
            : drawChange(random);
      if (closed?.to != null) from = closed.to;
      if (from >= before && to !== null) return stays;
      const earlier =
        from <= entry ? null : (closed ?? seats.earlier(need.catchment, from - 1, list, random));
      const cause = earlier !== null && earlier.catchment === list.catchment ? change : MOVED;
      // People move without changing list, and change list without moving: some of both.
      const why = cause === MOVED && random.chance(KEEPS_REASON) ? change : cause;
      stays.unshift({ list, from, to, begin: earlier === null ? 'ownChoice' : why.begin, end });
      if (earlier === null) return stays;
      list = earlier;
      to = from;
      end = why.end;
    }
  };
}

/** A child's past: on the parent's list from birth, along with every change (§ 5). */
export function childStays(parent: readonly Stay[], birth: Day): Stay[] {
  return parent
    .filter(({ to }) => to === null || to > birth)
    .map((stay) => (stay.from < birth ? { ...stay, from: birth, begin: 'newborn' } : stay));
}
