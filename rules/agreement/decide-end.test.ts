import { describe, expect, it } from 'vitest';
import { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import type { AgreementFacts } from './agreement-case.ts';
import type { AgreementCode } from './codes.ts';
import { decideEnd } from './decide-end.ts';
import type { EndOrder } from './decide-end.ts';
import { addMonths, turns } from './months.ts';
import { agreement, endOrder, target, TODAY } from './testing/facts.ts';

const parameters = agreementParametersOn(TODAY);
const day = civilDate;

interface Example {
  readonly why: string;
  readonly agreement?: Partial<AgreementFacts>;
  readonly order?: Partial<EndOrder>;
  readonly code: AgreementCode;
  /** Paragraph of the decisive basis, or `practice`. */
  readonly basis: string;
  readonly part?: number;
}

const examples: readonly Example[] = [
  { why: '§ 12 first part: notice by the GP', code: 'end.allowed', basis: '§ 12', part: 1 },
  {
    why: '§ 12 first part: notice by the municipality, to the day',
    order: { ground: 'noticeByMunicipality', effectiveDate: day('2026-07-01') },
    code: 'end.allowed',
    basis: '§ 12',
    part: 1,
  },
  {
    why: '§ 12 first part: notice a day too short',
    order: { noticeGivenOn: day('2026-01-02') },
    code: 'end.noticeTooShort',
    basis: '§ 12',
    part: 1,
  },
  {
    why: '§ 12 first part: notice without a day, too early even for notice given today',
    order: { noticeGivenOn: null, effectiveDate: day('2026-12-09') },
    code: 'end.noticeTooShort',
    basis: '§ 12',
  },
  {
    why: '§ 12 first part: notice without a day, six months from today',
    order: { noticeGivenOn: null, effectiveDate: day('2026-12-10') },
    code: 'agreement.noticeDayMissing',
    basis: '§ 12',
    part: 1,
  },
  {
    why: '§ 12 first part: notice today, to the day',
    order: { noticeGivenOn: TODAY, effectiveDate: day('2026-12-10') },
    code: 'end.allowed',
    basis: '§ 12',
    part: 1,
  },
  {
    why: '§ 12 first part: notice that will be given tomorrow, half a year before or more',
    order: { noticeGivenOn: day('2026-06-11'), effectiveDate: day('2027-01-01') },
    code: 'agreement.noticeInFuture',
    basis: 'practice',
  },
  {
    why: '§ 12 first part: serious breach, at once',
    order: { ground: 'seriousBreach', effectiveDate: TODAY, noticeGivenOn: null },
    code: 'end.allowed',
    basis: '§ 12',
    part: 1,
  },
  {
    why: '§ 12 second part: employees by labour law, without six months',
    agreement: { employed: true },
    order: { ground: 'employmentEnded', noticeGivenOn: null },
    code: 'end.allowed',
    basis: '§ 12',
    part: 2,
  },
  {
    why: '§ 12 second part: six months are not for employees',
    agreement: { employed: true },
    code: 'end.wrongEmployment',
    basis: '§ 12',
    part: 2,
  },
  {
    why: '§ 12 second part: an employee who breaks the agreement is dismissed by labour law',
    agreement: { employed: true },
    order: { ground: 'seriousBreach', effectiveDate: TODAY, noticeGivenOn: null },
    code: 'end.wrongEmployment',
    basis: '§ 12',
    part: 2,
  },
  {
    why: '§ 12 second part: labour law is not for the self-employed',
    order: { ground: 'employmentEnded' },
    code: 'end.wrongEmployment',
    basis: '§ 12',
  },
  {
    why: '§ 12 third part: at 70, without notice',
    agreement: { birthDate: day('1956-07-01') },
    order: { ground: 'ageLimit', noticeGivenOn: null },
    code: 'end.allowed',
    basis: '§ 12',
    part: 3,
  },
  {
    why: '§ 12 third part: the day before 70',
    agreement: { birthDate: day('1956-07-02') },
    order: { ground: 'ageLimit' },
    code: 'end.ageNotReached',
    basis: '§ 12',
    part: 3,
  },
  {
    why: '§ 12 third part: the age limit before the end of an extension, which takes notice',
    agreement: { birthDate: day('1955-01-01'), extendedTo: day('2028-01-01') },
    order: { ground: 'ageLimit', noticeGivenOn: null },
    code: 'end.ageNotReached',
    basis: '§ 12',
    part: 3,
  },
  {
    why: '§ 12 third part: the age limit when an extension ends, without notice',
    agreement: { birthDate: day('1955-01-01'), extendedTo: day('2026-07-01') },
    order: { ground: 'ageLimit', noticeGivenOn: null },
    code: 'end.allowed',
    basis: '§ 12',
    part: 3,
  },
  {
    why: '§ 12 third part: no other end goes past 70',
    agreement: { birthDate: day('1956-06-20') },
    code: 'end.pastAgeLimit',
    basis: '§ 12',
    part: 3,
  },
  {
    why: '§ 12 third part: an extension goes past 70',
    agreement: { birthDate: day('1956-06-20'), extendedTo: day('2028-01-01') },
    code: 'end.allowed',
    basis: '§ 12',
  },
  {
    why: '§ 12 third part: no extension goes past 80',
    agreement: { birthDate: day('1946-06-20'), extendedTo: day('2030-01-01') },
    code: 'end.pastAgeLimit',
    basis: '§ 12',
    part: 3,
  },
  {
    why: '§ 12 fourth part: authorisation lost, at once',
    order: { ground: 'authorisationLost', effectiveDate: TODAY, noticeGivenOn: null },
    code: 'end.allowed',
    basis: '§ 12',
    part: 4,
  },
  {
    why: '§ 9 second part: the practice is taken over, and the list with it',
    order: { successor: true },
    code: 'transfer.allowed',
    basis: '§ 9',
    part: 2,
  },
  {
    why: '§ 9 third part: an employed GP leaves, and the municipality hands the list on',
    agreement: { employed: true },
    order: { successor: true, ground: 'employmentEnded' },
    code: 'transfer.allowed',
    basis: '§ 9',
    part: 3,
  },
  {
    why: 'no list named',
    order: { target: null, targetNamed: false },
    code: 'end.allowedWithoutList',
    basis: '§ 12',
  },
  {
    why: 'a list that is not there',
    order: { target: null },
    code: 'target.unknown',
    basis: 'practice',
  },
  {
    why: 'to itself',
    order: { target: target({ gpContractId: 1 }) },
    code: 'target.sameList',
    basis: 'practice',
  },
  {
    why: 'a list that ends before',
    order: { target: target({ endsOn: day('2026-07-01') }) },
    code: 'target.notInForce',
    basis: 'practice',
  },
  {
    why: 'a list that begins after',
    order: { target: target({ validFrom: day('2026-07-02') }) },
    code: 'target.notInForce',
    basis: 'practice',
  },
  {
    why: 'a list of another municipality',
    order: { target: target({ municipalityNumber: '3407' }) },
    code: 'target.otherMunicipality',
    basis: 'practice',
  },
  {
    why: 'a list two municipalities share',
    order: { target: target({ municipalityNumber: '3407', coopMunicipalities: ['0301'] }) },
    code: 'end.allowed',
    basis: '§ 12',
  },
  {
    why: '§ 3 of the patients’ rights: a list for members',
    order: { target: target({ requiresMembership: true }) },
    code: 'target.membersOnly',
    basis: 'practice',
  },
  {
    why: '§ 10: a list with a place too few',
    order: { target: target({ maxPatients: 999 }) },
    code: 'target.tooFewPlaces',
    basis: '§ 10',
  },
  {
    why: 'an agreement that ends the day it starts',
    agreement: { validFrom: day('2026-07-01') },
    code: 'agreement.endsWhenItStarts',
    basis: '§ 12',
  },
  {
    why: 'an agreement that ends the day after it starts',
    agreement: { validFrom: day('2026-06-30') },
    code: 'end.allowed',
    basis: '§ 12',
  },
  {
    why: 'one that has an end already',
    agreement: { validTo: day('2026-06-30') },
    code: 'agreement.alreadyEnded',
    basis: '§ 12',
  },
  {
    why: 'a second plan',
    agreement: { planned: ['transfer'] },
    code: 'agreement.alreadyPlanned',
    basis: 'practice',
  },
  {
    why: 'yesterday',
    order: { effectiveDate: day('2026-06-09') },
    code: 'agreement.inPast',
    basis: 'practice',
  },
  {
    why: 'a day outside any law',
    order: { effectiveDate: day('2012-12-31') },
    code: 'agreement.noLaw',
    basis: 'practice',
  },
  {
    why: 'a decision dated tomorrow',
    order: { decidedOn: day('2026-06-11') },
    code: 'agreement.decisionInFuture',
    basis: 'practice',
  },
];

describe('§§ 9 and 12: how an agreement ends', () => {
  it.each(examples)('$why: $code', ({ agreement: facts, order, code, basis, part }) => {
    const decision = Decision.parse(decideEnd(agreement(facts), endOrder(order), parameters));
    expect(decision.code).toBe(code);
    expect(decision.outcome).toBe(/\.allowed/.test(code) ? 'allowed' : 'refused');
    const [first] = decision.basis;
    expect(first?.kind === 'law' ? first.paragraph : 'practice').toBe(basis);
    expect(first).toMatchObject(part === undefined ? {} : { part });
  });

  it('says that being moved uses no switch and gives one, as practice, never as law', () => {
    const { basis } = decideEnd(agreement(), endOrder(), parameters);
    expect(basis.filter(({ kind }) => kind === 'practice')).toHaveLength(2);
  });

  it('quotes only the law of its day: before 2026 the regulation that is repealed', () => {
    const day2025 = day('2025-06-10');
    const decision = decideEnd(
      agreement({ today: day2025 }),
      endOrder({
        effectiveDate: day('2025-07-01'),
        decidedOn: day('2025-06-01'),
        noticeGivenOn: day('2025-01-01'),
      }),
      agreementParametersOn(day2025),
    );
    expect(decision.code).toBe('end.allowed');
    expect(JSON.stringify(decision.basis)).not.toContain('2405');
  });
});

describe('months of notice', () => {
  it.each([
    ['2026-01-01', 6, '2026-07-01'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it.each([
    ['1956-02-29', 70, '2026-03-01'],
    ['1952-02-29', 80, '2032-02-29'],
    ['1975-05-05', 70, '2045-05-05'],
  ])('born %s turns %i on %s', (birth, years, on) => {
    expect(turns(day(birth), years)).toBe(on);
  });
});
