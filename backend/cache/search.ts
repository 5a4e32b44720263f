import { likeliestTerms } from './near-terms.ts';
import type { SqliteDatabase } from './open-database.ts';
import { prepared } from './prepared.ts';
import { keyOfRowid, rowidRange, type SearchKind, searchKinds } from './search-rowid.ts';
import { soundOf, wordsOf } from './words.ts';

/** A row that the words fit; lower rank fits better. */
export interface SearchMatch {
  readonly kind: SearchKind;
  /** Number of the municipality, organisation number or HPR number, without leading zeros. */
  readonly key: number;
  readonly rank: number;
}

/** Candidates of a kind that are looked at; past that a search is too wide to rank. */
const CANDIDATES = 120;

const SEARCH = `
  SELECT rowid FROM search
  WHERE search MATCH ? AND rowid BETWEEN ? AND ?
  LIMIT ${CANDIDATES}`;

const quoted = (word: string): string => `"${word}"`;

/** Questions to the index from narrow to wide; a row has the rank of the first that finds it. */
function questions(words: readonly string[]): string[] {
  const each = (part: (word: string) => string): string => words.map(part).join(' AND ');
  return [
    each((word) => `title : ${quoted(word)}`),
    each((word) => `title : ${quoted(word)} *`),
    each((word) => `{title place} : ${quoted(word)} *`),
    each((word) => `({title place} : ${quoted(word)} * OR sound : ${quoted(soundOf(word))} *)`),
  ];
}

/**
 * Finds doctors, offices and municipalities by the beginnings of words, in any order, spelt or
 * misspelt. When nothing fits, the words nearest to the ones that fit nothing are tried.
 */
export function searchReference(db: SqliteDatabase, text: string): SearchMatch[] {
  const words = wordsOf(text).slice(0, 6);
  if (words.length === 0) return [];
  const found = new Map<number, SearchMatch>();
  const ask = (question: string, rank: number): void => {
    for (const kind of searchKinds) {
      const rows = prepared(db, SEARCH)
        .pluck()
        .all(question, ...rowidRange(kind)) as number[];
      for (const rowid of rows) {
        if (!found.has(rowid)) found.set(rowid, { kind, key: keyOfRowid(rowid), rank });
      }
    }
  };
  questions(words).forEach(ask);
  if (found.size === 0) {
    const nearest = likeliestTerms(db, words.map(soundOf));
    if (nearest !== undefined) {
      ask(nearest.map((word) => `sound : ${quoted(word)} *`).join(' AND '), 4);
    }
  }
  return [...found.values()];
}
