import { foldName, nameTokens } from './name-keys.ts';

/** What is stored beside a name so that it can be searched. */
export interface NameColumns {
  /** Each word in plain lower case, once: for exact parts, and for nearness of misspelt ones. */
  readonly nameTokens: string[];
  /** How each word sounds, once. */
  readonly nameKeys: string[];
}

/** The search columns of a person's name; empty parts count for nothing. */
export function nameColumns(...names: readonly (string | null)[]): NameColumns {
  const parts = names.filter((part) => part !== null);
  const words = foldName(parts.join(' ')).split(' ');
  return {
    nameTokens: [...new Set(words.filter((word) => word !== ''))],
    nameKeys: nameTokens(...parts),
  };
}
