import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { filledCache } from '../testing/filled-cache.ts';
import { doctor, put, standardText } from '../testing/rows.ts';
import { findTexts, type TextReader } from './standard-texts.ts';

const words = (title: string, body = 'Hei {{navn}}.') => ({ title, body });
const same = (title: string, body?: string) => ({
  nb: words(title, body),
  nn: words(title, body),
  en: words(title, body),
});
const texts = [
  standardText(1, { shortName: 'foet', words: same('Fødselsnummer feil', 'Ring Skatteetaten.') }),
  standardText(2, {
    shortName: 'bytte-sendt',
    words: { nb: words('Byttet er sendt'), nn: words('Bytet er sendt'), en: words('Switch sent') },
    tags: ['bytte', 'kvittering'],
  }),
  standardText(3, { shortName: 'leder', words: same('Bare for ledere'), audience: ['supervisor'] }),
  standardText(4, {
    shortName: 'jul',
    words: same('God jul'),
    valid: { from: civilDate('2026-12-01'), to: civilDate('2026-12-27') },
  }),
  standardText(5, { shortName: 'mvh', words: same('Vennlig hilsen', 'Vi byttet tekst.') }),
];

let filled: ReturnType<typeof filledCache>;
beforeEach(() => {
  filled = filledCache([
    put('doctors', doctor(1)),
    ...texts.map((text) => put('standardTexts', text)),
  ]);
});
afterEach(() => filled.remove());

const adviser: TextReader = { role: 'telephoneAdviser', today: civilDate('2026-11-21') };
const found = (text: string, reader: Partial<TextReader> = {}): string[] =>
  filled.cache
    .read((db) => findTexts(db, text, 50, { ...adviser, ...reader }))
    .map(({ shortName }) => shortName);

describe('findTexts', () => {
  it.each([
    ['nothing: all of them, by short name', '', ['bytte-sendt', 'foet', 'mvh']],
    ['a short name', 'foet', ['foet']],
    ['a short name as it is typed in a note', '::mvh', ['mvh']],
    ['the beginning of a short name, its hyphen too', 'bytte-s', ['bytte-sendt']],
    ['a title, before a body', 'byttet', ['bytte-sendt', 'mvh']],
    ['a title in another language', 'switch', ['bytte-sendt']],
    ['a tag', 'kvitt', ['bytte-sendt']],
    ['a word of the body', 'skatteetaten', ['foet']],
    ['two words, in any order', 'sendt byttet', ['bytte-sendt']],
    ['a foreign keyboard', 'foedselsnummer', ['foet']],
    ['what no text has', 'xyzzy', []],
  ])('finds by %s', (_how, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('gives a role its own texts and nobody else (P5)', () => {
    expect(found('leder')).toEqual([]);
    expect(found('leder', { role: 'supervisor' })).toEqual(['leder']);
  });

  it('gives a text on the days it is for', () => {
    expect(found('jul')).toEqual([]);
    expect(found('jul', { today: civilDate('2026-12-26') })).toEqual(['jul']);
    expect(found('jul', { today: civilDate('2026-12-27') })).toEqual([]);
  });
});

describe('another role at the same desk', () => {
  it('does not find in the file what the last one had (P5)', () => {
    const { cache } = filled;
    const other = texts.filter(({ audience }) => !audience.includes('telephoneAdviser'));
    expect(cache.keepTextsOf('telephoneAdviser')).toBe(true);
    expect(cache.counts().standardTexts).toBe(texts.length - other.length);
    const bytes = cache.read((db) =>
      db.prepare(`SELECT group_concat(data) FROM source_row`).pluck().get(),
    );
    expect(String(bytes)).not.toContain('ledere');
    expect(cache.keepTextsOf('telephoneAdviser')).toBe(false);
    expect(cache.counts().doctors).toBe(1);
  });
});
