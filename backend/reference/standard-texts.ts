import type { Role } from '#contract/codes/access.ts';
import { StandardText } from '#contract/flo-api/standard-text.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { SqliteDatabase } from '../cache/open-database.ts';
import { sourceRows } from '../cache/rows.ts';
import { soundOf, wordsOf } from '../cache/words.ts';

/** Who asks, and on which day. */
export interface TextReader {
  readonly role: Role;
  readonly today: CivilDate;
}

/** Whether a text is for the reader: it says more than the service's own choice when a role has changed. */
export function isFor({ audience, valid }: StandardText, { role, today }: TextReader): boolean {
  return audience.includes(role) && valid.from <= today && (valid.to === null || today < valid.to);
}

const begins = (text: string, word: string): boolean =>
  wordsOf(text).some((one) => one.startsWith(word) || soundOf(one).startsWith(soundOf(word)));

/** How well a text fits a word: 0 its short name, then title, tag, body; undefined when it does not. */
function rankOf({ shortName, words, tags }: StandardText, word: string): number | undefined {
  const inAll = (of: (one: StandardText['words']['nb']) => string): boolean =>
    Object.values(words).some((one) => begins(of(one), word));
  if (shortName === word) return 0;
  if (shortName.startsWith(word)) return 1;
  if (inAll(({ title }) => title)) return 2;
  if (tags.some((tag) => begins(tag, word)) || begins(shortName, word)) return 3;
  return inAll(({ body }) => body) ? 4 : undefined;
}

/** The worst of the ranks of some words; undefined unless all of them fit. */
function rankOfAll(text: StandardText, words: readonly string[]): number | undefined {
  let worst = 0;
  for (const word of words) {
    const rank = rankOf(text, word);
    if (rank === undefined) return undefined;
    worst = Math.max(worst, rank);
  }
  return worst;
}

/** What was typed: a short name as it stands, hyphens and all, or words. */
function asked(text: string): string[] {
  const typed = text.trim().replace(/^::/u, '').normalize('NFC').toLowerCase();
  return /^[\p{L}\p{N}-]+$/u.test(typed) && typed.includes('-') ? [typed] : wordsOf(typed);
}

/**
 * The reader's texts by short name, title, tags and body in any language, the best first. There are some
 * hundred of them, so that they are simply read through.
 */
export function findTexts(
  db: SqliteDatabase,
  text: string,
  limit: number,
  reader: TextReader,
): StandardText[] {
  const words = asked(text);
  const found = sourceRows(db, 'standardTexts').flatMap((row) => {
    const one = StandardText.safeParse(row);
    if (!one.success || !isFor(one.data, reader)) return [];
    const rank = rankOfAll(one.data, words);
    return rank === undefined ? [] : [{ one: one.data, rank }];
  });
  found.sort((a, b) => a.rank - b.rank || (a.one.shortName < b.one.shortName ? -1 : 1));
  return found.slice(0, limit).map(({ one }) => one);
}
