import type { CivilDate } from '#contract/time/civil-date.ts';
import { acts } from '../acts.ts';
import type { ActId } from '../acts.ts';
import type { LawBasis } from '../law.ts';
import { wordings } from './wording.ts';

/** The words behind a reference to the law. */
export interface LawText {
  /** The act's own title. */
  readonly title: string;
  readonly heading: string;
  /** Every part of the paragraph, the first first. */
  readonly parts: readonly string[];
  /** The part (ledd) that is meant, 1 = first; null when the whole paragraph is. */
  readonly part: number | null;
  /** First and last day of these words; `validTo` is null while they stand. */
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** Whether these words are later than the day they were asked for: the older ones are not known. */
  readonly laterWording: boolean;
}

const isAct = (id: string): id is ActId => Object.hasOwn(acts, id);

/**
 * The paragraph's own text as it read on a day, or the oldest wording we have after it. Null when
 * the text is not available here; that is said to whoever asks, and nothing is put in its place.
 */
export function lawText(
  { act, paragraph, part }: Pick<LawBasis, 'act' | 'paragraph' | 'part'>,
  on: CivilDate,
): LawText | null {
  if (!isAct(act)) return null;
  const known = wordings[act].filter(({ paragraphs }) => Object.hasOwn(paragraphs, paragraph));
  const wording = known.findLast(({ validFrom }) => validFrom <= on) ?? known[0];
  const text = wording?.paragraphs[paragraph];
  if (wording === undefined || text === undefined) return null;
  return {
    title: acts[act].title,
    ...text,
    part: part ?? null,
    validFrom: wording.validFrom,
    validTo: wording.validTo ?? null,
    laterWording: on < wording.validFrom,
  };
}
