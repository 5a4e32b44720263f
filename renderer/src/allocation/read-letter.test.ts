import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { nearer, readLetter } from './read-letter.ts';

const today = civilDate('2026-06-10');
const [oslo, gjovik, sogndal] = ['0301', '3407', '4640'] as const;
const typed = {
  automatic: false,
  cooperatesWith: [gjovik],
  letterDate: '1.6.2026',
  letterReference: ' 26/88 ',
};

describe('a municipality’s letter about allocation', () => {
  it('is sent when its day and reference are there', () => {
    expect(readLetter(typed, today)).toEqual({
      ok: true,
      letter: {
        automatic: false,
        cooperatesWith: ['3407'],
        letterDate: '2026-06-01',
        letterReference: '26/88',
      },
    });
  });

  it.each([
    [{ letterDate: '' }, { letterDate: 'missing' }],
    [{ letterDate: '11.6.2026' }, { letterDate: 'future' }],
    [{ letterReference: '' }, { letterReference: true }],
    [{ letterReference: '01019012345' }, { letterReference: true }],
  ])('%j is wrong', (changes, faults) => {
    expect(readLetter({ ...typed, ...changes }, today)).toEqual({ ok: false, faults });
  });

  it('has its neighbours in an order that can be changed', () => {
    expect(nearer([oslo, gjovik, sogndal], sogndal)).toEqual([oslo, sogndal, gjovik]);
    expect(nearer([oslo, gjovik], oslo)).toEqual([oslo, gjovik]);
  });
});
