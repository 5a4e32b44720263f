import type { CivilDate } from '#contract/time/civil-date.ts';
import { statement } from '../db/statement.ts';

export type RunState = 'waiting' | 'running' | 'finished' | 'failed';

/** A run, as its row says. */
export interface RunRow {
  readonly id: number;
  readonly key: CivilDate;
  readonly onDay: CivilDate;
  readonly state: RunState;
}

/** A step, locked until the transaction ends. */
export interface StepRow {
  readonly state: RunState;
  readonly cursor: unknown;
  readonly batches: number;
}

const runColumns = `id, key, on_day as "onDay", state`;

/** kind, key, day, principal, instant. The run of this key, new or old. */
export const ensureRun = statement<RunRow>(
  'jobs.ensureRun',
  `with made as (
      insert into job_run (kind, key, on_day, state, started_by, started_at)
        values ($1, $2, $3, 'waiting', $4, $5) on conflict (kind, key) do nothing
        returning ${runColumns})
    select * from made
    union all
    select ${runColumns} from job_run where kind = $1 and key = $2
    limit 1`,
);

/** run, instant. */
export const beginRun = statement(
  'jobs.beginRun',
  `update job_run set state = 'running', resumed_at = $2, attempts = attempts + 1, ended_at = null,
      error = null where id = $1 and state <> 'finished'`,
);

/** run, state, instant, error. */
export const endRun = statement(
  'jobs.endRun',
  `update job_run set state = $2, ended_at = $3, error = $4 where id = $1`,
);

/** run, names in order. Steps that came with a newer program are added to a run that goes on. */
export const ensureSteps = statement(
  'jobs.ensureSteps',
  `insert into job_step (run_id, name, position, state)
    select $1, name, position, 'waiting' from unnest($2::text[]) with ordinality s (name, position)
    on conflict (run_id, name) do update set position = excluded.position`,
);

/** run, name, instant. */
export const beginStep = statement(
  'jobs.beginStep',
  `update job_step set state = 'running', started_at = coalesce(started_at, $3), ended_at = null,
      error = null where run_id = $1 and name = $2 and state <> 'finished'`,
);

/** run, name. */
export const holdStep = statement<StepRow>(
  'jobs.holdStep',
  `select state, cursor, batches from job_step where run_id = $1 and name = $2 for update`,
);

/** run, name, cursor, done, total, instant. */
export const saveStep = statement(
  'jobs.saveStep',
  `update job_step set cursor = $3, batches = batches + 1, done = done + $4,
      total = coalesce($5, total), state = case when $3::jsonb is null then 'finished' else 'running' end,
      ended_at = case when $3::jsonb is null then $6::timestamptz end
    where run_id = $1 and name = $2`,
);

/** run, name, instant, error. */
export const failStep = statement(
  'jobs.failStep',
  `update job_step set state = 'failed', ended_at = $3, error = $4 where run_id = $1 and name = $2`,
);
