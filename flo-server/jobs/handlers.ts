import { JobRun } from '#contract/flo-api/jobs.ts';
import type { JobKind } from '#contract/flo-api/jobs.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { dueKey } from '#rules/runs/due.ts';
import { onlyRow } from '../db/statement.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runCommand } from '../idempotency/run-command.ts';
import type { Services } from '../services.ts';
import { listRuns } from './list-runs.ts';
import type { Runner } from './runner.ts';

type Names = 'job.runs' | 'job.start';

function keyOf(kind: JobKind, wanted: CivilDate | null, now: Date): CivilDate {
  const due = dueKey(kind, now);
  if (wanted === null) return due;
  const refused = (reason: string): ProblemError =>
    new ProblemError('request.invalid', { status: 422, fields: [{ path: 'body.key', reason }] });
  if (wanted > due) throw refused('notDueYet');
  if (kind === 'monthly' && !wanted.endsWith('-01')) throw refused('notFirstOfMonth');
  return wanted;
}

/** What runs by itself: how far it has come, and starting it. */
export function jobHandlers(services: Services, runner: Runner): HandlersOf<Names> {
  return {
    'job.runs': async ({ query }) => ({
      status: 200,
      body: { items: await listRuns(services.pool, query.limit) },
    }),
    'job.start': async ({ params, body }, context) => {
      const { kind } = params;
      const command = { operation: 'job.start', input: [kind, body], citizenId: null } as const;
      const answer = await runCommand(services, context, command, async ({ now }) => {
        const { id } = await runner.start(kind, keyOf(kind, body.key, now), context.principal);
        return { status: 201, headers: {}, body: onlyRow(await listRuns(services.pool, 1, id)) };
      });
      return { status: 201, headers: answer.headers, body: JobRun.parse(answer.body) };
    },
  };
}
