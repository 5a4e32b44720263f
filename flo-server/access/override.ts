import { randomUUID } from 'node:crypto';
import type { AccessOverride } from '#contract/flo-api/access.ts';
import type { overrideAccess as operation } from '#contract/flo-api/access-overrides.ts';
import type { z } from '#contract/zod.ts';
import { refuses, ruleDefinitions } from '#rules/access/rules.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { openCitizen } from '../persons/gate.ts';
import { storeOverride } from './override-rows.ts';

type Request = z.output<typeof operation.body>;

const HOUR_MS = 3_600_000;

/**
 * Opens a record for the one who asks, for some hours. The core rules are asked first: whom they keep
 * out is told which one it was, as for any other operation.
 *
 * @throws ProblemError `access.notOverridable` for a rule of the core, or one that keeps nothing shut.
 */
export async function overrideAccess(
  scope: CommandScope,
  id: string,
  { rule, reason, hours }: Request,
): Promise<StoredAnswer> {
  const { db, context, now, today } = scope;
  const { citizenId, subject } = await openCitizen(context, id, scope);
  const { overridable } = ruleDefinitions[rule];
  if (!overridable || !refuses(rule, context.facts, subject, today)) {
    throw new ProblemError('access.notOverridable');
  }
  const until = new Date(now.getTime() + hours * HOUR_MS);
  const { id: by, name, unit } = context.principal;
  await storeOverride(db, {
    id: randomUUID(),
    citizenId,
    rule,
    reason,
    by: { id: by, name, unit },
    at: now,
    until,
  });
  const body: AccessOverride = { rule, until: until.toISOString() };
  return { status: 201, headers: {}, body };
}
