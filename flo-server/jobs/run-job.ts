import type { CivilDate } from '#contract/time/civil-date.ts';
import { DatabaseFault } from '../db/fault.ts';
import { onlyRow } from '../db/statement.ts';
import { servicePrincipal } from '../http/principal.ts';
import type { Principal } from '../http/principal.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { RunDied } from './fault-point.ts';
import type { FaultPoint } from './fault-point.ts';
import type { Job } from './job.ts';
import { alone } from './run-lock.ts';
import { beginRun, endRun, ensureRun, ensureSteps, failStep } from './run-rows.ts';
import type { RunRow } from './run-rows.ts';
import { RunStopped, runStep } from './run-step.ts';
import type { Attempt } from './run-step.ts';

export interface RunOptions {
  /** Who asked for it; the service itself when nobody did. */
  readonly startedBy?: Principal;
  /** For tests only: where the run dies. */
  readonly faultAt?: FaultPoint;
  /** Asked between batches: whether the process is on its way out. */
  readonly stopping?: () => boolean;
}

/**
 * How it went: `finished` (now or before), `failed` (told in the run's row; start it again to go on),
 * `stopped` in good order, or `busy`: another process runs the same kind.
 */
export type RunOutcome = 'finished' | 'failed' | 'stopped' | 'busy';

/** What went wrong, as a code that holds nothing of a row. */
function errorCode(error: unknown): string {
  if (error instanceof DatabaseFault) {
    return ['database', error.kind, error.state, error.constraint].filter(Boolean).join('.');
  }
  return error instanceof Error ? error.name : 'unknown';
}

/** Makes sure the run of a key exists, and gives it. The first to ask settles the day it decides on. */
export async function openRun(
  services: Services,
  { kind }: Job,
  key: CivilDate,
  startedBy: Principal,
): Promise<RunRow> {
  const { now, today } = momentOf(services);
  const who = JSON.stringify(startedBy);
  const [made] = await ensureRun(services.pool, kind, key, today, who, now);
  // Somebody else's insert was not visible to ours yet: now it is.
  return made ?? onlyRow(await ensureRun(services.pool, kind, key, today, who, now));
}

async function attemptSteps(attempt: Attempt): Promise<RunOutcome> {
  const { services, job, run } = attempt;
  const { pool, clock } = services;
  const names = job.steps.map(({ name }) => name);
  await ensureSteps(pool, run.id, names);
  await beginRun(pool, run.id, clock.now());
  for (const step of job.steps) {
    try {
      await runStep(attempt, step);
    } catch (error) {
      if (error instanceof RunDied) throw error;
      if (error instanceof RunStopped) return 'stopped';
      const code = errorCode(error);
      await failStep(pool, run.id, step.name, clock.now(), code);
      await endRun(pool, run.id, 'failed', clock.now(), code);
      return 'failed';
    }
  }
  await endRun(pool, run.id, 'finished', clock.now(), null);
  return 'finished';
}

/**
 * Does the run of a job for a key: from the start, or from where an earlier attempt stopped; nothing when
 * it is finished. One run of a kind at a time over all processes.
 */
export async function runJob(
  services: Services,
  job: Job,
  key: CivilDate,
  options: RunOptions = {},
): Promise<RunOutcome> {
  const { startedBy = servicePrincipal, faultAt = () => undefined } = options;
  const { stopping = () => false } = options;
  const outcome = await alone(services.pool, job.kind, async (): Promise<RunOutcome> => {
    const run = await openRun(services, job, key, startedBy);
    if (run.state === 'finished') return 'finished';
    return attemptSteps({ services, job, run, faultAt, stopping });
  });
  return outcome ?? 'busy';
}
