import type { Decision } from '#contract/flo-api/decision.ts';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isKept, isUnknownOutcome, type Failure } from '../rpc/failure.ts';

/** What is asked for, as the adviser saw it. */
export type WaitingAsk =
  | {
      readonly kind: 'join';
      readonly gpContractId: GPContractId;
      /** What to call the list. */
      readonly doctor: string;
    }
  | { readonly kind: 'leave'; readonly doctor: string }
  | { readonly kind: 'undo'; readonly changeId: string };

/** Where one person's queue has come to. Only the service's answers move it past `sending`. */
export type WaitingState =
  /** The place the person has, or that there is none. */
  | { readonly step: 'place' }
  | { readonly step: 'explained' }
  | { readonly step: 'question'; readonly ask: WaitingAsk }
  | { readonly step: 'sending'; readonly ask: WaitingAsk; readonly key: string }
  | { readonly step: 'refused'; readonly decision: Decision }
  /** It was certainly not done. */
  | { readonly step: 'failed'; readonly ask: WaitingAsk; readonly failure: Failure }
  /** Nobody knows yet; asking again under the same key never does it twice. */
  | { readonly step: 'unknown'; readonly ask: WaitingAsk; readonly key: string }
  /** In safe keeping, and not carried out yet: the outbox sends it, or asks what became of it. */
  | { readonly step: 'kept'; readonly ask: WaitingAsk; readonly key: string }
  | { readonly step: 'receipt'; readonly receipt: WaitingListReceipt };

export function createWaitingState(): StoreApi<WaitingState> {
  return createStore<WaitingState>(() => ({ step: 'place' }));
}

/** True while nobody knows what became of a command: then the tab may not be thrown away. */
export function isWaitingUnsettled({ step }: WaitingState): boolean {
  return step === 'sending' || step === 'unknown';
}

/** Asks about a queue. An answer that is on its way, or not known yet, is never thrown away. */
export function askAbout(state: WaitingState, ask: WaitingAsk): WaitingState {
  return isWaitingUnsettled(state) ? state : { step: 'question', ask };
}

/** Shows what the place means. */
export function explained(state: WaitingState): WaitingState {
  return isWaitingUnsettled(state) ? state : { step: 'explained' };
}

/** Back to the place. */
export function backToPlace(state: WaitingState): WaitingState {
  return isWaitingUnsettled(state) ? state : { step: 'place' };
}

/** The question stands, to be confirmed anew, after it was certainly not done. */
export function askAgain(state: WaitingState): WaitingState {
  if (state.step !== 'failed' || state.ask.kind === 'undo') return state;
  return { step: 'question', ask: state.ask };
}

/** What a failed command leads to. */
export function afterFailure(ask: WaitingAsk, key: string, failure: Failure): WaitingState {
  const { decision } = failure.details;
  if (decision !== undefined) return { step: 'refused', decision };
  if (isKept(failure)) return { step: 'kept', ask, key };
  if (isUnknownOutcome(failure)) return { step: 'unknown', ask, key };
  return { step: 'failed', ask, failure };
}

/**
 * Whether the person has a place in a queue. The receipt knows first: the overview is asked for again
 * after it.
 */
export function hasPlace(state: WaitingState, inOverview: boolean): boolean {
  return state.step === 'receipt' ? state.receipt.place !== null : inOverview;
}
