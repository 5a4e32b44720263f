import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { Language } from '#texts/languages.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createAccessState, type AccessState } from '../access/access-state.ts';
import { createFindGPView, type FindGPView } from '../find-gp/find-gp-view.ts';
import { createPrivacyView, type PrivacyView } from '../privacy/privacy-view.ts';
import type { Failure } from '../rpc/failure.ts';
import { createStandingState, type StandingState } from '../standing/standing-state.ts';
import { createSwitchState, type SwitchState } from '../switching/switch-state.ts';

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
  /** The report or the question about the person's data that stands in front, if any. */
  readonly privacy: StoreApi<PrivacyView>;
  /** Who is on the line. */
  readonly standing: StoreApi<StandingState>;
  /** What is done about the record being shut. */
  readonly access: StoreApi<AccessState>;
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
    privacy: createPrivacyView(),
    standing: createStandingState(),
    access: createAccessState(),
    spoken: createStore<{ readonly language: Language | undefined }>(() => ({
      language: undefined,
    })),
  };
}
