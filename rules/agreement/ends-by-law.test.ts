import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import { decideStart } from './decide-start.ts';
import { decideEndByLaw, endsByLaw } from './ends-by-law.ts';
import type { GPPeriod } from './ends-by-law.ts';
import { TODAY } from './testing/facts.ts';

const parameters = agreementParametersOn(TODAY);
const day = civilDate;
const young: GPPeriod = { validTo: null, birthDate: day('1956-07-01'), extendedTo: null };

describe('§ 12 third part: an agreement that ends without notice', () => {
  it.each([
    ['at 70', {}, '2026-07-01', 'ageLimit'],
    [
      'when an extension is over',
      { extendedTo: day('2028-01-01') },
      '2028-01-01',
      'extensionEnded',
    ],
    ['at 80 whatever was agreed', { extendedTo: day('2046-01-01') }, '2036-07-01', 'ageLimit'],
    ['when its time is over', { validTo: day('2026-06-20') }, '2026-06-20', 'timeLimited'],
    [
      'when its time is over the day of 70',
      { validTo: day('2026-07-01') },
      '2026-07-01',
      'timeLimited',
    ],
    ['when a time past 70 is over', { validTo: day('2027-01-01') }, '2027-01-01', 'extensionEnded'],
    [
      'at 80 before a time past 70 is over',
      { validTo: day('2037-01-01') },
      '2036-07-01',
      'ageLimit',
    ],
    [
      'when an extension is over before a time past 70',
      { validTo: day('2029-01-01'), extendedTo: day('2028-01-01') },
      '2028-01-01',
      'extensionEnded',
    ],
    [
      'when a time past 70 is over, whatever extension was agreed',
      { validTo: day('2029-01-01'), extendedTo: day('2030-01-01') },
      '2029-01-01',
      'extensionEnded',
    ],
    [
      'of a common list, when its time is over',
      { birthDate: null, validTo: day('2027-01-01') },
      '2027-01-01',
      'timeLimited',
    ],
  ] as const)('%s', (_, more, endsOn, ground) => {
    expect(endsByLaw({ ...young, ...more }, parameters)).toEqual({ endsOn, ground });
  });

  it.each([
    ['made past 70, for a time', '1955-05-05', '2029-01-01'],
    ['made before 70, for a time past it', '1958-05-05', '2031-01-01'],
    ['made for a time to the day of 80', '1949-01-01', '2029-01-01'],
  ])('is over when its own time is: a start that is allowed, %s', (_, born, endsOn) => {
    const start = {
      ...{ effectiveDate: day('2027-01-01'), decidedOn: TODAY, ceiling: 1000, lowAgreed: false },
      ...{ list: null, hasGP: false, doctorKnown: true, authorised: true, people: 0 },
      ...{ competence: 'approved' as const, samiDoctorInArea: false, employed: false },
      ...{ endsOn: day(endsOn), birthDate: day(born) },
    } as const;
    expect(decideStart(TODAY, start, parameters).outcome).toBe('allowed');
    const period = { validTo: start.endsOn, birthDate: start.birthDate, extendedTo: null };
    expect(endsByLaw(period, parameters)?.endsOn).toBe(endsOn);
  });

  it('goes on when neither age nor time ends it', () => {
    expect(endsByLaw({ ...young, birthDate: null }, parameters)).toBeNull();
  });

  it.each([
    ['ageLimit', '§ 12', 3],
    ['extensionEnded', '§ 12', 3],
    ['timeLimited', '§ 8', 1],
  ] as const)('by %s rests on %s part %i alone', (ground, paragraph, part) => {
    const ending = { endsOn: day('2026-07-01'), ground };
    const { basis } = decideEndByLaw(
      ending,
      { people: 3, hasGP: true, commonList: true },
      parameters,
    );
    expect(basis).toHaveLength(1);
    expect(basis).toMatchObject([{ paragraph, part }]);
  });

  it.each([
    ['a list without a GP', false, false, 'end.byLawWithoutGP', true],
    ['a common list without a GP', false, true, 'end.byLawWithoutGP', true],
    ['a list another GP takes over', true, false, 'end.byLawFollowed', true],
    ['a common list that has other GPs', true, true, 'end.byLaw', false],
  ] as const)(
    'practice: on %s, a switch when it was their GP',
    (_, hasGP, commonList, code, extra) => {
      const ending = { endsOn: day('2026-07-01'), ground: 'ageLimit' } as const;
      const left = { people: 3, hasGP, commonList };
      const decision = Decision.parse(decideEndByLaw(ending, left, parameters));
      expect(decision.code).toBe(code);
      expect(decision.basis).toMatchObject([
        { paragraph: '§ 12', part: 3 },
        ...(extra ? [{ kind: 'practice' }] : []),
      ]);
    },
  );
});
