import { createStore, type StoreApi } from 'zustand/vanilla';

/** Which question about what the register believes is open over a person. */
export interface LedgerView {
  readonly dialog: 'none' | 'tie' | 'nin' | 'merge';
}

/** One person's; it goes with the tab. */
export function createLedgerView(): StoreApi<LedgerView> {
  return createStore<LedgerView>(() => ({ dialog: 'none' }));
}
