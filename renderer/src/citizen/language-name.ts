import type { Language } from '#texts/languages.ts';

/** The name of a language (ISO 639 code) in the adviser's own; the code when it has none. */
export function languageName(code: string, language: Language): string {
  try {
    const names = new Intl.DisplayNames([language, 'nb'], { type: 'language' });
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
