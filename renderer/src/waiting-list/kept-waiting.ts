import { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { settledNow } from '../outbox/settlement.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { rememberChange } from './queue-undo.ts';
import { afterFailure, type WaitingState } from './waiting-state.ts';

/**
 * Where a tab's queue has come to by what the outbox says of it; the same state while it is on its
 * way, or while the outbox does not know it.
 */
export function afterOutbox(
  state: WaitingState,
  items: readonly OutboxItem[],
  before: readonly OutboxItem[],
): WaitingState {
  if (state.step !== 'kept' && state.step !== 'unknown') return state;
  const { key, ask } = state;
  const item = items.find((one) => one.key === key);
  const settled = settledNow(
    item,
    before.some((one) => one.key === key),
  );
  if (settled === undefined) {
    return item === undefined || state.step === 'kept' ? state : { step: 'kept', ask, key };
  }
  if (settled.kind === 'refused') return afterFailure(ask, key, settled.failure);
  const receipt =
    settled.kind === 'done' ? WaitingListReceipt.safeParse(settled.result) : undefined;
  return receipt?.success === true ? { step: 'receipt', receipt: receipt.data } : { step: 'place' };
}

/** Shows in a tab what became of the change of the queue it waited for. */
export function settleKeptWaiting(
  tab: CitizenTab,
  items: readonly OutboxItem[],
  before: readonly OutboxItem[],
): void {
  const state = tab.waiting.getState();
  const next = afterOutbox(state, items, before);
  if (next === state) return;
  if (next.step === 'receipt') rememberChange(tab.queueUndo, next.receipt);
  tab.waiting.setState(next, true);
}
