import { setTimeout as pause } from 'node:timers/promises';
import type { JobKind } from '#contract/flo-api/jobs.ts';
import { jobKinds } from '#contract/flo-api/jobs.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { dueKey } from '#rules/runs/due.ts';
import { statement } from '../db/statement.ts';
import { servicePrincipal } from '../http/principal.ts';
import type { Principal } from '../http/principal.ts';
import type { Services } from '../services.ts';
import { allJobs } from './all-jobs.ts';
import { openRun, runJob } from './run-job.ts';
import type { RunOutcome } from './run-job.ts';
import type { RunRow } from './run-rows.ts';

/** A failed run is tried again after this long. */
const RETRY_AFTER_MS = 15 * 60_000;

/** How long a run that was asked for waits between two looks at the one that is in its way. */
const BUSY_MS = 250;

/** Runs of a kind that somebody began and nobody finished, oldest first. */
const unfinished = statement<{ key: CivilDate }>(
  'jobs.unfinished',
  `select key from job_run
    where kind = $1 and (state in ('waiting', 'running') or (state = 'failed' and ended_at <= $2))
    order by key`,
);

const triedNow = statement('jobs.known', `select from job_run where kind = $1 and key = $2`);

/** Runs jobs in this process, in the background. */
export interface Runner {
  /** Makes sure the run exists, sets it going when nothing of its kind runs, and gives it at once. */
  start(kind: JobKind, key: CivilDate, by: Principal): Promise<RunRow>;
  /** Goes on with what was left, then does what is due. */
  tick(): Promise<void>;
  /** Resolves when nothing runs here. */
  idle(): Promise<void>;
  /** Lets the batch in hand finish, and no more. */
  stop(): Promise<void>;
}

/** Makes a runner. Any number of processes may have one: the lock of a kind keeps them apart. */
export function createRunner(services: Services): Runner {
  let stopped = false;
  const underWay = new Set<Promise<unknown>>();
  const stopping = (): boolean => stopped;
  const track = <T>(work: Promise<T>): Promise<T> => {
    const settled = work.catch(() => undefined).finally(() => underWay.delete(settled));
    underWay.add(settled);
    return work;
  };
  const run = (kind: JobKind, key: CivilDate, startedBy: Principal): Promise<RunOutcome> =>
    runJob(services, allJobs[kind], key, { startedBy, stopping });

  /** Waits for its turn: a run of the kind may be under way, here or in another process. */
  async function runInTurn(kind: JobKind, key: CivilDate, startedBy: Principal): Promise<void> {
    while (!stopped && (await run(kind, key, startedBy)) === 'busy') await pause(BUSY_MS);
  }

  async function tickKind(kind: JobKind): Promise<void> {
    const { pool, clock } = services;
    const retryBefore = new Date(clock.now().getTime() - RETRY_AFTER_MS);
    for (const { key } of await unfinished(pool, kind, retryBefore)) {
      if (!stopped) await run(kind, key, servicePrincipal);
    }
    const due = dueKey(kind, clock.now());
    const known = await triedNow(pool, kind, due);
    if (!stopped && known.length === 0) await run(kind, due, servicePrincipal);
  }

  return {
    async start(kind, key, by) {
      const row = await openRun(services, allJobs[kind], key, by);
      // What goes wrong is told in the run's row; without a database there is nowhere to tell it.
      if (row.state !== 'finished' && !stopped) {
        track(runInTurn(kind, key, by)).catch(() => undefined);
      }
      return row;
    },
    tick: () =>
      track(
        (async () => {
          for (const kind of jobKinds) await tickKind(kind);
        })(),
      ),
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async stop() {
      stopped = true;
      await Promise.all(underWay);
    },
  };
}
