import { randomUUID } from 'node:crypto';
import type { Decision } from '#contract/flo-api/decision.ts';
import { yearOf } from '#contract/time/civil-date.ts';
import { decideSwitch } from '#rules/switching/decide-switch.ts';
import { effectiveDate } from '#rules/switching/effective-date.ts';
import { extraGroundOf } from '#rules/switching/switch-case.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { bumpCitizen } from '../ledger/citizen-lock.ts';
import { placeOnList } from '../ledger/place-on-list.ts';
import { guardCitizen } from './guarded.ts';
import type { GuardedCitizen } from './guarded.ts';
import { countList, listFacts, lockLists, noteAdmission, noteDeparture } from './list-facts.ts';
import type { CountedList } from './list-facts.ts';
import { makeReceipt } from './receipt.ts';
import { leaveQueue, replaceSwitch, storeSwitch } from './switch-rows.ts';

/** The lists whose places change, locked; and the one that was asked for, counted. */
async function lockAndCount(
  { db, today }: CommandScope,
  { facts }: GuardedCitizen,
  toContractId: number,
): Promise<CountedList | undefined> {
  const givenUp = facts.pending === null ? [] : [facts.pending.toContractId];
  await lockLists(db, [...givenUp, toContractId]);
  return countList(db, toContractId, today);
}

/** The right a place above the ceiling is had by; null for everybody else. */
function aboveCeilingRight({ facts }: Decision): string | null {
  const right = facts['closedListRight'];
  return facts['aboveCeiling'] === true && typeof right === 'string' ? right : null;
}

/** Writes an allowed switch: the act, the tie, the switch, the queue, the lists. */
async function effect(
  scope: CommandScope,
  citizen: GuardedCitizen,
  list: CountedList,
  decision: Decision,
): Promise<StoredAnswer> {
  const { db, context, today, parameters } = scope;
  const { facts, locked } = citizen;
  const { pending, currentContractId } = facts;
  const { openingThreshold } = parameters;
  const switchId = randomUUID();
  const from = effectiveDate(today, parameters.effectiveDatePolicy, parameters.workingWeek);
  const counts = decision.facts['counts'] === true;
  const at = locked.recordAt;
  const operation = 'switch.request';
  const actId = await beginAct(db, { at, operation, principal: context.principal, decision });
  await placeOnList(db, {
    citizenId: locked.id,
    gpContractId: list.id,
    from,
    beginReason: currentContractId === null ? 'ownChoice' : 'switch',
    endReason: 'switch',
    replacesFrom: pending?.effectiveDate ?? null,
    aboveCeilingRight: aboveCeilingRight(decision),
  });
  await storeSwitch(db, {
    id: switchId,
    citizenId: locked.id,
    fromContractId: currentContractId,
    toContractId: list.id,
    requestedAt: at,
    effectiveDate: from,
    quotaYear: counts ? yearOf(today) : null,
    extraGroundId: extraGroundOf(facts, parameters)?.groundId ?? null,
    actId,
  });
  if (pending !== null) {
    await replaceSwitch(db, pending.switchId, switchId, at, actId);
    await noteDeparture(db, pending.toContractId, { today, openingThreshold });
  }
  await leaveQueue(db, locked.id, list.id, at, actId);
  await noteAdmission(db, list, openingThreshold);
  const receipt = await makeReceipt(db, {
    switchId,
    citizenId: locked.id,
    state: 'pending',
    requestedAt: at,
    effectiveDate: from,
    toContractId: list.id,
    fromContractId: currentContractId,
    switchesUsed: facts.switchesUsed + (counts ? 1 : 0),
    switchLimit: parameters.switchesPerYear,
    decision,
    revision: await bumpCitizen(db, locked),
    today,
    access: citizen.access,
  });
  return { status: 201, headers: { etag: receipt.tiesRevision }, body: receipt };
}

/**
 * Switches GP, or refuses with the decision. The citizen's row is locked first, then the lists: two
 * commands for one person or for one place never pass each other.
 */
export async function switchGP(
  scope: CommandScope,
  citizenId: string,
  toContractId: number,
): Promise<StoredAnswer> {
  const citizen = await guardCitizen(scope, citizenId, 'switch');
  const list = await lockAndCount(scope, citizen, toContractId);
  const { today, parameters } = scope;
  const { openingThreshold } = parameters;
  const facts = list === undefined ? null : listFacts(list, { today, openingThreshold });
  const decision = decideSwitch(citizen.facts, facts, parameters);
  if (decision.outcome === 'refused' || list === undefined) {
    throw new ProblemError('decision.refused', { decision });
  }
  return effect(scope, citizen, list, decision);
}
