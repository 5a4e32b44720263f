import { randomUUID } from 'node:crypto';
import { decideLeave } from '#rules/waiting-list/decide-leave.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { guardCitizen } from '../switching/guarded.ts';
import { lockLists } from '../switching/list-facts.ts';
import { storeChange } from './change-rows.ts';
import { closePlace } from './entry-rows.ts';
import { joinFactsOf } from './join-facts.ts';
import { readPlace } from './place.ts';
import { answerWithReceipt } from './receipt.ts';

/** Leaves the queue, or refuses with the decision. */
export async function leaveQueue(scope: CommandScope, citizenId: string): Promise<StoredAnswer> {
  const { db, context, today, parameters } = scope;
  const citizen = await guardCitizen(scope, citizenId, 'joinWaitingList');
  const { locked } = citizen;
  const before = await readPlace(db, locked.id, today);
  if (before !== undefined) await lockLists(db, [before.gpContractId]);
  const place = before && (await readPlace(db, locked.id, today));
  const facts = await joinFactsOf(db, context, citizen.facts, locked.id, place);
  const decision = decideLeave(facts, parameters);
  if (decision.outcome === 'refused' || place === undefined) {
    throw new ProblemError('decision.refused', { decision });
  }
  const at = locked.recordAt;
  const operation = 'waitingList.leave';
  const actId = await beginAct(db, { at, operation, principal: context.principal, decision });
  await closePlace(db, place.entryId, at, 'left', actId);
  const changeId = randomUUID();
  await storeChange(db, {
    id: changeId,
    citizenId: locked.id,
    kind: 'leave',
    joinedEntryId: null,
    leftEntryId: place.entryId,
    at,
    actId,
  });
  return answerWithReceipt(scope, citizen, { changeId, kind: 'leave', givenUp: place, decision });
}
