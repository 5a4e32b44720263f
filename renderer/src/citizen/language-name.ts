import { nb } from '#texts/nb/index.ts';
import type { Translate } from '#texts/index.ts';

type Spoken = keyof typeof nb.spoken;

/** Codes of the languages that have a name. */
export const spokenLanguages = Object.keys(nb.spoken) as readonly Spoken[];

/** The name of a language (ISO 639 code) in the adviser's own; the code when it has none. */
export function languageName(code: string, t: Translate): string {
  const spoken = spokenLanguages.find((known) => known === code);
  return spoken === undefined ? code : t(`spoken.${spoken}`);
}
