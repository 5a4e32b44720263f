import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../rpc/failure.ts';

/** What stood in the way the last time this window asked to sign in, out or to lock. */
export interface SignInTrouble {
  readonly failure: Failure | undefined;
  /** True when the page opened the provider's address itself: a blocked tab needs a link. */
  readonly byHand: boolean;
}

export function createSignInTrouble(): StoreApi<SignInTrouble> {
  return createStore<SignInTrouble>(() => ({ failure: undefined, byHand: false }));
}
