import { randomUUID } from 'node:crypto';
import type { rectify } from '#contract/flo-api/privacy.ts';
import type { z } from '#contract/zod.ts';
import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import { onlyRow, statement } from '../db/statement.ts';
import type { Queryable } from '../db/pool.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { bumpCitizen, lockCitizen } from '../ledger/citizen-lock.ts';
import { openCitizen } from '../persons/gate.ts';

export type Rectification = z.output<typeof rectify.body>;
type Field = Rectification['field'];
type Change = (
  db: Queryable,
  id: string,
  value: string | null,
) => Promise<{ before: string | null }[]>;

const change: Readonly<Record<Field, Change>> = {
  languageForm: statement<{ before: string | null }>(
    'privacy.rectifyLanguageForm',
    `update citizen c set language_form = $2 from citizen o where c.id = $1 and o.id = c.id
      returning o.language_form as before`,
  ),
  interpreterLanguage: statement<{ before: string | null }>(
    'privacy.rectifyInterpreterLanguage',
    `update citizen c set interpreter_language = $2 from citizen o where c.id = $1 and o.id = c.id
      returning o.interpreter_language as before`,
  ),
};

/** What a field may hold: a form of Norwegian, or the code of a language (OID 3303). */
const allowed: Readonly<Record<Field, RegExp>> = {
  languageForm: /^(?:nb|nn)$/,
  interpreterLanguage: /^[a-z]{2,3}$/,
};

const store = statement(
  'privacy.storeRectification',
  `insert into rectification (id, citizen_id, field, before, after, reason, at, act_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

function hold({ field, value }: Rectification): void {
  if (value !== null && !allowed[field].test(value)) {
    const fields = [{ path: 'body.value', reason: 'notAValue' }];
    throw new ProblemError('request.invalid', { status: 422, fields });
  }
}

/**
 * Puts a fact right that FLO itself holds, and keeps what stood there before.
 *
 * @throws ProblemError unknown, denied, changed since it was read, or not a value of the field.
 */
export async function rectifyFact(
  scope: CommandScope,
  id: string,
  ifMatch: string,
  body: Rectification,
): Promise<StoredAnswer> {
  const { db, context, now } = scope;
  const { citizenId } = await openCitizen(context, id, scope);
  hold(body);
  const locked = await lockCitizen(db, citizenId, now);
  if (locked === undefined) throw new ProblemError('citizen.unknown');
  if (readRevisionTag(ifMatch) !== locked.revision) {
    const currentRevision = revisionTag(locked.revision);
    throw new ProblemError('precondition.failed', { currentRevision });
  }
  const { field, value, reason } = body;
  const { principal } = context;
  const at = locked.recordAt;
  const act = { at, operation: 'privacy.rectify', principal, decision: null };
  const actId = await beginAct(db, act);
  const { before } = onlyRow(await change[field](db, citizenId, value));
  const rectificationId = randomUUID();
  await store(db, rectificationId, citizenId, field, before, value, reason, at, actId);
  const revision = await bumpCitizen(db, locked);
  return {
    status: 201,
    headers: { etag: revisionTag(revision) },
    body: { rectificationId, field },
  };
}
