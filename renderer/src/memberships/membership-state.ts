import { createStore, type StoreApi } from 'zustand/vanilla';
import { notSending, type Sending } from '../rpc/send-once.ts';
import type { MembershipDraft, MembershipFaults } from './read-membership.ts';

/** What opens the university's lists to the person of a tab; what is typed outlives the dialog. */
export interface MembershipView extends Sending {
  readonly open: boolean;
  readonly draft: MembershipDraft;
  readonly faults: MembershipFaults;
  /** What was done last, said where it was done. */
  readonly done: 'added' | 'ended' | undefined;
}

export const emptyDraft: MembershipDraft = { ground: 'student', from: '', to: '' };

/** One tab's. */
export function createMembershipView(): StoreApi<MembershipView> {
  return createStore<MembershipView>(() => ({
    ...notSending,
    open: false,
    draft: emptyDraft,
    faults: {},
    done: undefined,
  }));
}
