import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { agreement, target, TODAY } from '../agreement/testing/facts.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import { decideReduction } from './decide-reduction.ts';
import type { ReductionOrder } from './decide-reduction.ts';

const day = civilDate;
const parameters = agreementParametersOn(TODAY);
const order = (more: Partial<ReductionOrder> = {}): ReductionOrder => ({
  effectiveDate: day('2026-07-01'),
  decidedOn: day('2026-06-01'),
  ceiling: 900,
  lowAgreed: false,
  noticeGivenOn: day('2026-01-01'),
  shorterAgreed: false,
  target: target({ maxPatients: 100 }),
  targetNamed: true,
  ...more,
});

describe('§ 11: a list is brought down to its ceiling', () => {
  it.each([
    ['first part: more people than the ceiling', {}, 'reduction.allowed'],
    ['first part: as many as the ceiling', { ceiling: 1000 }, 'reduction.notNeeded'],
    [
      'second part: six months to the day',
      { effectiveDate: day('2026-07-01') },
      'reduction.allowed',
    ],
    [
      'second part: a day too short',
      { noticeGivenOn: day('2026-01-02') },
      'reduction.noticeTooShort',
    ],
    [
      'second part: a demand that will be made tomorrow',
      { noticeGivenOn: day('2026-06-11'), effectiveDate: day('2027-01-01') },
      'agreement.noticeInFuture',
    ],
    [
      'second part: without the day of the demand, six months from today',
      { noticeGivenOn: null, effectiveDate: day('2026-12-10') },
      'agreement.noticeDayMissing',
    ],
    [
      'second part: without the day of the demand, too early even for today',
      { noticeGivenOn: null, effectiveDate: day('2026-12-09') },
      'reduction.noticeTooShort',
    ],
    [
      'second part: shorter by agreement, and no day needed',
      { noticeGivenOn: null, shorterAgreed: true },
      'reduction.allowed',
    ],
    [
      'second part: shorter by agreement',
      { noticeGivenOn: day('2026-06-09'), shorterAgreed: true },
      'reduction.allowed',
    ],
    [
      'only as many must fit as are drawn',
      { target: target({ maxPatients: 99 }) },
      'target.tooFewPlaces',
    ],
    ['to no list', { target: null, targetNamed: false }, 'reduction.allowed'],
    ['§ 10: below the lowest', { ceiling: 400 }, 'ceiling.belowLowest'],
  ] as const)('%s', (_, more, code) => {
    expect(decideReduction(agreement(), order(more), parameters).code).toBe(code);
  });

  it('third part: drawn at random, families together, and practice named as practice', () => {
    const { basis, facts } = decideReduction(agreement(), order(), parameters);
    expect(basis.slice(0, 2)).toMatchObject([
      { paragraph: '§ 11', part: 1 },
      { paragraph: '§ 11', part: 3 },
    ]);
    expect(basis.filter(({ kind }) => kind === 'practice')).toHaveLength(3);
    expect(facts).toMatchObject({ toDraw: 100 });
  });

  it('§ 20 fourth part: also on a common list', () => {
    const { basis } = decideReduction(agreement({ commonList: true }), order(), parameters);
    expect(basis).toContainEqual(expect.objectContaining({ paragraph: '§ 20', part: 4 }));
  });

  it('before 2026 by § 35 of the regulation that is repealed', () => {
    const today = day('2025-06-10');
    const { code, basis } = decideReduction(
      agreement({ today }),
      order({
        effectiveDate: day('2025-07-01'),
        decidedOn: day('2025-06-01'),
        noticeGivenOn: day('2025-01-01'),
      }),
      agreementParametersOn(today),
    );
    expect(code).toBe('reduction.allowed');
    expect(basis[0]).toMatchObject({ act: 'FOR-2012-08-29-842', paragraph: '§ 35' });
  });
});
