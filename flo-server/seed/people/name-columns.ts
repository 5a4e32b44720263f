import { foldName, nameTokens } from '../../citizens/name-keys.ts';
import type { FullName } from './names.ts';

/** What is stored with a citizen for name search. */
export interface NameColumns {
  /** Folded words, exact spelling: `name_tokens`. */
  readonly tokens: readonly string[];
  /** The sound of each word: `name_keys`. */
  readonly keys: readonly string[];
}

/**
 * Computes search columns, remembering words: a country of names is made of a few hundred words.
 */
export function nameColumns(): (name: FullName) => NameColumns {
  const words = new Map<string, NameColumns>();
  const columnsOf = (word: string): NameColumns => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const columns = { tokens: foldName(word).split(' '), keys: nameTokens(word) };
    words.set(word, columns);
    return columns;
  };
  return ({ first, middle, last }) => {
    const parts = `${first} ${middle ?? ''} ${last}`.split(/[ -]+/).map(columnsOf);
    return {
      tokens: [...new Set(parts.flatMap((part) => part.tokens).filter(Boolean))],
      keys: [...new Set(parts.flatMap((part) => part.keys))],
    };
  };
}
