import { instantAt, monthStart, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { Act, Acts } from './acts.ts';
import type { Segment } from './segments.ts';
import type { BeginReason } from './stays.ts';

/** The acts behind the beginnings and ends of ties. */
export interface Occasions {
  /** What made a tie begin. */
  opening(segment: Segment, citizenId: string, random: Random): Act;
  /** What made a tie end that no other follows. */
  closing(segment: Segment, on: Day, random: Random): Act;
  /** A request by the person at an instant. */
  request(at: string, operation: string, citizenId: string, random: Random): Act;
}

const OPERATIONS: Partial<Record<BeginReason, string>> = {
  waitingList: 'waitingList.place',
  allocated: 'allocation.place',
  listReduction: 'gpContract.reduceList',
  movedWithList: 'gpContract.close',
};
const EXITS: Readonly<Record<string, string>> = {
  died: 'populationRegister.death',
  emigrated: 'populationRegister.emigration',
};
/** Switches made by people themselves on the web, 2023. */
const ONLINE_SHARE = 0.947;

/** An instant some seconds after another. */
export function later(instant: string, seconds: number): string {
  return `${new Date(Date.parse(instant) + seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** A time in office hours or the evening, `least` to `most` days before a day. */
export function someDaysBefore(day: Day, least: number, most: number, random: Random): string {
  return instantAt(day - random.between(least, most), random.between(6 * 3600, 21 * 3600));
}

/** Occasions in a register as of a day. What happened before the take-over was recorded at it. */
export function occasions(acts: Acts, asOf: Day): Occasions {
  const request: Occasions['request'] = (at, operation, citizenId, random) =>
    acts.add(at, operation, random.chance(ONLINE_SHARE) ? 'selfService' : 'adviser', citizenId);

  /** This month's requests; on the register's own day those of the first minutes after midnight. */
  const thisMonth = (random: Random): string => {
    const day = random.between(monthStart(asOf), asOf);
    return day === asOf
      ? later(acts.tonight.at, random.between(5, 420))
      : someDaysBefore(day, 0, 0, random);
  };

  return {
    request,
    opening(segment, citizenId, random) {
      const { from, begin, contract, opens } = segment;
      if (from <= acts.takeoverDay) return acts.takeover;
      if (opens === 'handover') {
        return from > asOf ? acts.decidedHandovers : acts.handover(contract.id, from);
      }
      if (from > asOf && begin === 'waitingList') return acts.tonight;
      if (begin === 'newborn') {
        const reported = Math.min(asOf - 1, from + random.between(3, 8));
        return acts.add(instantAt(reported, 8 * 3600), 'populationRegister.birth', 'service', null);
      }
      // Changes take effect on the 1st; they are asked for in the month before.
      const at = from > asOf ? thisMonth(random) : someDaysBefore(from, 2, 28, random);
      const operation = OPERATIONS[begin];
      return operation === undefined
        ? request(at, 'switch.request', citizenId, random)
        : acts.add(at, operation, 'service', null);
    },
    closing(segment, on, random) {
      if (on <= acts.takeoverDay) return acts.takeover;
      const at = instantAt(Math.min(asOf - 1, on + random.between(2, 9)), 9 * 3600);
      return acts.add(at, EXITS[segment.end ?? ''] ?? 'tie.end', 'service', null);
    },
  };
}
