import { uuid4 } from '../random/uuid.ts';
import { instantAt, yearOfDay, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { dayRange } from '../rows/copy-text.ts';
import type { RowSink } from '../rows/row-sink.ts';
import { tables } from '../rows/tables.ts';
import type { Act, Acts } from './acts.ts';
import { segmentsOf, type Segment } from './segments.ts';
import type { Stay } from './stays.ts';

/** What the citizen row tells of the ledger. */
export interface Recorded {
  /** When FLO last learnt something of the person's ties. */
  readonly at: string;
  readonly revision: number;
}

/** Writes a person's ties, what was believed of them before, and the switches behind them. */
export interface TieWriter {
  write(citizenId: string, stays: readonly Stay[], random: Random): Recorded;
}

const OPERATIONS: Readonly<Record<string, string>> = {
  waitingList: 'waitingList.place',
  newborn: 'populationRegister.birth',
  allocated: 'allocation.place',
  listReduction: 'gpContract.reduceList',
  movedWithList: 'gpContract.close',
};
const EXITS: Readonly<Record<string, string>> = {
  died: 'populationRegister.death',
  emigrated: 'populationRegister.emigration',
  optedOut: 'citizen.optOut',
};
const ONLINE_SHARE = 0.947;
const QUOTA = 2;

/** Days before a change on which it was asked for, and a time in office hours or the evening. */
function requestedAt(effective: Day, random: Random): string {
  return instantAt(effective - random.between(2, 28), random.between(6 * 3600, 21 * 3600));
}

/** A writer for one register. */
export function tieWriter(sink: RowSink, acts: Acts, asOf: Day): TieWriter {
  let nextTie = 1;

  const byCitizen = (at: string, citizenId: string, random: Random): Act =>
    acts.add(
      at,
      'switch.request',
      random.chance(ONLINE_SHARE) ? 'selfService' : 'adviser',
      citizenId,
    );

  /** What made a segment begin. */
  const opening = (segment: Segment, citizenId: string, random: Random): Act => {
    const { from, begin, contract } = segment;
    if (from <= acts.takeoverDay) return acts.takeover;
    if (segment.opens === 'handover') {
      return from > asOf ? acts.decidedHandovers : acts.handover(contract.id, from);
    }
    if (from > asOf && begin === 'waitingList') return acts.tonight;
    if (begin === 'newborn') {
      const at = instantAt(Math.min(asOf - 1, from + random.between(3, 8)), 8 * 3600);
      return acts.add(at, 'populationRegister.birth', 'service', null);
    }
    const at = from > asOf ? pendingAt(random) : requestedAt(from, random);
    const operation = OPERATIONS[begin];
    return operation === undefined
      ? byCitizen(at, citizenId, random)
      : acts.add(at, operation, 'service', null);
  };
  /** Switches asked for on the register's own day: in the first minutes after midnight. */
  const pendingAt = (random: Random): string =>
    new Date(Date.parse(acts.tonight.at) + random.between(5, 420) * 1000)
      .toISOString()
      .slice(0, 19) + 'Z';

  const closing = (segment: Segment, day: Day, random: Random): Act => {
    if (day <= acts.takeoverDay) return acts.takeover;
    const at = instantAt(Math.min(asOf - 1, day + random.between(2, 9)), 9 * 3600);
    return acts.add(at, EXITS[segment.end ?? ''] ?? 'tie.end', 'service', null);
  };

  return {
    write(citizenId, stays, random) {
      const segments = segmentsOf(stays);
      const slots = new Map<number, number>();
      let revision = 1;
      let last: Act | null = null;
      const inOrder = (act: Act): Act => {
        if (last !== null && act.at <= last.at) return last;
        last = act;
        revision += 1;
        return act;
      };
      const writeSwitch = (from: Segment, to: Segment, act: Act): void => {
        const year = to.from > asOf ? yearOfDay(asOf) : Number(act.at.slice(0, 4));
        const slot = (slots.get(year) ?? 0) + 1;
        const counts = from.end === 'switch' && slot <= QUOTA;
        if (counts) slots.set(year, slot);
        const quota = counts ? [year, slot] : [null, null];
        sink.add(tables.switch, [
          uuid4(random),
          citizenId,
          from.contract.id,
          to.contract.id,
          act.at,
          dayRange(to.from, null).slice(1, 11),
          ...quota,
          'standing',
          null,
          null,
          act.id,
          null,
        ]);
      };

      let opened =
        segments[0] === undefined ? null : inOrder(opening(segments[0], citizenId, random));
      segments.forEach((segment, i) => {
        if (opened === null) return;
        const { contract, from, to, begin } = segment;
        const next = segments[i + 1];
        const closed: Act | null =
          to === null
            ? null
            : inOrder(
                next === undefined
                  ? closing(segment, to, random)
                  : opening(next, citizenId, random),
              );
        const doctor = segment.responsible(random);
        if (closed !== null && closed !== opened) {
          sink.add(tables.tieHistory, [
            nextTie++,
            citizenId,
            contract.id,
            dayRange(from, null),
            doctor,
            begin,
            null,
            null,
            `[${opened.at},${closed.at})`,
            opened.id,
            closed.id,
          ]);
        }
        const current = closed ?? opened;
        sink.add(tables.tie, [
          nextTie++,
          citizenId,
          contract.id,
          dayRange(from, to),
          doctor,
          begin,
          segment.end,
          null,
          current.at,
          current.id,
        ]);
        const isSwitch =
          next !== undefined && next.opens === 'own' && closed !== null && closed !== acts.takeover;
        if (
          isSwitch &&
          (next.begin === 'switch' || next.begin === 'ownChoice' || next.begin === 'waitingList')
        ) {
          writeSwitch(segment, next, closed);
        }
        if (isSwitch && next.begin === 'waitingList') {
          const wait = 86_400_000 * random.between(20, 500);
          const joined = new Date(Date.parse(closed.at) - wait).toISOString().slice(0, 19) + 'Z';
          sink.add(tables.waiting, [
            uuid4(random),
            citizenId,
            next.contract.id,
            joined,
            closed.at,
            'placed',
            closed.id,
          ]);
        }
        opened = closed;
      });
      const recorded = last ?? acts.takeover;
      return { at: recorded.at, revision };
    },
  };
}
