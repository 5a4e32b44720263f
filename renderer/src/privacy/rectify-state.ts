import { languages } from '#texts/languages.ts';
import { spokenLanguages } from '../citizen/language-name.ts';
import { rectifiableFields } from '#contract/flo-api/privacy.ts';

export type RectifiableField = (typeof rectifiableFields)[number];
export { rectifiableFields };

/** Values a field can have; the empty one means that nothing is registered. */
export function possibleValues(field: RectifiableField): readonly string[] {
  return field === 'languageForm' ? languages.filter((code) => code !== 'en') : spokenLanguages;
}

/** Fewest characters a reason must have, as the contract has it. */
export const SHORTEST_REASON = 3;

/** Whether a reason says anything. */
export function isReason(text: string): boolean {
  return text.trim().length >= SHORTEST_REASON;
}
