import type { JobRun } from '#contract/flo-api/jobs.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { RUN_LOCK } from './run-lock.ts';

type Instants = 'startedAt' | 'endedAt';
type StepJson = JobRun['steps'][number];
interface RunJson extends Omit<JobRun, Instants | 'steps'> {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly steps: readonly StepJson[];
}

// A run that says it runs while nobody holds its lock was left by a process that is gone.
const findRuns = statement<RunJson>(
  'jobs.runs',
  `with held as (
      select objid::bigint as kind from pg_locks
        where locktype = 'advisory' and granted and classid::bigint = ${RUN_LOCK}
          and database = (select oid from pg_database where datname = current_database()))
    select r.id as "runId", r.kind, r.key, r.on_day as "onDay", now_state.state, r.attempts,
        r.started_by->>'name' as "startedBy", r.started_at as "startedAt", r.ended_at as "endedAt",
        r.error, coalesce(s.steps, '[]'::json) as steps
      from job_run r
      cross join lateral (select (hashtext(r.kind) & 2147483647)::bigint not in (select kind from held)
        as left) l
      cross join lateral (select case when r.state = 'running' and l.left then 'interrupted'
        else r.state end as state) now_state
      left join lateral (
        select json_agg(json_build_object('name', name, 'done', done, 'total', total, 'error', error,
            'state', case when state = 'running' and l.left then 'interrupted' else state end,
            'startedAt', to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'endedAt', to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by position) as steps
          from job_step where run_id = r.id) s on true
      where $2::bigint is null or r.id = $2
      order by r.started_at desc, r.id desc limit $1::integer`,
);

/** Runs and their steps, newest first; or one run alone. */
export async function listRuns(
  db: Queryable,
  limit: number,
  runId: number | null = null,
): Promise<JobRun[]> {
  const rows = await findRuns(db, limit, runId);
  return rows.map(({ startedAt, endedAt, steps, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    steps: [...steps],
  }));
}
