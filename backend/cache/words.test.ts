import { describe, expect, it } from 'vitest';
import { soundOf, sortKey, wordColumn, wordsOf } from './words.ts';

describe('wordsOf', () => {
  it.each([
    ['Ås, Per-Øyvind', ['ås', 'per', 'øyvind']],
    ['  ', []],
    ['"; DROP TABLE x --', ['drop', 'table', 'x']],
    ['Čáhppesorđđa', ['čáhppesorđđa']],
    ['A\u030as', ['ås']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('soundOf', () => {
  it.each([
    ['håkon', 'haakon'],
    ['christian', 'kristian'],
    ['torbjørn', 'thorbjoern'],
    ['wilhelm', 'vilhelm'],
    ['mette', 'mete'],
    ['åse', 'aase'],
    ['hjelle', 'jelle'],
    ['cecilie', 'sesilie'],
    ['marit', 'marith'],
    ['kárášjohka', 'karasjohka'],
  ])('%s sounds as %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ['ås', 'as'],
    ['øst', 'ost'],
    ['hansen', 'hanson'],
  ])('%s does not sound as %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});

describe('sortKey', () => {
  it('orders as a Norwegian telephone directory does', () => {
    const names = ['Ås', 'Ærø', 'Zahl', 'Aasen', 'Østby', 'Andersen', 'Ånes', 'Érik'];
    expect(names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
      'Andersen',
      'Érik',
      'Zahl',
      'Ærø',
      'Østby',
      'Ånes',
      'Ås',
      'Aasen',
    ]);
  });
});

describe('wordColumn', () => {
  it('has a blank before every word, and none of what is missing', () => {
    expect(wordColumn('Per Øyvind', null, 'Ås')).toBe(' per øyvind ås');
    expect(wordColumn(null)).toBe(' ');
  });
});
