import { randomUUID } from 'node:crypto';
import { decideJoin } from '#rules/waiting-list/decide-join.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { guardCitizen } from '../switching/guarded.ts';
import { countList, listFacts, lockLists } from '../switching/list-facts.ts';
import { storeChange } from './change-rows.ts';
import { closePlace, insertPlace } from './entry-rows.ts';
import { joinFactsOf } from './join-facts.ts';
import { readPlace } from './place.ts';
import { answerWithReceipt } from './receipt.ts';

/**
 * Joins a queue and gives up the place in another, or refuses with the decision. The citizen is locked
 * first, then the lists: while a list opens, nobody joins its queue.
 */
export async function joinQueue(
  scope: CommandScope,
  citizenId: string,
  gpContractId: number,
): Promise<StoredAnswer> {
  const { db, context, today, parameters } = scope;
  const citizen = await guardCitizen(scope, citizenId, 'joinWaitingList');
  const { locked } = citizen;
  const before = await readPlace(db, locked.id, today);
  await lockLists(db, before === undefined ? [gpContractId] : [before.gpContractId, gpContractId]);
  // The queue may have moved while its list was waited for.
  const givenUp = before && (await readPlace(db, locked.id, today));
  const list = await countList(db, gpContractId, today);
  const { openingThreshold } = parameters;
  const decision = decideJoin(
    await joinFactsOf(db, context, citizen.facts, locked.id, givenUp),
    list === undefined ? null : listFacts(list, { today, openingThreshold }),
    parameters,
  );
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });

  const at = locked.recordAt;
  const operation = 'waitingList.join';
  const actId = await beginAct(db, { at, operation, principal: context.principal, decision });
  if (givenUp !== undefined) await closePlace(db, givenUp.entryId, at, 'replaced', actId);
  const entryId = randomUUID();
  await insertPlace(db, { id: entryId, citizenId: locked.id, gpContractId, at, actId });
  const change = {
    id: randomUUID(),
    citizenId: locked.id,
    kind: givenUp === undefined ? 'join' : 'replace',
    joinedEntryId: entryId,
    leftEntryId: givenUp?.entryId ?? null,
    at,
    actId,
  } as const;
  await storeChange(db, change);
  const { kind } = change;
  return answerWithReceipt(scope, citizen, { changeId: change.id, kind, givenUp, decision });
}
