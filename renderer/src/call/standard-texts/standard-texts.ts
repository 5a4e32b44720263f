import type { StandardText } from '#contract/flo-api/standard-text.ts';
import type { Language } from '#texts/languages.ts';
import type { AppServices } from '../../app/services.ts';
import { referenceQuery } from '../../rpc/query-client.ts';

/** More texts than anybody can choose among. */
const MOST = 200;

/** Every standard text that the one who is signed in may use today, from the local copy. */
export function standardTextsQuery({ connection }: Pick<AppServices, 'connection'>) {
  return referenceQuery(connection, 'reference.standardTexts', { text: '', limit: MOST });
}

const fold = (text: string): string => text.toLocaleLowerCase('nb');

/** How well a text fits a word; undefined when it does not. Lower is better. */
function rank(
  { shortName, words, tags }: Pick<StandardText, 'shortName' | 'words' | 'tags'>,
  query: string,
  language: Language,
): number | undefined {
  if (query === '') return 0;
  const wanted = fold(query).replace(/^#/u, '');
  if (shortName === wanted) return 0;
  if (shortName.startsWith(wanted)) return 1;
  const { title, body } = words[language];
  const parts = [title, ...tags].flatMap((part) => fold(part).split(/\s+/u));
  if (parts.some((part) => part.startsWith(wanted))) return 2;
  return fold(body).includes(wanted) ? 3 : undefined;
}

/**
 * The texts that fit what is written, best first: by short name, then by a word of the title or a tag,
 * then by what they say. Several words must all fit.
 */
export function findTexts<Text extends Pick<StandardText, 'shortName' | 'words' | 'tags'>>(
  texts: readonly Text[],
  query: string,
  language: Language,
): readonly Text[] {
  const words = query.trim().split(/\s+/u);
  return texts
    .map((text) => ({ text, ranks: words.map((word) => rank(text, word, language)) }))
    .filter(({ ranks }) => ranks.every((found) => found !== undefined))
    .toSorted(
      (a, b) =>
        (a.ranks[0] ?? 0) - (b.ranks[0] ?? 0) ||
        a.text.shortName.localeCompare(b.text.shortName, 'nb'),
    )
    .map(({ text }) => text);
}
