import { createStore, type StoreApi } from 'zustand/vanilla';
import { notSending, type Sending } from '../rpc/send-once.ts';

/** What the person of a tab wished for in outages. */
export interface WishesView extends Sending {
  readonly open: boolean;
  /** One was taken back just now, said where it was done. */
  readonly done: boolean;
}

/** One tab's. */
export function createWishesView(): StoreApi<WishesView> {
  return createStore<WishesView>(() => ({ ...notSending, open: false, done: false }));
}
