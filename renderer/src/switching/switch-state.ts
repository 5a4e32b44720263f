import type { Decision } from '#contract/flo-api/decision.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import type { SwitchId } from '#contract/identifiers/ids.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isKept, isUnknownOutcome, type Failure } from '../rpc/failure.ts';

/** A switch that can still be taken back, as the adviser saw it when asked about it. */
export interface Undoable {
  readonly switchId: SwitchId;
  /** The ties as they were seen: the service refuses when somebody has changed them since. */
  readonly tiesRevision: string;
  readonly requestedAt: string;
  /** What to call the list that was switched to. */
  readonly newDoctor: string;
}

/** Where one person's switch has come to. Only the server's answers move it past `sending`. */
export type SwitchState =
  | { readonly step: 'choosing' }
  /** A list is chosen; the rules have answered, and the adviser may confirm. */
  | { readonly step: 'answer'; readonly row: FindGPRow }
  | { readonly step: 'sending'; readonly row: FindGPRow; readonly key: string }
  | { readonly step: 'refused'; readonly row: FindGPRow; readonly decision: Decision }
  /** It was certainly not done. */
  | { readonly step: 'failed'; readonly row: FindGPRow; readonly failure: Failure }
  /** Nobody knows yet; asking again under the same key never does it twice. */
  | { readonly step: 'unknown'; readonly row: FindGPRow; readonly key: string }
  /** In safe keeping, and not carried out yet: the outbox sends it, or asks what became of it. */
  | { readonly step: 'kept'; readonly row: FindGPRow; readonly key: string }
  | { readonly step: 'kept'; readonly undoable: Undoable; readonly key: string }
  | { readonly step: 'receipt'; readonly receipt: SwitchReceipt }
  | { readonly step: 'undoQuestion'; readonly undoable: Undoable; readonly back: SwitchState }
  | { readonly step: 'undoing'; readonly undoable: Undoable; readonly key: string }
  | { readonly step: 'undoUnknown'; readonly undoable: Undoable; readonly key: string }
  | { readonly step: 'undoFailed'; readonly failure: Failure }
  | { readonly step: 'undone'; readonly receipt: SwitchReceipt };

export function createSwitchState(): StoreApi<SwitchState> {
  return createStore<SwitchState>(() => ({ step: 'choosing' }));
}

/** While an answer is on its way nothing else may be chosen, confirmed or taken back. */
function isBusy({ step }: SwitchState): boolean {
  return step === 'sending' || step === 'undoing';
}

/** True while nobody knows what became of a command: then the tab may not be thrown away. */
export function isUnsettled(state: SwitchState): boolean {
  return isBusy(state) || state.step === 'unknown' || state.step === 'undoUnknown';
}

/** A list is chosen. An answer that is on its way, or not known yet, is never thrown away. */
export function choose(state: SwitchState, row: FindGPRow): SwitchState {
  if (isUnsettled(state)) return state;
  return { step: 'answer', row };
}

/** One step back: to the list, or to what stood there before the question. */
export function stepBack(state: SwitchState): SwitchState {
  if (state.step === 'undoQuestion') return state.back;
  if (isUnsettled(state)) return state;
  return { step: 'choosing' };
}

/** The choice stands, to be confirmed anew, after it was certainly not done or refused. */
export function askAgain(state: SwitchState): SwitchState {
  const again = state.step === 'failed' || state.step === 'refused';
  return again ? { step: 'answer', row: state.row } : state;
}

/** Asks whether a switch shall be taken back; what nobody knows the outcome of is settled first. */
export function askUndo(state: SwitchState, undoable: Undoable): SwitchState {
  if (isUnsettled(state) || state.step === 'undoQuestion') return state;
  return { step: 'undoQuestion', undoable, back: state };
}

/** What a failed request leads to. */
export function afterFailedRequest(row: FindGPRow, key: string, failure: Failure): SwitchState {
  const { decision } = failure.details;
  if (decision !== undefined) return { step: 'refused', row, decision };
  if (isKept(failure)) return { step: 'kept', row, key };
  if (isUnknownOutcome(failure)) return { step: 'unknown', row, key };
  return { step: 'failed', row, failure };
}

/** What a failed withdrawal leads to. */
export function afterFailedUndo(undoable: Undoable, key: string, failure: Failure): SwitchState {
  if (isKept(failure)) return { step: 'kept', undoable, key };
  if (isUnknownOutcome(failure)) return { step: 'undoUnknown', undoable, key };
  return { step: 'undoFailed', failure };
}
