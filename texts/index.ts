import { createInstance } from 'i18next';
import type { i18n, TFunction } from 'i18next';
import { en } from './en/index.ts';
import type { Language } from './languages.ts';
import { nb } from './nb/index.ts';
import { nn } from './nn/index.ts';
import type { SamePlaceholders } from './shape.ts';

export { isLanguage, languages } from './languages.ts';
export type { Language } from './languages.ts';

/** Every catalogue. A language whose placeholders differ from the bokmål ones does not compile. */
export const resources = {
  nb: { translation: nb },
  nn: { translation: nn satisfies SamePlaceholders<typeof nb, typeof nn> },
  en: { translation: en satisfies SamePlaceholders<typeof nb, typeof en> },
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof nb };
    returnNull: false;
  }
}

/** i18next with our catalogues: unknown keys and missing values do not compile. */
export type Texts = i18n;

/** Gives the text of a key; `t('findGp.columns.doctor')`. */
export type Translate = TFunction;

/**
 * Texts in one language, ready at once and without the network. Text is not HTML-escaped: React and
 * JSON do that where it is shown.
 */
export function createTexts(language: Language): Texts {
  const texts = createInstance();
  void texts.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['nb', 'nn', 'en'],
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return texts;
}
