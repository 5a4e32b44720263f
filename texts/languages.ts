/** The written languages of the workspace, Bokmål first because its catalogue gives the keys. */
export const languages = ['nb', 'nn', 'en'] as const;

/** A language that people read on the screen, or that the adviser reads aloud in. */
export type Language = (typeof languages)[number];

/** True for a language that has a catalogue. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
