import { describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import { decideReduction } from '../reduction/decide-reduction.ts';
import type { AgreementFacts } from './agreement-case.ts';
import type { AgreementCode } from './codes.ts';
import { decideCeiling, decideLock } from './decide-ceiling.ts';
import { decideEnd } from './decide-end.ts';
import { decideExtension } from './decide-extension.ts';
import { decideFillOrder } from './decide-fill-order.ts';
import { decideStart } from './decide-start.ts';
import { agreement, endOrder, fillOrder, target, TODAY } from './testing/facts.ts';

const parameters = agreementParametersOn(TODAY);
const day = civilDate;

interface Decided {
  readonly paragraph: string;
  /** Decides of an agreement what is to hold from a day. */
  readonly on: (effectiveDate: CivilDate, facts?: Partial<AgreementFacts>) => Decision;
  /** The answer on the first day of an agreement. */
  readonly onFirstDay: AgreementCode;
}

const order = (effectiveDate: CivilDate) => ({ effectiveDate, decidedOn: day('2026-06-01') });
const low = { ceiling: 900, lowAgreed: false };

const everything: readonly Decided[] = [
  {
    paragraph: '§§ 8 and 9: a new agreement',
    on: (effectiveDate, facts) => {
      const known = { doctorKnown: true, birthDate: day('1980-01-01') };
      const doctor = { ...known, authorised: true, competence: 'specialist' } as const;
      const list = { list: agreement(facts), hasGP: false, employed: false, people: 0 };
      const sami = { samiDoctorInArea: false };
      const end = { endsOn: effectiveDate };
      return decideStart(
        TODAY,
        { ...order(effectiveDate), ...low, ...doctor, ...sami, ...list, ...end },
        parameters,
      );
    },
    onFirstDay: 'agreement.endsWhenItStarts',
  },
  {
    paragraph: '§ 9 second part: the practice is taken over',
    on: (effectiveDate, facts) =>
      decideEnd(
        agreement(facts),
        endOrder({ ...order(effectiveDate), successor: true, noticeGivenOn: day('2025-06-01') }),
        parameters,
      ),
    onFirstDay: 'agreement.endsWhenItStarts',
  },
  {
    paragraph: '§ 9 fifth part: the list of a new practice is filled',
    on: (effectiveDate, facts) =>
      decideFillOrder(agreement(facts), fillOrder(order(effectiveDate)), parameters),
    onFirstDay: 'fill.planned',
  },
  {
    paragraph: '§ 10: another ceiling',
    on: (effectiveDate, facts) =>
      decideCeiling(agreement(facts), { ...order(effectiveDate), ...low }, parameters),
    onFirstDay: 'ceiling.allowedBelowPeople',
  },
  {
    paragraph: '§ 11: a list is brought down to its ceiling',
    on: (effectiveDate, facts) =>
      decideReduction(
        agreement(facts),
        {
          ...order(effectiveDate),
          ...low,
          noticeGivenOn: day('2025-06-01'),
          shorterAgreed: false,
          target: target(),
          targetNamed: true,
        },
        parameters,
      ),
    onFirstDay: 'reduction.allowed',
  },
  {
    paragraph: '§ 12: the agreement ends',
    on: (effectiveDate, facts) =>
      decideEnd(
        agreement(facts),
        endOrder({ ...order(effectiveDate), ground: 'authorisationLost', noticeGivenOn: null }),
        parameters,
      ),
    onFirstDay: 'agreement.endsWhenItStarts',
  },
  {
    paragraph: '§ 12 third part: going on past 70',
    on: (effectiveDate, facts) =>
      decideExtension(
        agreement(facts),
        { ...order(effectiveDate), until: effectiveDate },
        parameters,
      ),
    onFirstDay: 'extension.notLonger',
  },
  {
    paragraph: 'practice: the list is locked',
    on: (effectiveDate, facts) =>
      decideLock(agreement(facts), { ...order(effectiveDate), lock: true }),
    onFirstDay: 'listLock.locked',
  },
];

describe.each(everything)('$paragraph', ({ on, onFirstDay }) => {
  const first = day('2026-07-01');

  it('on the first day of an agreement never leaves one that ends the day it starts', () => {
    expect(on(first, { validFrom: first }).code).toBe(onFirstDay);
  });

  it('is refused from the day the agreement is over, when that is the day it began as well', () => {
    const facts = { validFrom: first, validTo: first };
    expect(on(first, facts)).toMatchObject({
      outcome: 'refused',
      code: 'agreement.alreadyEnded',
      basis: [{ kind: 'law', paragraph: '§ 12' }],
    });
  });

  it.each(['1983-12-31', '2012-12-31'])('on %s, a day outside any law, quotes none', (date) => {
    const decision = on(day(date));
    expect(decision).toMatchObject({ outcome: 'refused', code: 'agreement.noLaw' });
    expect(decision.basis.every(({ kind }) => kind === 'practice')).toBe(true);
    expect(decision.alternatives).toContainEqual({ code: 'chooseLaterDate' });
  });
});
