import { decideCancel } from '#rules/agreement/decide-cancel.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { bumpAgreement, lockLists, readAgreement } from './agreement-source.ts';
import { changeList } from './list-changes.ts';
import { agreementAnswer, requireRevision } from './plan.ts';
import { closePlan, lockPlan } from './plan-rows.ts';

/** A list whose first GP does not come is locked before it begins: nobody shall come to it either. */
async function lockEmpty({ db, today, parameters }: CommandScope, id: number): Promise<void> {
  const { openingThreshold } = parameters;
  await changeList(db, id, { locked: true }, { today, openingThreshold });
}

/** Cancels a plan before anything of it is done, or refuses with the decision. */
export async function cancelPlan(
  scope: CommandScope,
  id: number,
  planId: string,
): Promise<StoredAnswer> {
  const { db, context, now, today, parameters } = scope;
  await lockPlan(db, planId);
  await lockLists(db, [id]);
  const source = await readAgreement(db, id, today);
  if (source === undefined) throw new ProblemError('gpContract.unknown');
  requireRevision(scope, source);
  const plan = source.plans.find((one) => one.planId === planId);
  if (plan === undefined) throw new ProblemError('plan.unknown');
  const decision = decideCancel(today, plan.state);
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const { principal } = context;
  const operation = 'agreement.cancelPlan';
  const actId = await beginAct(db, { at: now, operation, principal, decision });
  await closePlan(db, planId, { state: 'cancelled', at: now, actId });
  if (plan.lockedList) {
    const { openingThreshold } = parameters;
    await changeList(db, id, { locked: false }, { today, openingThreshold });
  }
  if (plan.kind === 'start' && source.valid.from > today) await lockEmpty(scope, id);
  await bumpAgreement(db, id);
  return agreementAnswer(scope, id, 200);
}
