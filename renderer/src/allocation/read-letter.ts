import { AllocationSettingChange } from '#contract/flo-api/allocation.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { readRequiredDate, type DayFault } from '../ui/read-date.ts';

/** A municipality by its number. */
export type Numbered = AllocationSettingChange['cooperatesWith'][number];

/** A municipality's letter as it is typed. */
export interface LetterDraft {
  readonly automatic: boolean;
  /** The nearest first. */
  readonly cooperatesWith: readonly Numbered[];
  readonly letterDate: string;
  readonly letterReference: string;
}

/** What is wrong with which field. */
export interface LetterFaults {
  readonly letterDate?: DayFault;
  readonly letterReference?: true;
}

export type LetterReading =
  | { readonly ok: true; readonly letter: AllocationSettingChange }
  | { readonly ok: false; readonly faults: LetterFaults };

const { letterReference } = AllocationSettingChange.shape;

/** Reads what was typed of a letter; it has been written, so its day is not to come. */
export function readLetter(draft: LetterDraft, today: CivilDate): LetterReading {
  const { automatic, cooperatesWith } = draft;
  const day = readRequiredDate(draft.letterDate, today, true);
  const reference = letterReference.safeParse(draft.letterReference);
  if (reference.success && 'date' in day) {
    const letter = {
      automatic,
      cooperatesWith: [...cooperatesWith],
      letterDate: day.date,
      letterReference: reference.data,
    };
    return { ok: true, letter };
  }
  const faults: LetterFaults = {
    ...('fault' in day && { letterDate: day.fault }),
    ...(!reference.success && { letterReference: true }),
  };
  return { ok: false, faults };
}

/** Moves a municipality one place nearer. */
export function nearer(list: readonly Numbered[], number: Numbered): readonly Numbered[] {
  const at = list.indexOf(number);
  const before = list[at - 1];
  if (before === undefined) return list;
  return list.with(at - 1, number).with(at, before);
}
