import { SwitchReceipt } from '#contract/flo-api/switching.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { settledNow } from '../outbox/settlement.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { afterFailedRequest, afterFailedUndo, type SwitchState } from './switch-state.ts';

type Waits = Extract<SwitchState, { readonly step: 'kept' | 'unknown' | 'undoUnknown' }>;

function waits(state: SwitchState): state is Waits {
  return state.step === 'kept' || state.step === 'unknown' || state.step === 'undoUnknown';
}

/** It is in safe keeping: the outbox asks what became of it, and the tab may be closed. */
function kept(state: Waits): SwitchState {
  const { key } = state;
  return 'row' in state
    ? { step: 'kept', row: state.row, key }
    : { step: 'kept', undoable: state.undoable, key };
}

/**
 * Where a tab's switch has come to by what the outbox says of it; the same state while it is on its
 * way, or while the outbox does not know it.
 */
export function afterOutbox(
  state: SwitchState,
  items: readonly OutboxItem[],
  before: readonly OutboxItem[],
): SwitchState {
  if (!waits(state)) return state;
  const { key } = state;
  const item = items.find((one) => one.key === key);
  const settled = settledNow(
    item,
    before.some((one) => one.key === key),
  );
  if (settled === undefined) {
    return item === undefined || state.step === 'kept' ? state : kept(state);
  }
  if (settled.kind === 'done') {
    const receipt = SwitchReceipt.safeParse(settled.result);
    if (!receipt.success) return { step: 'choosing' };
    return { step: 'undoable' in state ? 'undone' : 'receipt', receipt: receipt.data };
  }
  if (settled.kind === 'over') return { step: 'choosing' };
  const { failure } = settled;
  return 'undoable' in state
    ? afterFailedUndo(state.undoable, key, failure)
    : afterFailedRequest(state.row, key, failure);
}

/** Shows in a tab what became of the switch it waited for. */
export function settleKeptSwitch(
  tab: CitizenTab,
  items: readonly OutboxItem[],
  before: readonly OutboxItem[],
): void {
  const state = tab.switching.getState();
  const next = afterOutbox(state, items, before);
  if (next !== state) tab.switching.setState(next, true);
}
