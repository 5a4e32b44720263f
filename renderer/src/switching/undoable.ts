import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import type { Translate } from '#texts/index.ts';
import { gpWords, receiptGPWords } from '../citizen/gp-words.ts';
import { pendingSwitch } from './preview.ts';
import type { SwitchState, Undoable } from './switch-state.ts';

/** The switch a receipt is about, while it can be taken back. */
function undoableOf(receipt: SwitchReceipt, t: Translate): Undoable | undefined {
  if (receipt.state !== 'pending') return undefined;
  const { switchId, tiesRevision, requestedAt } = receipt;
  return { switchId, tiesRevision, requestedAt, newDoctor: receiptGPWords(receipt, t) };
}

/** The switch of a person that has not taken effect yet. */
function undoableIn(overview: CitizenOverview, t: Translate): Undoable | undefined {
  const pending = pendingSwitch(overview);
  if (pending === undefined) return undefined;
  const { tiesRevision, coming } = overview;
  const newDoctor = coming === null ? '' : gpWords(coming, t);
  const { switchId, requestedAt } = pending;
  return { switchId, tiesRevision, requestedAt, newDoctor };
}

/**
 * The switch that can be taken back, as far as this window knows: by the overview, or by the receipt
 * on screen while the overview is older than it.
 *
 * @returns undefined when there is none.
 */
export function undoableNow(
  overview: CitizenOverview | undefined,
  state: SwitchState,
  t: Translate,
): Undoable | undefined {
  const isNewer =
    state.step === 'receipt' &&
    overview?.switches.items.some(({ switchId }) => switchId === state.receipt.switchId) !== true;
  if (isNewer) return undoableOf(state.receipt, t);
  return overview && undoableIn(overview, t);
}
