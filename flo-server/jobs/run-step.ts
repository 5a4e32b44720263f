import type { Connection } from '../db/pool.ts';
import { execute, onlyRow } from '../db/statement.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { beginAct } from '../ledger/act.ts';
import type { Services } from '../services.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import type { FaultPoint } from './fault-point.ts';
import type { BatchScope, Job, Step } from './job.ts';
import { beginStep, holdStep, saveStep } from './run-rows.ts';
import type { RunRow } from './run-rows.ts';

/** One attempt at a run. */
export interface Attempt {
  readonly services: Services;
  readonly job: Job;
  readonly run: RunRow;
  /** For tests only. */
  readonly faultAt: FaultPoint;
  /** Asked between batches: whether the process is on its way out. */
  readonly stopping: () => boolean;
}

/** The process stops in good order: the run goes on when it is started again. */
export class RunStopped extends Error {
  constructor() {
    super('the run was stopped');
    this.name = 'RunStopped';
  }
}

// A set of many people may take longer than anybody on the telephone would wait.
const PATIENCE = `set local statement_timeout = '140s'; set local lock_timeout = '30s';
  set local idle_in_transaction_session_timeout = '120s'`;

function scopeOf(
  { services, job, run }: Attempt,
  step: Step,
  db: Connection,
  cursor: unknown,
): BatchScope<unknown> {
  const now = services.clock.now();
  return {
    db,
    cursor,
    now,
    today: run.onDay,
    key: run.key,
    parameters: parametersOn(run.onDay, services.parameterOverrides),
    runId: run.id,
    act: (decision, at = now) =>
      beginAct(db, {
        at,
        operation: `job.${job.kind}.${step.name}`,
        principal: servicePrincipal,
        decision,
      }),
  };
}

async function runBatch(attempt: Attempt, step: Step): Promise<{ last: boolean; number: number }> {
  const { services, run, faultAt } = attempt;
  return inTransaction(services.pool, async (db) => {
    await execute(db, PATIENCE);
    // The row is the truth about how far the step has come, whoever else may think it runs it.
    const { state, cursor, batches } = onlyRow(await holdStep(db, run.id, step.name));
    if (state === 'finished') return { last: true, number: batches };
    const scope = scopeOf(attempt, step, db, cursor);
    const { cursor: next, done, total = null } = await step.batch(scope);
    const stored = next === null ? null : JSON.stringify(next);
    await saveStep(db, run.id, step.name, stored, done, total, scope.now);
    faultAt('before', step.name, batches);
    return { last: next === null, number: batches };
  });
}

/** Does what is left of a step, batch by batch. A finished step does nothing. */
export async function runStep(attempt: Attempt, step: Step): Promise<void> {
  const { services, run, faultAt, stopping } = attempt;
  await beginStep(services.pool, run.id, step.name, services.clock.now());
  for (;;) {
    if (stopping()) throw new RunStopped();
    const { last, number } = await runBatch(attempt, step);
    faultAt('after', step.name, number);
    if (last) return;
  }
}
