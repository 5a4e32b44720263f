import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AllocationSetting } from '#contract/flo-api/allocation.ts';
import { notSending, type Sending } from '../rpc/send-once.ts';
import { forgetDuty } from './duty-state.ts';
import type { LetterDraft, LetterFaults } from './read-letter.ts';

/** Which municipality is on the page, and its letter while it is typed. Nothing is about a person. */
export interface AllocationView extends Sending {
  /** Number; empty while none is chosen. */
  readonly municipalityNumber: string;
  /** Undefined while no letter is typed. */
  readonly letter: LetterDraft | undefined;
  /** The setting that the letter was begun on: what is read later does not move it. */
  readonly base: AllocationSetting | undefined;
  readonly faults: LetterFaults;
  readonly asking: boolean;
}

const nothing: AllocationView = {
  ...notSending,
  municipalityNumber: '',
  letter: undefined,
  base: undefined,
  faults: {},
  asking: false,
};

/** One window's. */
export const allocationView: StoreApi<AllocationView> = createStore(() => nothing);

/** Forgets what was chosen and typed. */
export function forgetAllocation(): void {
  allocationView.setState(nothing, true);
  forgetDuty();
}

/** Shows another municipality; a letter belongs to the one it was typed for. */
export function showMunicipality(municipalityNumber: string): void {
  forgetDuty();
  allocationView.setState({ ...nothing, municipalityNumber }, true);
}

/** Asks for a letter, beginning from what holds. */
export function askLetter(setting: AllocationSetting): void {
  const { letter, base } = allocationView.getState();
  const { automatic, cooperatesWith } = setting;
  allocationView.setState({
    asking: true,
    base: base ?? setting,
    letter: letter ?? {
      automatic: !automatic,
      cooperatesWith,
      letterDate: '',
      letterReference: '',
    },
  });
}

/** The letter goes on upon the setting as it is now, with what was chosen of both. */
export function continueLetter(letter: LetterDraft, base: AllocationSetting): void {
  allocationView.setState({ letter, base, failure: undefined, faults: {} });
}
