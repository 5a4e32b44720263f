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
const CANDIDATES = 100;
/** Candidates of a kind that make a wider question needless: more than any palette shows. */
const ENOUGH = 50;

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
  const asked = questions(words);
  const matches = searchKinds.flatMap((kind) => ofKind(db, kind, asked, 0));
  if (matches.length > 0) return matches;
  const nearest = likeliestTerms(db, words.map(soundOf));
  if (nearest === undefined) return [];
  const question = nearest.map((word) => `sound : ${quoted(word)} *`).join(' AND ');
  return searchKinds.flatMap((kind) => ofKind(db, kind, [question], asked.length));
}

/** What the questions find of a kind, each row ranked by the first that finds it. */
function ofKind(
  db: SqliteDatabase,
  kind: SearchKind,
  asked: readonly string[],
  firstRank: number,
): SearchMatch[] {
  const found = new Map<number, SearchMatch>();
  for (const [i, question] of asked.entries()) {
    const rows = prepared(db, SEARCH)
      .pluck()
      .all(question, ...rowidRange(kind)) as number[];
    for (const rowid of rows) {
      const match = { kind, key: keyOfRowid(rowid), rank: firstRank + i };
      if (!found.has(rowid)) found.set(rowid, match);
    }
    if (found.size >= ENOUGH) break;
  }
  return [...found.values()];
}
