import { readNin, stripNin, type Nin, type NinFault } from '#contract/identifiers/nin.ts';

/** What a text in the search field is taken for. */
export type Reading =
  | { readonly kind: 'empty' }
  /** Digits on the way to a number; nothing is wrong yet. */
  | { readonly kind: 'digits'; readonly count: number }
  | { readonly kind: 'nin'; readonly nin: Nin }
  | { readonly kind: 'fault'; readonly fault: NinFault; readonly count: number }
  | { readonly kind: 'letters'; readonly text: string };

const NIN_DIGITS = 11;
/** More digits than any street or list name has: the text is meant to be a number. */
const CERTAINLY_A_NUMBER = 6;

/**
 * Takes a text for what the adviser means. `entered` is true when Enter says that it is finished:
 * then too few digits is a fault, and before that only a beginning.
 */
export function readSearchText(text: string, entered = false): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const digits = stripNin(trimmed).replace(/\D/g, '').length;
  const onlyDigits = /^\d+$/.test(stripNin(trimmed));
  if (!onlyDigits) {
    const meantAsNumber = /^\d/.test(trimmed) && digits >= CERTAINLY_A_NUMBER;
    return meantAsNumber
      ? { kind: 'fault', fault: 'digitsOnly', count: digits }
      : { kind: 'letters', text: trimmed };
  }
  if (digits < NIN_DIGITS && !entered) return { kind: 'digits', count: digits };
  const reading = readNin(trimmed);
  return reading.ok
    ? { kind: 'nin', nin: reading.nin }
    : { kind: 'fault', fault: reading.fault, count: digits };
}
