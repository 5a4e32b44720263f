import { createStore, type StoreApi } from 'zustand/vanilla';

/** What stands in place of a person's panels, and which question is open over it. */
export interface PrivacyView {
  readonly page: 'none' | 'seen' | 'report';
  readonly dialog: 'none' | 'rectify' | 'deidentify';
}

const closed: PrivacyView = { page: 'none', dialog: 'none' };

/** One person's; it goes with the tab. */
export function createPrivacyView(): StoreApi<PrivacyView> {
  return createStore(() => closed);
}
