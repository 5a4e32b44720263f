import { dayText, type Day } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { uuid4 } from '../random/uuid.ts';
import { dayRange } from '../rows/copy-text.ts';
import type { RowSink } from '../rows/row-sink.ts';
import { tables } from '../rows/tables.ts';
import type { Act } from './acts.ts';
import { later } from './occasions.ts';

/** What a tie says, whenever it was believed. */
export interface Belief {
  readonly citizenId: string;
  readonly contractId: number;
  readonly from: Day;
  readonly to: Day | null;
  readonly responsible: number | null;
  readonly begin: string;
  readonly end: string | null;
}

/** A switch request as it stands. */
export interface SwitchRow {
  readonly citizenId: string;
  readonly fromContractId: number;
  readonly toContractId: number;
  readonly effective: Day;
  /** Year and place in the year's quota; null when it does not count. */
  readonly quota: readonly [number, number] | null;
  readonly act: Act;
  readonly closed: { readonly act: Act; readonly replacedBy: string | null } | null;
}

/** Writes rows of the ledger of ties; ids are given in order. */
export interface LedgerRows {
  /** What is believed now. */
  current(belief: Belief, act: Act): void;
  /** What was believed from one act to another. */
  former(belief: Belief, act: Act, supersededBy: Act): void;
  /** A switch; gives its id. */
  switch(row: SwitchRow, random: Random): string;
  /** A time on a waiting list that ended with a place. */
  placedFromQueue(citizenId: string, contractId: number, act: Act, random: Random): void;
}

/** Ledger rows into a sink. */
export function ledgerRows(sink: RowSink): LedgerRows {
  let nextTie = 1;
  const shared = ({ citizenId, contractId, from, to, responsible, begin, end }: Belief) =>
    [nextTie++, citizenId, contractId, dayRange(from, to), responsible, begin, end, null] as const;

  return {
    current(belief, act) {
      sink.add(tables.tie, [...shared(belief), act.at, act.id]);
    },
    former(belief, act, supersededBy) {
      const recorded = `[${act.at},${supersededBy.at})`;
      sink.add(tables.tieHistory, [...shared(belief), recorded, act.id, supersededBy.id]);
    },
    switch({ citizenId, fromContractId, toContractId, effective, quota, act, closed }, random) {
      const id = uuid4(random);
      const state =
        closed === null ? 'standing' : closed.replacedBy === null ? 'withdrawn' : 'replaced';
      sink.add(tables.switch, [
        id,
        citizenId,
        fromContractId,
        toContractId,
        act.at,
        dayText(effective),
        quota?.[0] ?? null,
        quota?.[1] ?? null,
        state,
        closed?.act.at ?? null,
        closed?.replacedBy ?? null,
        act.id,
        closed?.act.id ?? null,
      ]);
      return id;
    },
    placedFromQueue(citizenId, contractId, act, random) {
      const joined = later(act.at, -86_400 * random.between(20, 500));
      const row = [uuid4(random), citizenId, contractId, joined, act.at, 'placed', act.id];
      sink.add(tables.waiting, row);
    },
  };
}
