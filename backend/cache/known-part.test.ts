import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GPContract } from '#contract/flo-api/reference.ts';
import { contract } from '../testing/rows.ts';
import { knownPart, wholeRow } from './known-part.ts';

const row = contract(1, { gp: 7 });

/** The row with fields of a newer service, at the top and inside. */
const newer = (top: object, places: object, cycle: object): unknown => ({
  ...row,
  ...top,
  places: { ...row.places, ...places },
  doctorCycles: row.doctorCycles.map((one) => ({ ...one, ...cycle })),
});

const field = fc.dictionary(
  fc.stringMatching(/^new[a-z/~]{0,6}$/),
  fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
  { maxKeys: 3 },
);

describe('knownPart', () => {
  it('understands a newer row and keeps what it does not know, to the letter (P7)', () => {
    fc.assert(
      fc.property(field, field, field, (top, places, cycle) => {
        const sent = newer(top, places, cycle);
        const parsed = knownPart(GPContract, sent);
        expect(parsed.known).toEqual(row);
        expect(wholeRow(parsed)).toEqual(sent);
        const kept = JSON.parse(JSON.stringify(parsed)) as typeof parsed;
        expect(wholeRow(kept)).toEqual(sent);
      }),
    );
  });

  it('says where each unknown field was', () => {
    expect(
      knownPart(GPContract, newer({ 'a/b': 1 }, { reserved: 3 }, { note: 'x' })).extra,
    ).toEqual({
      '/a~1b': 1,
      '/places/reserved': 3,
      '/doctorCycles/0/note': 'x',
    });
  });

  it.each([
    ['a value that it has no word for', { ...row, places: { ...row.places, status: 'resting' } }],
    ['a field that is gone', { id: 1 }],
    ['no row at all', 'row'],
    ['an unknown field beside a value it has no word for', { ...row, extra: 1, valid: 'always' }],
  ])('keeps a row with %s whole, and unread (P7)', (_what, sent) => {
    const parsed = knownPart(GPContract, sent);
    expect(parsed).toEqual({ known: null, extra: { '': sent } });
    expect(wholeRow(parsed)).toEqual(sent);
  });
});
