import { decideUndo } from '#rules/waiting-list/decide-undo.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { guardCitizen } from '../switching/guarded.ts';
import { lockLists } from '../switching/list-facts.ts';
import { findChange, markUndone } from './change-rows.ts';
import { closePlace, reopenPlace } from './entry-rows.ts';
import { readPlace } from './place.ts';
import { answerWithReceipt } from './receipt.ts';

/**
 * Takes a change of a queue back, so that everybody stands where they stood; or refuses with the
 * decision. Whether a queue has been served is asked under its list's lock.
 *
 * @throws ProblemError `waitingList.changeUnknown`.
 */
export async function undoChange(
  scope: CommandScope,
  citizenId: string,
  changeId: string,
): Promise<StoredAnswer> {
  const { db, context, today, now, parameters } = scope;
  const citizen = await guardCitizen(scope, citizenId, 'joinWaitingList');
  const { locked } = citizen;
  const seen = await findChange(db, changeId, locked.id);
  if (seen === undefined) throw new ProblemError('waitingList.changeUnknown');
  await lockLists(db, seen.gpContractIds);
  const change = (await findChange(db, changeId, locked.id)) ?? seen;
  const decision = decideUndo(citizen.facts, change, now, parameters);
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });

  const at = locked.recordAt;
  const operation = 'waitingList.undo';
  const actId = await beginAct(db, { at, operation, principal: context.principal, decision });
  const { joinedEntryId, leftEntryId } = change;
  const givenUp = joinedEntryId === null ? undefined : await readPlace(db, locked.id, today);
  if (joinedEntryId !== null) await closePlace(db, joinedEntryId, at, 'undone', actId);
  if (leftEntryId !== null) await reopenPlace(db, leftEntryId);
  await markUndone(db, changeId, at, actId);
  return answerWithReceipt(scope, citizen, { changeId, kind: 'undo', givenUp, decision });
}
