import { randomBytes, randomUUID } from 'node:crypto';
import type { PlanRequest } from '#contract/flo-api/agreements.ts';
import { laterOf } from '#contract/time/civil-date.ts';
import { seedHash } from '#rules/reduction/draw.ts';
import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { bumpAgreement, lockLists, readAgreement } from './agreement-source.ts';
import type { AgreementSource } from './agreement-source.ts';
import { agreementFacts, decidePlan } from './facts.ts';
import { tellListed } from './carry-out/notices.ts';
import { changeList } from './list-changes.ts';
import { closePlan, insertDraw, insertPlan } from './plan-rows.ts';
import { lengthenGP, startGP } from './start-gp.ts';
import { readSubjects } from './subjects.ts';
import { showAgreement } from './view.ts';

/** Refuses a command that was decided upon another revision of the agreement than the current. */
export function requireRevision({ context }: CommandScope, source: AgreementSource): void {
  const { ifMatch } = context;
  if (ifMatch === undefined) throw new ProblemError('precondition.required');
  if (readRevisionTag(ifMatch) !== source.revision) {
    throw new ProblemError('precondition.failed', {
      currentRevision: revisionTag(source.revision),
    });
  }
}

/** What came of a command: the agreement as it is now, under its new revision. */
export async function agreementAnswer(
  { db, context, ...moment }: CommandScope,
  id: number,
  status: 200 | 201,
): Promise<StoredAnswer> {
  const agreement = await showAgreement(db, id, moment, context.principal.role);
  return { status, headers: { etag: agreement.revision }, body: agreement };
}

const NOBODY = { moved: 0, withoutList: 0, aboveCeiling: 0, waitingClosed: 0 };

/** What concerns no person holds at once when its day has come. */
export async function holdAtOnce(
  { db, now, today, parameters }: CommandScope,
  contractId: number,
  planId: string,
  request: PlanRequest,
  actId: number,
): Promise<void> {
  const { kind, effectiveDate } = request;
  if (effectiveDate > today) return;
  const on = { today, openingThreshold: parameters.openingThreshold };
  if (kind === 'ceiling') await changeList(db, contractId, { ceiling: request.ceiling }, on);
  else if (kind === 'lock' || kind === 'unlock') {
    await changeList(db, contractId, { locked: kind === 'lock' }, on);
  } else if (kind === 'start') {
    await startGP(db, contractId, request);
    await changeList(db, contractId, { ceiling: request.ceiling }, on);
    await tellListed(db, { planId, contractId, effectiveDate });
  } else if (kind === 'extension') await lengthenGP(db, contractId, request);
  else return;
  await closePlan(db, planId, { state: 'carriedOut', at: now, actId, outcome: NOBODY });
}

/** Plans what a municipality has decided, or refuses with the decision. */
export async function makePlan(
  scope: CommandScope,
  id: number,
  request: PlanRequest,
): Promise<StoredAnswer> {
  const { db, context, now, today, parameters } = scope;
  const toId = 'toContractId' in request ? request.toContractId : null;
  await lockLists(db, [id, toId]);
  const on = laterOf(request.effectiveDate, today);
  const source = await readAgreement(db, id, today, on);
  if (source === undefined) throw new ProblemError('gpContract.unknown');
  requireRevision(scope, source);
  const { subjects } = await readSubjects(db, source, request, { today, on });
  const decision = decidePlan(agreementFacts(source, scope), subjects, request);
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });

  const { principal } = context;
  const actId = await beginAct(db, { at: now, operation: 'agreement.plan', principal, decision });
  const planId = randomUUID();
  const lockedList = 'lockNow' in request && request.lockNow && source.status !== 'locked';
  await insertPlan(db, {
    id: planId,
    contractId: id,
    municipalityNumber: source.municipalityNumber,
    request,
    decision,
    lockedList,
    plannedAt: now,
    plannedBy: principal.name,
    actId,
  });
  if (request.kind === 'reduction') {
    const seed = randomBytes(32).toString('hex');
    await insertDraw(db, planId, seed, seedHash(seed), now);
  }
  if (lockedList) {
    const { openingThreshold } = parameters;
    await changeList(db, id, { locked: true }, { today, openingThreshold });
  }
  await holdAtOnce(scope, id, planId, request, actId);
  await bumpAgreement(db, id);
  return agreementAnswer(scope, id, 201);
}
