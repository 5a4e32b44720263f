import type { SqliteDatabase } from './open-database.ts';
import { prepared } from './prepared.ts';

/** Letters that may differ, by the length of the word: none in short ones. */
const allowance = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const TERMS = `SELECT term FROM search_term WHERE col = 'sound' AND term >= ? AND term < ?`;

/**
 * For each word the indexed word (as it sounds) that it most likely stands for, or undefined when
 * one of them is like nothing. People get the first letter right, so only its words are compared.
 */
export function likeliestTerms(db: SqliteDatabase, words: readonly string[]): string[] | undefined {
  const nearest = words.map((word) => nearestTerm(db, word));
  return nearest.every((word) => word !== undefined) ? nearest : undefined;
}

function nearestTerm(db: SqliteDatabase, word: string): string | undefined {
  const first = word.slice(0, 1);
  const terms = prepared(db, TERMS).pluck().all(first, `${first}\u{10FFFF}`) as string[];
  let best: string | undefined;
  let least = allowance(word) + 1;
  for (const term of terms) {
    if (term.startsWith(word)) return word;
    const distance = editDistance(word, term, least - 1);
    if (distance < least) {
      least = distance;
      best = term;
    }
  }
  return best;
}

/** Letters to change, add, drop or swap between two words; anything over `most` is `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      row.push(value);
    }
    // Two letters swapped reach back over a row.
    if (Math.min(...row) > most && Math.min(...last) >= most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
