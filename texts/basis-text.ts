import type { Basis } from '#contract/flo-api/decision.ts';
import { tableDate } from './dates.ts';
import type { Language } from './languages.ts';
import { nb } from './nb/index.ts';
import { translator } from './translator.ts';

/** What a decision rests on, in words. */
export interface BasisText {
  readonly kind: Basis['kind'];
  /** `§ 6 første ledd`, or `Praksis`. */
  readonly short: string;
  /** With the act's name and number, or the source and the day it was read. */
  readonly text: string;
}

type ActId = keyof typeof nb.decisions.acts;

function isKnownAct(id: string): id is ActId {
  return Object.hasOwn(nb.decisions.acts, id);
}

/** The paragraph or the practice behind a decision. Practice is never given a paragraph. */
export function basisText(basis: Basis, language: Language): BasisText {
  const t = translator(language);
  if (basis.kind === 'practice') {
    const { source, asOf } = basis;
    const text = t('decisions.basis.practice', { source, date: tableDate(asOf) });
    return { kind: 'practice', short: t('decisions.basis.practiceShort'), text };
  }
  const { act: id, paragraph, part } = basis;
  const ordinal = part === undefined ? undefined : t('decisions.basis.parts').split(' ')[part - 1];
  const short =
    ordinal === undefined
      ? paragraph
      : t('decisions.basis.paragraphPart', { paragraph, part: ordinal });
  const act = isKnownAct(id) ? t(`decisions.acts.${id}`) : id;
  return { kind: 'law', short, text: t('decisions.basis.law', { act, paragraph: short, id }) };
}
