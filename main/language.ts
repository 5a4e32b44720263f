import { isLanguage, type Language } from '#texts/index.ts';

/** The first of the system's languages that we have texts in; Bokmål otherwise. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [primary = ''] = tag.toLowerCase().split('-');
    if (isLanguage(primary)) return primary;
    if (primary === 'no') return 'nb';
  }
  return 'nb';
}
