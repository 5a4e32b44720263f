import { describe, expect, it } from 'vitest';
import { callerRequests, standings } from '#contract/codes/access.ts';
import { callerCodes } from './codes.ts';
import { callerRefusal, callerWhenUndeclared } from './caller.ts';
import { mayAskAs } from './may-ask.ts';

describe('who is on the line while nobody has said so', () => {
  it.each([
    [16, 'oneself'],
    [41, 'oneself'],
    [15, undefined],
    [0, undefined],
  ])('at %i is %s', (age, kind) => {
    expect(callerWhenUndeclared(age)?.kind).toBe(kind);
  });
});

describe('callerRefusal', () => {
  it('refuses a child’s switch with § 5 until somebody has said who calls', () => {
    const refusal = callerRefusal(null, 'switch');
    expect(refusal?.code).toBe('caller.undeclared');
    expect(refusal?.basis[0]).toMatchObject({
      act: 'FOR-2012-08-29-843',
      paragraph: '§ 5',
      part: 1,
    });
    expect(refusal?.alternatives).toEqual([{ code: 'declareStanding' }]);
  });

  it('agrees with the table of what each may ask for', () => {
    for (const kind of standings) {
      for (const request of callerRequests) {
        const mayAsk = [...mayAskAs(kind)];
        const refused = callerRefusal({ kind, mayAsk }, request);
        expect(refused === null).toBe(mayAsk.includes(request));
        expect([undefined, ...callerCodes]).toContain(refused?.code);
      }
    }
  });
});
