import { createTexts } from './index.ts';
import type { Translate } from './index.ts';
import type { Language } from './languages.ts';

const translators = new Map<Language, Translate>();

/**
 * The texts of a language for those who need several languages at once: the adviser reads one and
 * speaks another.
 */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const made = createTexts(language).t;
  translators.set(language, made);
  return made;
}
