import { describe, expect, it } from 'vitest';
import { joined, typedWords, withKept } from './draft-words.ts';

const form = { reason: '', hours: '1', agreed: false, tasks: ['health'] };

describe('what a form takes from its draft', () => {
  it('is what has the same name and shape', () => {
    expect(withKept(form, { reason: 'flytter', agreed: true, tasks: [] })).toEqual({
      reason: 'flytter',
      hours: '1',
      agreed: true,
      tasks: [],
    });
  });

  it.each([null, undefined, 'text', 7])('is nothing of %o', (kept) => {
    expect(withKept(form, kept)).toEqual(form);
  });

  it('is nothing that an older form called otherwise, or had as something else', () => {
    const kept = { why: 'x', hours: 2, tasks: 'health', toString: 'x' };
    expect(withKept(form, kept)).toEqual(form);
  });
});

describe('what is kept of a form', () => {
  it('is all of it as soon as one of its texts holds a word, and nothing before', () => {
    expect(typedWords(form, 'reason')).toBeUndefined();
    expect(typedWords({ ...form, reason: '  ' }, 'reason')).toBeUndefined();
    expect(typedWords({ ...form, reason: 'a' }, 'reason')).toEqual({ ...form, reason: 'a' });
  });
});

describe('words that were kept, and words that were typed before they were seen', () => {
  it.each([
    ['Fra før.', 'Nytt.', 'Fra før.\nNytt.'],
    ['Fra før.', '', 'Fra før.'],
    ['', 'Nytt.', 'Nytt.'],
    ['Fra før.', 'Fra før. Og nytt.', 'Fra før. Og nytt.'],
    ['Vil bytte', 'V', 'Vil bytte'],
    ['Fra før.\nNytt.', 'Nytt.', 'Fra før.\nNytt.'],
  ])('%j and %j are %j', (kept, own, both) => {
    expect(joined(kept, own)).toBe(both);
  });

  it('of a form are joined where they are words; other fields are as they were left', () => {
    const own = { ...form, reason: 'ringer om bytte', hours: '2' };
    expect(joined({ reason: 'flytter i mai', hours: '40' }, own)).toEqual({
      ...own,
      reason: 'flytter i mai\nringer om bytte',
      hours: '40',
    });
  });
});
