import { decideWithdrawal } from '#rules/switching/decide-withdrawal.ts';
import { yearOf } from '#contract/time/civil-date.ts';
import { switchState } from '../citizens/switch-facts.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { bumpCitizen } from '../ledger/citizen-lock.ts';
import { listsRestored, restoreBefore } from '../ledger/restore.ts';
import type { StoredSwitch } from './citizen-facts.ts';
import { guardCitizen } from './guarded.ts';
import { lockLists, noteDeparture } from './list-facts.ts';
import { makeReceipt } from './receipt.ts';
import { closeWithdrawn, rejoinQueue } from './switch-rows.ts';

/** A switch and those that it replaced, directly or through others. */
function withReplaced(target: StoredSwitch, all: readonly StoredSwitch[]): StoredSwitch[] {
  const replaced = all.filter((item) => item.replacedBy === target.switchId);
  return [target, ...replaced.flatMap((item) => withReplaced(item, all))];
}

/** Takes a switch back, or refuses with the decision. The person is where they were before it. */
export async function withdrawSwitch(
  scope: CommandScope,
  citizenId: string,
  switchId: string,
): Promise<StoredAnswer> {
  const { db, context, today, parameters } = scope;
  const { facts, locked, switches, access } = await guardCitizen(
    scope,
    citizenId,
    'withdrawSwitch',
  );
  const target = switches.find((item) => item.switchId === switchId);
  if (target === undefined) throw new ProblemError('switch.unknown');
  const { effectiveDate, toContractId, fromContractId } = target;
  const state = switchState(target, today);
  const chain = withReplaced(target, switches);
  const days = chain.map((item) => item.effectiveDate).toSorted();
  const undoing = {
    citizenId: locked.id,
    actIds: chain.map((item) => item.actId),
    effectiveDate: days[0] ?? effectiveDate,
  };
  const backTo = await listsRestored(db, undoing);
  const decision = decideWithdrawal(
    facts,
    { effectiveDate, state, counts: target.quotaYear !== null, backTo },
    parameters,
  );
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });

  const at = locked.recordAt;
  const operation = 'switch.withdraw';
  await lockLists(db, [toContractId, ...backTo]);
  const actId = await beginAct(db, { at, operation, principal: context.principal, decision });
  await restoreBefore(db, undoing);
  const stillCounts = parameters.withdrawnSwitchCounts;
  await closeWithdrawn(db, switchId, at, actId, stillCounts);
  await rejoinQueue(
    db,
    locked.id,
    chain.map((item) => item.requestedAt),
  );
  await noteDeparture(db, toContractId, { today, openingThreshold: parameters.openingThreshold });
  const givenBack = !stillCounts && target.quotaYear === yearOf(today);
  const receipt = await makeReceipt(db, {
    switchId,
    citizenId: locked.id,
    state: 'withdrawn',
    requestedAt: new Date(target.requestedAt),
    effectiveDate,
    toContractId,
    fromContractId,
    switchesUsed: facts.switchesUsed - (givenBack ? 1 : 0),
    switchLimit: parameters.switchesPerYear,
    decision,
    revision: await bumpCitizen(db, locked),
    today,
    access,
  });
  return { status: 200, headers: { etag: receipt.tiesRevision }, body: receipt };
}
