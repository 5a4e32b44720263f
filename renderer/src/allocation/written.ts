import type { Decision } from '#contract/flo-api/decision.ts';
import type { LedgerEntry } from '#contract/flo-api/ledger.ts';

/** Something the ledger learnt by a decision that can be explained. */
export interface WrittenEntry extends LedgerEntry {
  readonly decision: Decision;
}

/** What was decided of a person, newest first; the nights' own answers are told apart from these. */
export function writtenDecisions(entries: readonly LedgerEntry[]): readonly WrittenEntry[] {
  return entries.flatMap(({ decision, ...entry }) =>
    decision === null || decision.code.startsWith('allocation.') ? [] : [{ ...entry, decision }],
  );
}
