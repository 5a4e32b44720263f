import type { Decision } from '#contract/flo-api/decision.ts';
import type { OptingOutReceipt, OptingOutReport } from '#contract/flo-api/opting-out.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../rpc/failure.ts';
import type { DayFault } from '../ui/read-date.ts';

/** A municipality's report as it is being typed; lives outside the dialog, so that closing loses nothing. */
export interface OptingOutState {
  readonly open: boolean;
  readonly direction: OptingOutReport['direction'];
  readonly municipalityNumber: string;
  /** As typed. */
  readonly reportedOn: string;
  readonly reference: string;
  /** What the service would answer, once it has been asked. */
  readonly decision: Decision | undefined;
  readonly receipt: OptingOutReceipt | undefined;
  readonly failure: Failure | undefined;
  /** Why the day is none. */
  readonly dayFault: DayFault | undefined;
  readonly busy: boolean;
  /** Made before the first sending, and the same until it is known what became of it. */
  readonly key: string | undefined;
}

export const emptyReport: OptingOutState = {
  open: false,
  direction: 'out',
  municipalityNumber: '',
  reportedOn: '',
  reference: '',
  decision: undefined,
  receipt: undefined,
  failure: undefined,
  dayFault: undefined,
  busy: false,
  key: undefined,
};

export function createOptingOutState(): StoreApi<OptingOutState> {
  return createStore<OptingOutState>(() => emptyReport);
}

/** What is typed of the report, for its draft. */
export function reportWords({
  direction,
  municipalityNumber,
  reportedOn,
  reference,
}: OptingOutState): Pick<
  OptingOutState,
  'direction' | 'municipalityNumber' | 'reportedOn' | 'reference'
> {
  return { direction, municipalityNumber, reportedOn, reference };
}

/** Something else is reported: what was answered about it no longer holds. */
export function retyped(change: Partial<OptingOutState>): Partial<OptingOutState> {
  return {
    ...change,
    decision: undefined,
    failure: undefined,
    dayFault: undefined,
    key: undefined,
  };
}
