import type { Decision } from '#contract/flo-api/decision.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import type { Principal } from '../http/principal.ts';

/** Something that changes the ledger: who did what, when, on what ground. */
export interface NewAct {
  /** The instant it is recorded at; see `lockCitizen`. */
  readonly at: Date;
  /** Name of the operation or job. */
  readonly operation: string;
  readonly principal: Principal;
  readonly decision: Decision | null;
}

const insertAct = statement<{ id: number }>(
  'ledger.act',
  `insert into ledger_act (at, operation, principal, decision) values ($1, $2, $3, $4) returning id`,
);

const enterAct = statement(
  'ledger.enterAct',
  `select set_config('flo.instant', $1, true), set_config('flo.act_id', $2, true)`,
);

/**
 * Opens an act in a transaction: from here on every change of a tie is recorded at its instant and
 * points to it. Gives its id.
 */
export async function beginAct(db: Queryable, act: NewAct): Promise<number> {
  const { id } = onlyRow(
    await insertAct(
      db,
      act.at,
      act.operation,
      JSON.stringify(act.principal),
      act.decision === null ? null : JSON.stringify(act.decision),
    ),
  );
  await enterAct(db, act.at.toISOString(), String(id));
  return id;
}
