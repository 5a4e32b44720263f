import { describe, expect, it } from 'vitest';
import { expansionAt, replaced } from './expansion.ts';
import { fillText } from './fill-text.ts';
import { findTexts } from './standard-texts.ts';

const text = (shortName: string, title: string, body: string, ...tags: string[]) => ({
  shortName,
  words: { nb: { title, body }, nn: { title, body }, en: { title, body } },
  tags,
});

describe('finding a standard text', () => {
  const texts = [
    text('venteliste', 'Slik virker ventelisten', 'Plassen følger køen.', 'kø'),
    text('bytte', 'Bytte to ganger', 'Du kan bytte to ganger i året.', 'rett'),
    text('ventetid', 'Lang tid', 'Ingen kan si hvor lenge.'),
  ];
  const names = (query: string) => findTexts(texts, query, 'nb').map(({ shortName }) => shortName);

  it('is by short name first, then by title and tags, then by what it says', () => {
    expect(names('')).toEqual(['bytte', 'venteliste', 'ventetid']);
    expect(names('vente')).toEqual(['venteliste', 'ventetid']);
    expect(names('ventelisten')).toEqual(['venteliste']);
    expect(names('#kø')).toEqual(['venteliste']);
    expect(names('året')).toEqual(['bytte']);
    expect(names('lang tid')).toEqual(['ventetid']);
    expect(names('finnes ikke')).toEqual([]);
  });
});

describe('asking for one in a note', () => {
  it.each([
    ['::', 2, { from: 0, to: 2, query: '' }],
    ['Hei ::ven', 9, { from: 4, to: 9, query: 'ven' }],
    ['Hei ::ven mer', 9, { from: 4, to: 9, query: 'ven' }],
    ['Hei\n::kø', 8, { from: 4, to: 8, query: 'kø' }],
    ['Hei ::ven mer', 13, undefined],
    ['kl::ven', 7, undefined],
    ['Hei :ven', 8, undefined],
  ])('in %j at %i', (note, caret, expected) => {
    expect(expansionAt(note, caret)).toEqual(expected);
  });

  it('puts the words in the place of what was written, and nothing else', () => {
    expect(replaced('Hei ::ven mer', { from: 4, to: 9 }, 'der', 1)).toEqual({
      text: 'Hei der mer',
      caret: 5,
    });
  });
});

describe('filling a standard text', () => {
  it('puts in what is known, leaves the rest marked, and says what is missing', () => {
    const body = 'Hei {{navn}}. {{lege}} har plass {{dato}}, {{ dato }}. {{constructor}}';
    expect(fillText(body, { navn: 'Kari', lege: '' })).toEqual({
      text: 'Hei Kari. {{lege}} har plass {{dato}}, {{ dato }}. {{constructor}}',
      caret: 66,
      missing: ['lege', 'dato', 'constructor'],
    });
  });

  it('puts the caret at its mark, which goes', () => {
    expect(fillText('{{navn}} vil {{markør}} nå', { navn: 'Kari' })).toEqual({
      text: 'Kari vil  nå',
      caret: 9,
      missing: [],
    });
  });
});
