import { randomUUID } from 'node:crypto';
import type { CallWrapUp, Contact, recordCall, retractCall } from '#contract/flo-api/calls.ts';
import { ageOn } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { missingOf } from '#rules/calls/requirements.ts';
import { readRevisionTag } from '../citizens/revision.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { openCitizen } from '../persons/gate.ts';
import { callerNow } from '../standing/on-behalf.ts';
import {
  contactOfCitizen,
  holdContact,
  insertFirst,
  insertNext,
  insertRetraction,
} from './contact-rows.ts';

type Request = z.output<typeof recordCall.body>;
type Retraction = z.output<typeof retractCall.body>;

const findBirth = statement<{ birthDate: CivilDate }>(
  'calls.birth',
  'select birth_date as "birthDate" from citizen where id = $1',
);

/** Whether it is known who was on the line: somebody said so, or it was the person, old enough for that. */
async function callerIsKnown(
  { db, context: { principal }, today }: CommandScope,
  citizenId: string,
): Promise<boolean> {
  const { birthDate } = onlyRow(await findBirth(db, citizenId));
  const ageYears = ageOn(birthDate, today);
  return (await callerNow(db, { principal, citizenId, ageYears, today })) !== null;
}

/** Refuses what its kind needs and is not there. */
function requireWhole(wrapUp: CallWrapUp, callerKnown: boolean): void {
  const missing = missingOf(wrapUp, callerKnown);
  if (missing.length === 0) return;
  const fields = missing.map((field) => ({ path: `body.${field}`, reason: 'missing' }));
  throw new ProblemError('request.invalid', { status: 422, fields });
}

async function answered(
  { db }: CommandScope,
  citizenId: string,
  contactId: string,
  status: 200 | 201,
): Promise<StoredAnswer> {
  const contact = await contactOfCitizen(db, citizenId, contactId);
  if (contact === undefined) throw new ProblemError('call.unknown');
  return { status, headers: { etag: contact.revision }, body: contact };
}

/**
 * Records a call on a person whose record is open to the one who records it.
 *
 * @throws ProblemError unknown, denied, or `request.invalid` with what its kind needs.
 */
export async function record(
  scope: CommandScope,
  id: string,
  body: Request,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  const { principal } = context;
  requireWhole(body, await callerIsKnown(scope, citizenId));
  const startedAt = new Date(body.startedAt);
  const contactId = randomUUID();
  await insertFirst(
    db,
    contactId,
    citizenId,
    body.callId,
    body.kind,
    body.theme,
    body.note,
    JSON.stringify(body.trail),
    JSON.stringify(body.textsUsed),
    principal.onBehalfOf?.standingId ?? null,
    // A desk whose clock is ahead has not spoken to anybody yet.
    startedAt > now ? now : startedAt,
    now,
    principal.id,
    principal.name,
    principal.unit,
  );
  return answered(scope, citizenId, contactId, 201);
}

/** The contact that a change is for, held, and as the one who changes it saw it. */
async function seen(
  scope: CommandScope,
  id: string,
  contactId: string,
): Promise<{ readonly citizenId: string; readonly contact: Contact }> {
  const { db, context } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  await holdContact(db, contactId);
  const contact = await contactOfCitizen(db, citizenId, contactId);
  if (contact === undefined) throw new ProblemError('call.unknown');
  const { ifMatch } = context;
  if (ifMatch === undefined) throw new ProblemError('precondition.required');
  if (readRevisionTag(ifMatch) !== readRevisionTag(contact.revision)) {
    throw new ProblemError('precondition.failed', { currentRevision: contact.revision });
  }
  // Recorded by mistake: there is nothing left that could be put right.
  if (contact.retracted !== null) throw new ProblemError('call.unknown');
  return { citizenId, contact };
}

/** Writes a new version; the former ones stay. */
export async function amend(
  scope: CommandScope,
  id: string,
  contactId: string,
  wrapUp: CallWrapUp,
): Promise<StoredAnswer> {
  const { citizenId, contact } = await seen(scope, id, contactId);
  requireWhole(wrapUp, contact.caller !== null || (await callerIsKnown(scope, citizenId)));
  const { db, context, now } = scope;
  const { principal } = context;
  const { kind, theme, note } = wrapUp;
  await insertNext(
    db,
    contactId,
    kind,
    theme,
    note,
    now,
    principal.id,
    principal.name,
    principal.unit,
  );
  return answered(scope, citizenId, contactId, 201);
}

/** Says that it was recorded by mistake. The words stay, and are not shown any more. */
export async function retract(
  scope: CommandScope,
  id: string,
  contactId: string,
  { reason }: Retraction,
): Promise<StoredAnswer> {
  const { citizenId } = await seen(scope, id, contactId);
  const { db, context, now } = scope;
  const { principal } = context;
  await insertRetraction(db, contactId, reason, now, principal.id, principal.name);
  return answered(scope, citizenId, contactId, 200);
}
