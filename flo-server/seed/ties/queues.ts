import { assumptions, nationalFigures } from '../facts/national-figures.ts';
import type { GpList } from '../lists/model.ts';
import type { Catchment } from '../places/catchments.ts';
import { at } from '../random/at.ts';
import { instantAt, type Day } from '../random/days.ts';
import { quota } from '../random/quota.ts';
import type { Random } from '../random/random.ts';
import { randomFor } from '../random/random.ts';
import { uuid4 } from '../random/uuid.ts';
import type { RowSink } from '../rows/row-sink.ts';
import { tables } from '../rows/tables.ts';
import type { Acts } from './acts.ts';
import type { Seats } from './seats.ts';

/** A place in a queue, for a person and the children who came along. */
export interface QueuePlace {
  readonly list: GpList;
  readonly joinedAt: string;
}

/** Somebody who might wait for another list. */
export interface Waiter {
  readonly catchment: Catchment;
  /** Number of the municipality the person lives in. */
  readonly home: string;
  readonly since: Day;
}

/** Lets people wait for lists without room. */
export interface Queues {
  /** The queue that an adult on `current` joins, or null: most wait for nothing. */
  join(who: Waiter, current: GpList, random: Random): QueuePlace | null;
  /** Writes the entry of a person at such a place. */
  write(citizenId: string, place: QueuePlace, random: Random): void;
}

/** Longest anybody has waited, and how long on average, in days. */
const LONGEST_WAIT = 5 * 365;
const MEAN_WAIT = 290;

/** Queues of a register, with the published share of the population in them. */
export function queues(
  sink: RowSink,
  acts: Acts,
  seats: Seats,
  catchments: readonly Catchment[],
  asOf: Day,
  seed: number,
): Queues {
  const hasOwn = (catchment: Catchment): boolean => seats.withQueue(catchment).length > 1;
  const everybody = catchments.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  const choosers = catchments
    .filter(hasOwn)
    .flatMap(({ host, settlements }) => settlements.filter((s) => s.municipality === host))
    .reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  const {
    waitingShare,
    waitingOtherMunicipalityThanDoctorShare: notTheDoctors,
    waitingOtherMunicipalityThanHomeShare: notHome,
  } = nationalFigures;
  // Waiting for another list in one municipality; for one at home, with a GP elsewhere; for one away.
  const near = quota(
    choosers === 0 ? 0 : (waitingShare * (1 - notTheDoctors) * everybody) / choosers,
  );
  const home = quota(waitingShare * (notTheDoctors - notHome));
  const far = quota(waitingShare * (choosers === 0 ? 1 : notHome));
  const weights = new Map<GpList, number>();
  // Some doctors are waited for far more than others.
  const weightOf = (list: GpList): number => {
    const known = weights.get(list);
    if (known !== undefined) return known;
    const weight = list.target * Math.exp(randomFor(seed, 'queue', String(list.index)).normal());
    weights.set(list, weight);
    return weight;
  };
  const pick = (lists: readonly GpList[], random: Random): GpList | null => {
    const total = lists.reduce((sum, list) => sum + weightOf(list), 0);
    let left = random.next() * total;
    return lists.find((list) => (left -= weightOf(list)) < 0) ?? null;
  };
  const nearby = catchments.map(({ neighbours }) =>
    neighbours.flatMap((index) => seats.withQueue(at(catchments, index))),
  );

  return {
    join({ catchment, home: livesIn, since }, current, random) {
      const atHome = livesIn === catchment.host.number;
      const isGuest = current.catchment !== catchment.index;
      const own = seats.withQueue(catchment);
      const wantsFar = far.due(1);
      const wantsHome = home.due(1) && atHome && isGuest && own.length > 0;
      const wantsNear = atHome && hasOwn(catchment) && near.due(1) && !isGuest;
      const wish = wantsHome ? home : wantsNear ? near : wantsFar ? far : null;
      if (wish === null) return null;
      const lists =
        wish === far
          ? at(nearby, catchment.index).filter(
              ({ municipality }) =>
                municipality !== current.municipality && municipality !== livesIn,
            )
          : own.filter((other) => other !== current);
      const list = pick(lists, random);
      if (list === null) return null;
      const earliest = Math.max(
        since + 30,
        list.contracts.at(-1)?.from ?? since,
        asOf - LONGEST_WAIT,
      );
      const day = Math.max(earliest, asOf - 2 - Math.floor(random.exponential(MEAN_WAIT)));
      if (day >= asOf - 1) return null;
      wish.spend(1);
      return { list, joinedAt: instantAt(day, random.between(5 * 3600, 22 * 3600)) };
    },
    write(citizenId, { list, joinedAt }, random) {
      const act =
        joinedAt <= acts.takeover.at
          ? acts.takeover
          : acts.add(joinedAt, 'waitingList.join', 'selfService', citizenId);
      list.waiting += 1;
      const contract = at(list.contracts, list.contracts.length - 1);
      sink.add(tables.waiting, [
        uuid4(random),
        citizenId,
        contract.id,
        joinedAt,
        null,
        null,
        act.id,
      ]);
    },
  };
}

/** How many people stay outside the scheme or have no list yet, as quotas over a stream. */
export function outsideQuotas() {
  return {
    optedOut: quota(assumptions.optedOutShare),
    unallocated: quota(nationalFigures.unallocated / nationalFigures.inhabitants),
  };
}
