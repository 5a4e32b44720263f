import { randomUUID } from 'node:crypto';
import type { recordIdentityCheck } from '#contract/flo-api/identity-check.ts';
import type { z } from '#contract/zod.ts';
import { identityOutcome } from '#rules/standing/identity-outcome.ts';
import { statement } from '../db/statement.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { openCitizen } from '../persons/gate.ts';

type Request = z.output<typeof recordIdentityCheck.body>;

const insert = statement(
  'identityCheck.insert',
  `insert into identity_check
      (id, principal_id, call_id, citizen_id, standing_id, answers, outcome, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** Records how a check went: which kinds of question were answered right or wrong. */
export async function recordCheck(
  scope: CommandScope,
  id: string,
  { answers }: Request,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  const checkId = randomUUID();
  const outcome = identityOutcome(answers);
  const { id: principalId, callId, onBehalfOf } = context.principal;
  const standingId = onBehalfOf?.standingId ?? null;
  const kinds = JSON.stringify(answers);
  await insert(db, checkId, principalId, callId, citizenId, standingId, kinds, outcome, now);
  return { status: 201, headers: {}, body: { checkId, outcome, at: now.toISOString() } };
}
