import { describe, expect, it } from 'vitest';
import { createTexts, isLanguage, languages, resources } from './index.ts';
import type { Language } from './index.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every text with its key, `switching.confirm.title`. */
function leaves(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

const catalogue = (language: Language): Map<string, string> =>
  new Map(leaves(resources[language].translation));

const bokmaal = catalogue('nb');

describe.each(languages)('catalogue %s', (language) => {
  const texts = catalogue(language);

  it('has exactly the keys of the bokmål one', () => {
    expect([...texts.keys()].toSorted()).toEqual([...bokmaal.keys()].toSorted());
  });

  it('asks for the same values', () => {
    for (const [key, text] of texts) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(bokmaal.get(key) ?? '')]);
    }
  });

  it('has no empty text, no stray space, and no broken placeholder', () => {
    for (const [key, text] of texts) {
      expect([key, /^\S(?:.*\S)?$/.test(text) && !text.includes('  ')]).toEqual([key, true]);
      const rest = text.replaceAll(/\{\{\w+\}\}/g, '');
      expect([key, /[{}]/.test(rest)]).toEqual([key, false]);
    }
  });

  it('answers in its own language', () => {
    const { t } = createTexts(language);
    expect(t('settings.title')).toBe(texts.get('settings.title'));
    expect(t('person.header.age', { count: 1 })).toContain('1');
  });
});

const words = (language: Language): [key: string, word: string][] =>
  [...catalogue(language)].flatMap(([key, text]) =>
    (
      text
        .replaceAll(/\{\{\w+\}\}/g, '')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).map((word): [string, string] => [key, word]),
  );

describe('the languages stay apart', () => {
  it.each<[Language, string]>([
    ['nn', 'ikke jeg noen hvor hvem hva fra hun listen kommuner leger vikarer uten bare hjemmel'],
    ['nb', 'ikkje eg nokon kvar kven kva frå lista kommunar legar vikarar utan berre heimel'],
    ['en', 'ikke ikkje fastlege liste og eller lege kommune bytte byte kontor'],
  ])('%s has no words of another', (language, foreign) => {
    const wrong = new Set(foreign.split(' '));
    expect(words(language).filter(([, word]) => wrong.has(word))).toEqual([]);
  });
});

describe('isLanguage', () => {
  it('knows the three and nothing else', () => {
    expect(['nb', 'nn', 'en', 'no', '', null, 1].filter(isLanguage)).toEqual(['nb', 'nn', 'en']);
  });
});
