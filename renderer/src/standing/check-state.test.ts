import { describe, expect, it } from 'vitest';
import type { IdentityQuestion } from '#contract/flo-api/identity-check.ts';
import { answered, isOver, skipped, stillNeeded, type Asking } from './check-state.ts';

const question = (kind: IdentityQuestion['kind']): IdentityQuestion => ({ kind, expected: kind });
const asking: Asking = {
  step: 'asking',
  questions: [question('address'), question('currentGP'), question('birthDate')],
  needed: 2,
  answers: [],
};

describe('asking', () => {
  it('is over with two right answers', () => {
    const one = answered(asking, true);
    expect([isOver(one), stillNeeded(one)]).toEqual([false, 1]);
    const two = answered(one, true);
    expect([isOver(two), stillNeeded(two)]).toEqual([true, 0]);
    expect(two.answers).toEqual([
      { kind: 'address', right: true },
      { kind: 'currentGP', right: true },
    ]);
  });

  it('takes more right answers after a wrong one, and is over when nothing is left to ask', () => {
    const wrong = answered(answered(asking, false), false);
    expect([isOver(wrong), stillNeeded(wrong)]).toEqual([false, 3]);
    expect(isOver(answered(wrong, true))).toBe(true);
  });

  it('puts a question that was passed over last, and never loses it', () => {
    const kinds = (state: Asking) => state.questions.map(({ kind }) => kind);
    expect(kinds(skipped(asking))).toEqual(['currentGP', 'birthDate', 'address']);
    expect(skipped(asking).answers).toEqual([]);
    const none = { ...asking, questions: [] };
    expect(skipped(none)).toEqual(none);
    expect(answered(none, true)).toEqual(none);
  });

  it('holds no answer of FLO’s in what is recorded', () => {
    expect(JSON.stringify(answered(asking, true).answers)).not.toContain('expected');
  });
});
