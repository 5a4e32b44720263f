import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { Language } from '#texts/languages.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createAccessState, type AccessState } from '../access/access-state.ts';
import { createBasis, type Basis } from '../conflict/basis.ts';
import { createContactView, type ContactView } from '../call/contact-state.ts';
import { createExclusionView, type ExclusionView } from '../exclusions/exclusion-state.ts';
import { createFindGPView, type FindGPView } from '../find-gp/find-gp-view.ts';
import { createLedgerView, type LedgerView } from '../ledger/ledger-state.ts';
import { createLiveState, type LiveState } from '../live/live-state.ts';
import { createMembershipView, type MembershipView } from '../memberships/membership-state.ts';
import { createPrivacyView, type PrivacyView } from '../privacy/privacy-view.ts';
import type { Failure } from '../rpc/failure.ts';
import { createStandingState, type StandingState } from '../standing/standing-state.ts';
import { createTravelState, type TravelState } from '../time-travel/travel-state.ts';
import { createSwitchState, type SwitchState } from '../switching/switch-state.ts';
import { createOptingOutState, type OptingOutState } from '../waiting-list/opting-out-state.ts';
import { createQueueUndo, type QueueUndo } from '../waiting-list/queue-undo.ts';
import { createWaitingState, type WaitingState } from '../waiting-list/waiting-state.ts';
import { createWishesView, type WishesView } from '../wishes/wish-state.ts';

/** How the number that was typed led to the person. */
export type MatchedBy = 'current' | 'formerNin' | 'mergedRecord';

/** Who a tab is about, as far as it is known yet. */
export type Identity =
  | { readonly state: 'lookingUp'; readonly nin: Nin }
  | { readonly state: 'failed'; readonly nin: Nin; readonly failure: Failure }
  /** A rule keeps the record shut. The number, when one was typed, is what is looked up again. */
  | { readonly state: 'denied'; readonly access: AccessRefusal; readonly nin: Nin | undefined }
  | { readonly state: 'open'; readonly citizenId: CitizenId; readonly matchedBy: MatchedBy };

/**
 * One caller's tab. All that is chosen, typed or answered for the person lives in here and nowhere
 * else: what is closed is gone, and nothing can slip into another tab.
 */
export interface CitizenTab {
  readonly id: string;
  /** Which of the tab colours, 0 first. */
  readonly colour: number;
  readonly identity: StoreApi<Identity>;
  readonly findGp: StoreApi<FindGPView>;
  readonly switching: StoreApi<SwitchState>;
  /** The queue the person stands in, and what is asked about it. */
  readonly waiting: StoreApi<WaitingState>;
  /** What can be taken back of it, also when its receipt is off the screen. */
  readonly queueUndo: StoreApi<QueueUndo>;
  /** A municipality's report of leaving the scheme, while it is typed. */
  readonly optingOut: StoreApi<OptingOutState>;
  /** Municipalities' decisions that the person is moved away from a doctor. */
  readonly exclusions: StoreApi<ExclusionView>;
  /** What opens the university's lists to the person. */
  readonly memberships: StoreApi<MembershipView>;
  /** What the person wished for in outages. */
  readonly wishes: StoreApi<WishesView>;
  /** Whether what the nights have decided stands in front. */
  readonly allocations: StoreApi<{ readonly open: boolean }>;
  /** The report or the question about the person's data that stands in front, if any. */
  readonly privacy: StoreApi<PrivacyView>;
  /** Where in time the person is looked at. */
  readonly travel: StoreApi<TravelState>;
  /** What is put right of what the register believes. */
  readonly ledger: StoreApi<LedgerView>;
  /** A recorded call that is being put right. */
  readonly contact: StoreApi<ContactView>;
  /** Who is on the line. */
  readonly standing: StoreApi<StandingState>;
  /** What each thing that is under way was decided upon. */
  readonly basis: StoreApi<Basis>;
  /** Colleagues in the same record, and whether it has changed. */
  readonly live: StoreApi<LiveState>;
  /** What is done about the record being shut. */
  readonly access: StoreApi<AccessState>;
  /** What was written down while the person could not be opened, and where it is kept. */
  readonly wish: StoreApi<{ readonly context: string | undefined }>;
  /** The language this caller is spoken to in, once it has been chosen. */
  readonly spoken: StoreApi<{ readonly language: Language | undefined }>;
}

/** A new tab with nothing in it but who it is about. */
export function createCitizenTab(id: string, colour: number, identity: Identity): CitizenTab {
  return {
    id,
    colour,
    identity: createStore(() => identity),
    findGp: createFindGPView(),
    switching: createSwitchState(),
    waiting: createWaitingState(),
    queueUndo: createQueueUndo(),
    optingOut: createOptingOutState(),
    exclusions: createExclusionView(),
    memberships: createMembershipView(),
    wishes: createWishesView(),
    allocations: createStore(() => ({ open: false })),
    privacy: createPrivacyView(),
    travel: createTravelState(),
    ledger: createLedgerView(),
    contact: createContactView(),
    standing: createStandingState(),
    basis: createBasis(),
    live: createLiveState(),
    access: createAccessState(),
    wish: createStore<{ readonly context: string | undefined }>(() => ({ context: undefined })),
    spoken: createStore<{ readonly language: Language | undefined }>(() => ({
      language: undefined,
    })),
  };
}
