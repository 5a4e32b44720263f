import type { personStatuses } from '#contract/codes/code-lists.ts';
import type { deidentify } from '#contract/flo-api/privacy.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { decideDeidentification } from '#rules/privacy/decide-deidentification.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { bumpCitizen, lockCitizen } from '../ledger/citizen-lock.ts';
import { openCitizen } from '../persons/gate.ts';
import { deidentifiedParts } from './parts.ts';
import { forgetHistory, removeIdentity } from './remove-identity.ts';

type Request = z.output<typeof deidentify.body>;

interface RecordRow {
  readonly status: (typeof personStatuses)[number];
  readonly deathDate: CivilDate | null;
  readonly merged: boolean;
  readonly alreadyDone: boolean;
}

const findRecord = statement<RecordRow>(
  'privacy.recordToDeidentify',
  `select person_status as status, death_date as "deathDate", merged_into is not null as merged,
      exists (select from deidentification d where d.citizen_id = c.id) as "alreadyDone"
    from citizen c where id = $1`,
);

const store = statement(
  'privacy.storeDeidentification',
  'insert into deidentification (citizen_id, at, reason, parts, act_id) values ($1, $2, $3, $4, $5)',
);

/**
 * Takes away who a record was about, where the law no longer needs a name on it; or tells what would
 * happen. The record is the very one that was named, also when it was merged into another.
 *
 * @throws ProblemError unknown, denied, or `decision.refused` with why not.
 */
export async function deidentifyRecord(
  scope: CommandScope,
  id: string,
  { preview, reason }: Request,
): Promise<StoredAnswer> {
  const { db, context, now, today } = scope;
  await openCitizen(context, id, scope);
  const locked = await lockCitizen(db, id, now);
  const [record] = await findRecord(db, id);
  if (locked === undefined || record === undefined) throw new ProblemError('citizen.unknown');
  const decision = decideDeidentification({ ...record, today });
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const parts = deidentifiedParts(record.merged);
  if (!preview) {
    const at = locked.recordAt;
    const { principal } = context;
    const act = { at, operation: 'privacy.deidentify', principal, decision };
    const actId = await beginAct(db, act);
    await removeIdentity(db, locked.id, record.merged);
    await store(db, locked.id, at, reason, JSON.stringify(parts), actId);
    await forgetHistory(db, locked.id);
    await bumpCitizen(db, locked);
  }
  return { status: 200, headers: {}, body: { done: !preview, on: today, parts } };
}
