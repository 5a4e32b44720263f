import { describe, expect, it } from 'vitest';
import { planStates } from '#contract/codes/agreements.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import { decideCancel } from './decide-cancel.ts';
import { decideCeiling, decideLock } from './decide-ceiling.ts';
import { decideSamiPriority, inOrderOfPriority } from './decide-fill.ts';
import { decideStart } from './decide-start.ts';
import type { StartOrder } from './decide-start.ts';
import { responsibleDoctor } from './responsible.ts';
import { agreement, TODAY } from './testing/facts.ts';

const parameters = agreementParametersOn(TODAY);
const day = civilDate;
const order = { effectiveDate: day('2026-07-01'), decidedOn: day('2026-06-01') };

describe('§ 10: the ceiling', () => {
  it.each([
    ['the highest', 2500, false, 'ceiling.allowed'],
    ['one above the highest', 2501, true, 'ceiling.aboveHighest'],
    ['the lowest without agreement, with 1,000 people', 500, false, 'ceiling.allowedBelowPeople'],
    ['one below without agreement', 499, false, 'ceiling.belowLowest'],
    ['one below by agreement', 499, true, 'ceiling.allowedBelowPeople'],
    ['what it is', 1200, false, 'ceiling.unchanged'],
  ] as const)('%s', (_, ceiling, lowAgreed, code) => {
    const decision = decideCeiling(agreement(), { ...order, ceiling, lowAgreed }, parameters);
    expect(decision.code).toBe(code);
    expect(decision.basis[0]).toMatchObject({ paragraph: '§ 10', part: 1 });
  });

  it.each([
    [true, 2],
    [false, 3],
  ])('§ 8: places by the agreement of somebody employed (%s), part %i', (employed, part) => {
    const ceiling = { ...order, ceiling: 1500, lowAgreed: false };
    const { basis } = decideCeiling(agreement({ employed }), ceiling, parameters);
    expect(basis.slice(0, 2)).toMatchObject([
      { paragraph: '§ 10', part: 1 },
      { paragraph: '§ 8', part },
    ]);
  });

  it('§ 20 fourth part: holds for a common list, too', () => {
    const facts = agreement({ commonList: true });
    const { basis } = decideCeiling(
      facts,
      { ...order, ceiling: 1500, lowAgreed: false },
      parameters,
    );
    expect(basis).toContainEqual(expect.objectContaining({ paragraph: '§ 20', part: 4 }));
  });

  it('below the people there are is not a reduction: it says how to get one', () => {
    const decision = decideCeiling(
      agreement(),
      { ...order, ceiling: 900, lowAgreed: false },
      parameters,
    );
    expect(decision).toMatchObject({
      outcome: 'allowed',
      facts: { above: 100 },
      alternatives: [{ code: 'planReduction' }],
    });
  });
});

describe('practice: lists locked on request', () => {
  it.each([
    ['open', true, 'listLock.locked'],
    ['closed', true, 'listLock.locked'],
    ['locked', true, 'listLock.alreadyLocked'],
    ['locked', false, 'listLock.unlocked'],
    ['open', false, 'listLock.notLocked'],
  ] as const)('a list that is %s, lock: %s', (status, lock, code) => {
    const decision = decideLock(agreement({ status }), { ...order, lock });
    expect(decision.code).toBe(code);
    expect(decision.basis.every(({ kind }) => kind === 'practice')).toBe(true);
  });
});

const startOf = (more: Partial<StartOrder>, today = TODAY) =>
  decideStart(
    today,
    {
      ...order,
      ceiling: 1000,
      lowAgreed: false,
      endsOn: null,
      birthDate: day('1980-01-01'),
      authorised: true,
      competence: 'approved',
      samiDoctorInArea: false,
      employed: false,
      people: 0,
      list: null,
      hasGP: false,
      doctorKnown: true,
      ...more,
    },
    parameters,
  );

describe('§§ 8 and 9: a new agreement', () => {
  it.each([
    ['practice, nulliste: with nobody on it', {}, 'start.allowedEmpty'],
    ['with the list of the one before', { people: 900 }, 'start.allowed'],
    ['employed', { employed: true }, 'start.allowedEmpty'],
    ['without a GP yet', { birthDate: null }, 'start.allowedEmpty'],
    ['with a ceiling above the highest', { ceiling: 2600 }, 'ceiling.aboveHighest'],
    ['with a low ceiling nobody agreed on', { ceiling: 300 }, 'ceiling.belowLowest'],
    ['without authorisation', { authorised: false }, 'start.notAuthorised'],
    ['with a specialist', { competence: 'specialist' }, 'start.allowedEmpty'],
    ['under specialisation', { competence: 'inSpecialisation' }, 'start.allowedEmpty'],
    ['with neither competence', { competence: null }, 'start.notCompetent'],
    ['with a doctor nobody knows', { doctorKnown: false }, 'start.unknownDoctor'],
    ['on a list that has a GP', { list: agreement(), hasGP: true }, 'start.hasGP'],
    ['on a vacant list', { list: agreement(), people: 1000 }, 'start.allowed'],
    [
      'on a common list',
      { list: agreement({ commonList: true }), hasGP: true, people: 1000 },
      'start.allowed',
    ],
    [
      'on a list that is to end',
      { list: agreement({ planned: ['end'] }) },
      'agreement.alreadyPlanned',
    ],
    ['on a day no law is known for', { effectiveDate: day('2012-12-31') }, 'agreement.noLaw'],
    ['that ends the day it starts', { endsOn: order.effectiveDate }, 'agreement.endsWhenItStarts'],
    ['at 70 without an end', { birthDate: day('1956-07-01') }, 'start.pastAgeLimit'],
    [
      'at 70 for a time',
      { birthDate: day('1956-07-01'), endsOn: day('2028-07-01') },
      'start.allowedEmpty',
    ],
    [
      'at 78 past 80',
      { birthDate: day('1948-06-01'), endsOn: day('2028-07-01') },
      'start.pastAgeLimit',
    ],
  ] as const)('%s', (_, more, code) => {
    expect(startOf(more).code).toBe(code);
  });
});

describe('§ 8: what a new agreement rests on', () => {
  it.each([
    [true, 2],
    [false, 3],
  ])('employed (%s): made with each doctor, and its places by part %i', (employed, part) => {
    const { basis } = startOf({ employed });
    expect(basis).toMatchObject([
      { paragraph: '§ 9', part: 1 },
      { paragraph: '§ 8', part: 1 },
      { paragraph: '§ 8', part },
      { paragraph: '§ 10', part: 1 },
      { act: 'FOR-2017-02-17-192', paragraph: '§ 3', part: 2 },
    ]);
  });

  it('is no question of competence before the law asked for it', () => {
    const before = { effectiveDate: day('2017-02-28'), decidedOn: day('2017-01-01') };
    const then = { ...before, competence: null };
    expect(startOf(then, day('2017-02-01')).code).toBe('start.allowedEmpty');
    const asked = { ...then, effectiveDate: day('2017-03-01') };
    expect(startOf(asked, day('2017-02-01')).code).toBe('start.notCompetent');
  });
});

describe('§ 20 third part: the doctor who answers for somebody on a common list', () => {
  it('is the one who answers for the fewest, the first of equals, or nobody', () => {
    expect(responsibleDoctor([])).toBeNull();
    const doctor = (hprNumber: number, associationId: number, answersFor: number) => ({
      hprNumber,
      associationId,
      answersFor,
    });
    expect(responsibleDoctor([doctor(1, 1, 5), doctor(2, 2, 4)])).toBe(2);
    expect(responsibleDoctor([doctor(1, 9, 4), doctor(2, 2, 4)])).toBe(2);
  });
});

describe('§ 36: Sámi speakers come first when a list is established', () => {
  const all = {
    today: TODAY,
    establishing: true,
    doctorSpeaksSami: true,
    inSamiArea: true,
    personSpeaksSami: true,
  };

  it('with a ground of its own name, and only then', () => {
    expect(decideSamiPriority(all)).toMatchObject({
      code: 'samiPriority.first',
      facts: { ground: 'samiPriority' },
      basis: [{ paragraph: '§ 36' }],
    });
    for (const missing of [
      'establishing',
      'doctorSpeaksSami',
      'inSamiArea',
      'personSpeaksSami',
    ] as const) {
      expect(decideSamiPriority({ ...all, [missing]: false }).code).toBe('samiPriority.none');
    }
  });

  it('is told to whoever registers an empty list of such a GP, and of no other list', () => {
    const said = (more: Partial<StartOrder>) => {
      const { facts, basis } = startOf(more);
      const cited = basis.some((one) => one.kind === 'law' && one.paragraph === '§ 36');
      return [facts['samiFirst'], cited];
    };
    expect(said({ samiDoctorInArea: true })).toEqual([true, true]);
    expect(said({ samiDoctorInArea: true, people: 900 })).toEqual([undefined, false]);
    expect(said({})).toEqual([undefined, false]);
  });

  it('keeps the order in which they asked otherwise', () => {
    const wanting = [
      { id: 1, priority: false },
      { id: 2, priority: true },
      { id: 3, priority: false },
      { id: 4, priority: true },
    ];
    expect(inOrderOfPriority(wanting).map(({ id }) => id)).toEqual([2, 4, 1, 3]);
  });
});

describe('cancelling a plan', () => {
  it('is possible until something of it is done, and never after the list is frozen', () => {
    const possible = planStates.filter((state) => decideCancel(TODAY, state).outcome === 'allowed');
    expect(possible).toEqual(['planned']);
  });
});
