import { foldName, nameTokens } from './name-keys.ts';

/** What was typed as a name, taken apart. */
export interface NameTerms {
  /** Folded words in double quotes: must be there to the letter. */
  readonly exact: readonly string[];
  /** All other words, folded: must be there, or sound like it, or be near it. */
  readonly words: readonly string[];
  /** How those words sound. */
  readonly keys: readonly string[];
  /** Single letters beside longer words: some word must begin with each. */
  readonly initials: readonly string[];
}

const QUOTED = /"([^"]*)"/g;
const MOST_WORDS = 8;

const wordsOf = (text: string): string[] =>
  [...new Set(foldName(text).split(' '))].filter((word) => word !== '').slice(0, MOST_WORDS);

/** Takes a typed name apart. All parts are empty for text without letters or digits. */
export function nameTerms(text: string): NameTerms {
  const quoted = [...text.matchAll(QUOTED)].map((match) => match[1] ?? '').join(' ');
  const all = wordsOf(text.replaceAll(QUOTED, ' '));
  const exact = wordsOf(quoted);
  const longer = all.filter((word) => word.length > 1);
  // Letters alone are all there is to go by, and are taken as words.
  const words = longer.length + exact.length > 0 ? longer : all;
  const initials = all.filter((word) => !words.includes(word));
  return { exact, words, keys: nameTokens(...words), initials };
}

/** A typed address: street (with number) and, after a comma, postal code or place. */
export interface AddressTerms {
  readonly street: string;
  readonly place: string | null;
}

/** Takes a typed address apart. */
export function addressTerms(text: string): AddressTerms {
  const [street = '', ...rest] = text.toLowerCase().split(',');
  const place = rest.join(' ').trim();
  return { street: street.trim().replaceAll(/\s+/g, ' '), place: place === '' ? null : place };
}

/** Text as a pattern for LIKE that stands for itself, anywhere. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
