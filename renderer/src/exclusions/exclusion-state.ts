import type { Decision } from '#contract/flo-api/decision.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { notSending, type Sending } from '../rpc/send-once.ts';
import type { DayFault } from '../ui/read-date.ts';
import type { ExclusionEvent } from './exclusion-life.ts';
import type { ExclusionDraft, ExclusionFaults } from './read-exclusion.ts';

/** What has become of a decision, while it is typed. */
export interface EventDraft {
  readonly exclusionId: string;
  readonly event: ExclusionEvent;
  /** As typed. */
  readonly on: string;
}

/** Municipalities' decisions about the person of a tab; what is typed outlives the dialog. */
export interface ExclusionView extends Sending {
  readonly open: boolean;
  readonly draft: ExclusionDraft;
  readonly faults: ExclusionFaults;
  /** Undefined while a new decision is typed. */
  readonly recording: EventDraft | undefined;
  readonly dayFault: DayFault | undefined;
  /** The answer to what was registered last. */
  readonly decision: Decision | undefined;
}

export const emptyDraft: ExclusionDraft = {
  list: '',
  doctor: '',
  municipalityNumber: '',
  decidedOn: '',
  reference: '',
};

/** One tab's. */
export function createExclusionView(): StoreApi<ExclusionView> {
  return createStore<ExclusionView>(() => ({
    ...notSending,
    open: false,
    draft: emptyDraft,
    faults: {},
    recording: undefined,
    dayFault: undefined,
    decision: undefined,
  }));
}
