import { randomUUID } from 'node:crypto';
import type { AccessGrant } from '#contract/codes/access.ts';
import type { ApiOperation } from '#contract/flo-api/operation.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import { UNSENT_WISH } from '#contract/flo-api/tasks.ts';
import type { handOver } from '#contract/flo-api/tasks.ts';
import type { z } from '#contract/zod.ts';
import { decideAccess } from '#rules/access/decide-access.ts';
import { ruleDefinitions } from '#rules/access/rules.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { openCitizen } from '../persons/gate.ts';
import type { Subject } from '../persons/gate.ts';
import { unitExists } from './units.ts';

type Request = z.output<typeof handOver.body>;

/** Whether the words are the name of a command: all that an unsent wish says of what was wished. */
function isCommand(name: string): boolean {
  const operations: Readonly<Record<string, ApiOperation>> = floOperations;
  return Object.hasOwn(operations, name) && operations[name]?.command !== undefined;
}

const unitWithGrant = statement<{ unit: string }>(
  'tasks.unitWithGrant',
  `select unit from staff_member where active and $1 = any(grants)
    group by unit order by count(*) desc, unit limit 1`,
);

/** An open task about a person; one with the same id is the same task. */
export const insertTask = statement(
  'tasks.insert',
  `insert into task
      (id, citizen_id, kind, reason, unit, state, created_by, created_by_name, created_at)
    values ($1, $2, $3, $4, $5, 'open', $6, $7, $8) on conflict (id) do nothing`,
);

/** The grant that would open the record to somebody else; null when it takes none. */
function grantNeeded({ context, today }: CommandScope, subject: Subject): AccessGrant | null {
  const decision = decideAccess(context.facts, subject, 'citizen.overview', [], today);
  return decision.allowed ? null : ruleDefinitions[decision.refusal.rule].grant;
}

/** The unit that handles such people: where most hold the grant it takes, else one's own. */
async function unitFor(scope: CommandScope, subject: Subject): Promise<string> {
  const grant = grantNeeded(scope, subject);
  const [found] = grant === null ? [] : await unitWithGrant(scope.db, grant);
  return found?.unit ?? scope.context.principal.unit;
}

async function known(scope: CommandScope, unit: string): Promise<string> {
  if (await unitExists(scope.db, unit)) return unit;
  const fields = [{ path: 'body.unit', reason: 'unknownUnit' }];
  throw new ProblemError('request.invalid', { status: 422, fields });
}

/** Leaves a task about a person. The record may be shut to the one who leaves it: nothing is told of it. */
export async function createTask(
  scope: CommandScope,
  id: string,
  { kind, reason, unit: wanted }: Request,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  if (kind === UNSENT_WISH && !isCommand(reason)) {
    const fields = [{ path: 'body.reason', reason: 'unknownOperation' }];
    throw new ProblemError('request.invalid', { fields });
  }
  const { citizenId, subject } = await openCitizen(context, id, scope);
  const unit = wanted === null ? await unitFor(scope, subject) : await known(scope, wanted);
  const taskId = randomUUID();
  const { principal } = context;
  await insertTask(db, taskId, citizenId, kind, reason, unit, principal.id, principal.name, now);
  return { status: 201, headers: {}, body: { taskId, unit, state: 'open' } };
}
