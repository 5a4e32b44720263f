import { createStore, type StoreApi } from 'zustand/vanilla';
import { notSending, type Sending } from '../rpc/send-once.ts';
import { emptyDuty, type DutyDraft, type DutyFaults } from './read-duty.ts';

/** A letter about a municipality's duty while it is typed. Nothing is about a person. */
export interface DutyView extends Sending {
  readonly draft: DutyDraft | undefined;
  readonly faults: DutyFaults;
}

const nothing: DutyView = { ...notSending, draft: undefined, faults: {} };

/** One window's. */
export const dutyView: StoreApi<DutyView> = createStore(() => nothing);

/** Forgets what was typed. */
export function forgetDuty(): void {
  dutyView.setState(nothing, true);
}

/** Asks for a letter that suspends the duty, or that lets it hold again. */
export function askDuty(kind: DutyDraft['kind']): void {
  dutyView.setState({ ...nothing, draft: emptyDuty(kind) }, true);
}
