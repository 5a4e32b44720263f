import type { Principal } from '#contract/flo-api/session.ts';
import {
  addMonths,
  instantAt,
  monthStart,
  nightOf,
  dayAt,
  yearOfDay,
  type Day,
} from '../random/days.ts';
import type { RowSink } from '../rows/row-sink.ts';
import { tables } from '../rows/tables.ts';
import { servicePrincipal } from '../../http/principal.ts';

/** Something recorded at an instant by somebody: what rows of the ledger point to. */
export interface Act {
  readonly id: number;
  /** UTC, to the second; compares as text. */
  readonly at: string;
}

/** Who acted. */
export type Actor = 'service' | 'selfService' | 'adviser';

/** Writes acts and remembers those that many rows share. */
export interface Acts {
  /** FLO took the register over: everything older was recorded then. */
  readonly takeover: Act;
  readonly takeoverDay: Day;
  /** The nightly run at the start of the register's day: places given to those who waited. */
  readonly tonight: Act;
  /** The day before the register's day: a change of doctor that is already decided. */
  readonly decidedHandovers: Act;
  /** When a new contract took over a list's people on a day: one act for all of them. */
  handover(contractId: number, on: Day): Act;
  /** A new act. */
  add(at: string, operation: string, actor: Actor, onBehalfOf: string | null): Act;
}

/** Who acted as the ledger keeps it: what came before FLO knew other kinds of principals. */
type EarlierPrincipal = Omit<Principal, 'ground'> & { readonly ground: string };

const PRINCIPALS: Readonly<Record<Actor, EarlierPrincipal>> = {
  service: servicePrincipal,
  selfService: {
    ...servicePrincipal,
    id: 'helsenorge',
    name: 'Helsenorge',
    organization: { number: '994598759', name: 'Norsk helsenett' },
    ground: 'selfService',
  },
  adviser: {
    ...servicePrincipal,
    id: 'earlier-adviser',
    name: 'Rettleder Helfo',
    role: 'telephoneAdviser',
    organization: { number: '986965610', name: 'Helfo' },
    ground: 'guidance',
  },
};

/** Acts of a register as of a day, written to the sink as they come. */
export function acts(sink: RowSink, asOf: Day): Acts {
  let next = 1;
  const add: Acts['add'] = (at, operation, actor, onBehalfOf) => {
    const act = { id: next++, at };
    const principal = { ...PRINCIPALS[actor], onBehalfOf };
    sink.add(tables.act, [act.id, at, operation, JSON.stringify(principal), null]);
    return act;
  };
  const takeoverDay = dayAt(yearOfDay(asOf) - 1, 1, 1);
  const shared = new Map<number, Act>();
  return {
    takeover: add(instantAt(takeoverDay, 4 * 3600), 'register.takeOver', 'service', null),
    takeoverDay,
    tonight: add(nightOf(asOf, 300), 'waitingList.nightlyRun', 'service', null),
    decidedHandovers: add(instantAt(asOf - 1, 12 * 3600), 'gpContract.handOver', 'service', null),
    handover(contractId, on) {
      const known = shared.get(contractId);
      if (known !== undefined) return known;
      const decided = Math.max(addMonths(monthStart(on), -1) + 1, on - 8 - (contractId % 17));
      const act = add(
        instantAt(decided, 9 * 3600 + (contractId % 3600)),
        'gpContract.handOver',
        'service',
        null,
      );
      shared.set(contractId, act);
      return act;
    },
    add,
  };
}
