import type { Decision } from '#contract/flo-api/decision.ts';
import type { PlanOutcome } from '#contract/flo-api/agreements.ts';
import type { BatchScope } from '../../jobs/job.ts';
import { bumpAgreement, lockLists, readAgreement } from '../agreement-source.ts';
import { changeList } from '../list-changes.ts';
import { lengthenGP, startGP } from '../start-gp.ts';
import { advancePlan, closePlan } from '../plan-rows.ts';
import { moveParted, partBarred } from './barred.ts';
import type { Parted } from './barred.ts';
import { drawnCitizens, drawPeople, freezeList } from './draw-rows.ts';
import type { DuePlan } from './due-plan.ts';
import { endContract } from './end-contract.ts';
import { fillList, notBackwards } from './fill.ts';
import { lockLeaving } from './leaving.ts';
import { tellListed, tellMunicipality, tellPeople } from './notices.ts';
import { giveExtraSwitch } from './extra-switch.ts';
import { onTheDay } from './on-the-day.ts';

type Scope = Pick<BatchScope<unknown>, 'db' | 'now' | 'today' | 'parameters' | 'act'>;

const NOBODY = { moved: 0, withoutList: 0, aboveCeiling: 0 } as const;

function listMoment({ today, parameters }: Scope) {
  return { today, openingThreshold: parameters.openingThreshold };
}

async function finish(
  { db }: Scope,
  { planId, contractId }: DuePlan,
  actId: number,
  at: Date,
  outcome: PlanOutcome,
): Promise<void> {
  await closePlan(db, planId, { state: 'carriedOut', at, actId, outcome });
  await bumpAgreement(db, contractId);
}

/** A new list whose first GP does not come is locked on its first day: nobody shall come to it either. */
async function lockNewList(scope: Scope, plan: DuePlan): Promise<void> {
  const { db, today } = scope;
  const { contractId, effectiveDate, request } = plan;
  if (request.kind !== 'start') return;
  await lockLists(db, [contractId]);
  const list = await readAgreement(db, contractId, today, effectiveDate);
  if (list?.valid.from !== effectiveDate) return;
  await changeList(db, contractId, { locked: true }, listMoment(scope));
}

/** Stops a plan that cannot be carried out any more. Nothing of it has happened, and nobody is moved. */
async function stop(scope: Scope, plan: DuePlan, decision: Decision): Promise<void> {
  const { db, now, act } = scope;
  const actId = await act(decision);
  await lockNewList(scope, plan);
  await closePlan(db, plan.planId, { state: 'stopped', at: now, actId, decision });
  await tellMunicipality(db, plan, 'planStopped');
  await bumpAgreement(db, plan.contractId);
}

async function tellParted(db: Scope['db'], plan: DuePlan, parted: Parted): Promise<void> {
  await tellPeople(db, plan, parted.welcome);
  await tellPeople(db, { ...plan, toContractId: null }, parted.barred);
  await tellMunicipality(db, plan, 'planCarriedOut');
}

async function end(scope: Scope, plan: DuePlan): Promise<void> {
  const { db, now, act } = scope;
  const { contractId, toContractId, effectiveDate: from, request } = plan;
  if (request.kind !== 'end' && request.kind !== 'transfer') return;
  const where = { contractId, toContractId, from };
  const { leaving, recordAt } = await lockLeaving(db, { ...where, only: null, now });
  // Under the locks: the last place may have gone while we waited for them.
  const { decision, possible } = await onTheDay(scope, plan);
  if (!possible) return stop(scope, plan, decision);
  const actId = await act(decision, recordAt);
  const takenOver = request.kind === 'transfer';
  const endReason = takenOver ? 'movedWithList' : 'contractEnded';
  const parted = await partBarred(db, leaving, toContractId, from);
  const moved = await moveParted(db, parted, {
    ...where,
    recordAt,
    endReason,
    beginReason: 'movedWithList',
  });
  const waitingClosed = await endContract(db, contractId, from, {
    ground: request.ground,
    takenOver,
    at: recordAt,
  });
  if (toContractId !== null) await changeList(db, toContractId, {}, listMoment(scope));
  await giveExtraSwitch(db, leaving, 'gpLeaves', from);
  await tellParted(db, plan, parted);
  await finish(scope, plan, actId, recordAt, { ...moved, waitingClosed });
}

/** A reduction comes in three steps, each whole: the list is frozen, drawn from, and the drawn are moved. */
async function reduce(scope: Scope, found: DuePlan): Promise<void> {
  const { db, now, act } = scope;
  const { planId, contractId, effectiveDate: from, request, state } = found;
  if (request.kind !== 'reduction') return;
  const { ceiling } = request;
  if (state === 'planned') {
    await lockLists(db, [contractId]);
    await freezeList(db, planId, { contractId, ceiling, on: from }, now);
    await advancePlan(db, planId, 'frozen');
    return;
  }
  if (state === 'frozen') {
    await drawPeople(db, planId, now);
    await advancePlan(db, planId, 'drawn');
    return;
  }
  const only = await drawnCitizens(db, planId);
  const lists = { contractId, toContractId: found.toContractId, from };
  const { leaving, recordAt } = await lockLeaving(db, { ...lists, only, now });
  const { decision, possible, plan } = await onTheDay(scope, found);
  if (!possible) return stop(scope, plan, decision);
  const { toContractId } = plan;
  const actId = await act(decision, recordAt);
  const reason = 'listReduction';
  // Whoever was to come to the list has a promise: only those on it were in the draw.
  const drawn = leaving.filter((tie) => !tie.coming);
  const parted = await partBarred(db, drawn, toContractId, from);
  const moved = await moveParted(db, parted, {
    ...lists,
    toContractId,
    recordAt,
    endReason: reason,
    beginReason: reason,
  });
  const unlock = plan.lockedList ? { locked: false } : {};
  await changeList(db, contractId, { ceiling, ...unlock }, listMoment(scope));
  if (toContractId !== null) await changeList(db, toContractId, {}, listMoment(scope));
  await giveExtraSwitch(db, drawn, 'listCut', from);
  await tellParted(db, plan, parted);
  await finish(scope, plan, actId, recordAt, { ...moved, waitingClosed: 0 });
}

async function fill(scope: Scope, plan: DuePlan, decision: Decision): Promise<void> {
  const { db, act } = scope;
  const { contractId } = plan;
  const { people, recordAt } = await fillList(scope, plan);
  const actId = await act(decision, recordAt);
  const left = new Set(people.flatMap(({ currentContractId: id }) => (id === null ? [] : [id])));
  for (const id of [contractId, ...left]) await changeList(db, id, {}, listMoment(scope));
  await tellMunicipality(db, plan, 'planCarriedOut');
  const outcome = { ...NOBODY, moved: people.length, waitingClosed: 0 };
  await finish(scope, plan, actId, recordAt, outcome);
}

async function change(scope: Scope, plan: DuePlan, decision: Decision): Promise<void> {
  const { db, now, act } = scope;
  const { request, contractId } = plan;
  await lockLists(db, [contractId]);
  const actId = await act(decision);
  if (request.kind === 'ceiling') {
    await changeList(db, contractId, { ceiling: request.ceiling }, listMoment(scope));
  } else if (request.kind === 'lock' || request.kind === 'unlock') {
    await changeList(db, contractId, { locked: request.kind === 'lock' }, listMoment(scope));
  } else if (request.kind === 'start') {
    await startGP(db, contractId, request);
    await changeList(db, contractId, { ceiling: request.ceiling }, listMoment(scope));
    await tellListed(db, plan);
  } else if (request.kind === 'extension') {
    await lengthenGP(db, contractId, request);
  }
  await tellMunicipality(db, plan, 'planCarriedOut');
  await finish(scope, plan, actId, now, { ...NOBODY, waitingClosed: 0 });
}

/**
 * Takes a plan one step further, whole: by the law of its day, with the list and the people as they are
 * now. What is done is never done again, so a run that died goes on here.
 */
export async function carryOut(scope: Scope, planned: DuePlan): Promise<void> {
  const { decision, possible, plan } = await onTheDay(scope, notBackwards(planned, scope));
  if (!possible) return stop(scope, plan, decision);
  switch (plan.request.kind) {
    case 'end':
    case 'transfer':
      return end(scope, plan);
    case 'reduction':
      return reduce(scope, plan);
    case 'fill':
      return fill(scope, plan, decision);
    default:
      return change(scope, plan, decision);
  }
}
