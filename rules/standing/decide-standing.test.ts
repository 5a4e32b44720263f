import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardianshipTasks, standings } from '#contract/codes/access.ts';
import { Decision } from '#contract/flo-api/decision.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import type { StandingClaim, StandingSubject } from './claim.ts';
import { standingCodes } from './codes.ts';
import type { StandingCode } from './codes.ts';
import { decideStanding } from './decide-standing.ts';
import { registration, representative, subject, TODAY } from './testing/facts.ts';

interface Example {
  readonly why: string;
  readonly claim: StandingClaim;
  readonly of?: Partial<StandingSubject>;
  readonly code: StandingCode;
  /** Paragraph and part of the decisive basis, or `practice`. */
  readonly basis: string;
}

const oneself: StandingClaim = { kind: 'oneself' };
const withConsent = (consentHeard: boolean): StandingClaim => ({
  kind: 'childWithConsent',
  consentHeard,
});
const parent = (
  changes: Partial<Extract<StandingClaim, { kind: 'parent' }>> = {},
): StandingClaim => ({
  kind: 'parent',
  responsible: true,
  representative: representative(),
  ...changes,
});
const registered = (
  kind: 'guardian' | 'authorized',
  changes: Partial<Omit<Extract<StandingClaim, { kind: 'guardian' }>, 'kind'>> = {},
): StandingClaim => ({
  kind,
  registration: registration(),
  representative: representative({ sharesAddress: false }),
  ...changes,
});
const apart = { representative: representative({ sharesAddress: false }) };
const hiddenApart = { representative: representative({ protected: true, sharesAddress: false }) };
const hiddenTogether = { representative: representative({ protected: true }) };

const examples: readonly Example[] = [
  { why: 'an adult', claim: oneself, code: 'standing.oneself', basis: '§ 2 2' },
  { why: '16', claim: oneself, of: { ageYears: 16 }, code: 'standing.oneself', basis: '§ 5 2' },
  {
    why: 'a hidden adult calls about herself',
    claim: oneself,
    of: { protected: true },
    code: 'standing.oneself',
    basis: '§ 2 2',
  },
  {
    why: '15',
    claim: oneself,
    of: { ageYears: 15 },
    code: 'standing.needsConsent',
    basis: '§ 5 1',
  },
  {
    why: '12',
    claim: oneself,
    of: { ageYears: 12 },
    code: 'standing.needsConsent',
    basis: '§ 5 1',
  },
  { why: '11', claim: oneself, of: { ageYears: 11 }, code: 'standing.tooYoung', basis: '§ 5 1' },
  { why: 'dead', claim: oneself, of: { dead: true }, code: 'standing.dead', basis: '§ 2 1' },
  {
    why: '12 with consent',
    claim: withConsent(true),
    of: { ageYears: 12 },
    code: 'standing.childWithConsent',
    basis: '§ 5 2',
  },
  {
    why: '15, consent not heard',
    claim: withConsent(false),
    of: { ageYears: 15 },
    code: 'standing.consentNotHeard',
    basis: '§ 5 2',
  },
  {
    why: '11 with consent',
    claim: withConsent(true),
    of: { ageYears: 11 },
    code: 'standing.tooYoung',
    basis: '§ 5 1',
  },
  {
    why: '16 with consent',
    claim: withConsent(true),
    of: { ageYears: 16 },
    code: 'standing.decidesAlone',
    basis: '§ 5 2',
  },
  {
    why: 'responsible parent',
    claim: parent(),
    of: { ageYears: 8 },
    code: 'standing.parent',
    basis: '§ 5 1',
  },
  {
    why: 'responsible parent who lives elsewhere',
    claim: parent(apart),
    of: { ageYears: 15 },
    code: 'standing.parent',
    basis: '§ 5 1',
  },
  {
    why: 'parent without responsibility',
    claim: parent({ responsible: false }),
    of: { ageYears: 8 },
    code: 'standing.noResponsibility',
    basis: '§ 5 1',
  },
  {
    why: 'parent of somebody of 16',
    claim: parent(),
    of: { ageYears: 16 },
    code: 'standing.decidesAlone',
    basis: '§ 5 2',
  },
  {
    why: 'care taken over',
    claim: parent(),
    of: { ageYears: 8, careTakenOver: true },
    code: 'standing.careTakenOver',
    basis: '§ 5 3',
  },
  {
    why: 'a hidden child, from where it lives',
    claim: parent(hiddenTogether),
    of: { ageYears: 8, protected: true },
    code: 'standing.parent',
    basis: '§ 5 1',
  },
  {
    why: 'a hidden child, from elsewhere',
    claim: parent(apart),
    of: { ageYears: 8, protected: true },
    code: 'standing.personProtected',
    basis: 'practice',
  },
  {
    why: 'a hidden parent elsewhere',
    claim: parent(hiddenApart),
    of: { ageYears: 8 },
    code: 'standing.representativeProtected',
    basis: 'practice',
  },
  { why: 'guardian', claim: registered('guardian'), code: 'standing.guardian', basis: 'practice' },
  {
    why: 'guardian for health',
    claim: registered('guardian', { registration: registration({ tasks: ['health'] }) }),
    code: 'standing.guardian',
    basis: 'practice',
  },
  {
    why: 'guardian for money',
    claim: registered('guardian', {
      registration: registration({ tasks: ['finances', 'welfare'] }),
    }),
    code: 'standing.tasksDoNotCover',
    basis: 'practice',
  },
  {
    why: 'authorised, without areas',
    claim: registered('authorized', { registration: registration({ tasks: [] }) }),
    code: 'standing.authorized',
    basis: 'practice',
  },
  {
    why: 'authorised until today',
    claim: registered('authorized', { registration: registration({ validTo: TODAY }) }),
    code: 'standing.authorized',
    basis: 'practice',
  },
  {
    why: 'authorised until yesterday',
    claim: registered('authorized', {
      registration: registration({ validTo: addDays(TODAY, -1) }),
    }),
    code: 'standing.notInForce',
    basis: 'practice',
  },
  {
    why: 'authorised from tomorrow',
    claim: registered('authorized', {
      registration: registration({ validFrom: addDays(TODAY, 1), validTo: null }),
    }),
    code: 'standing.notInForce',
    basis: 'practice',
  },
  {
    why: 'ended',
    claim: registered('guardian', { registration: registration({ ended: true }) }),
    code: 'standing.notInForce',
    basis: 'practice',
  },
  {
    why: 'a digital authorisation, which is not registered here',
    claim: registered('authorized', { registration: null }),
    code: 'standing.notRegistered',
    basis: 'practice',
  },
  {
    why: 'a hidden person',
    claim: registered('authorized'),
    of: { protected: true },
    code: 'standing.personProtected',
    basis: 'practice',
  },
  {
    why: 'a hidden representative',
    claim: registered('guardian', hiddenApart),
    code: 'standing.representativeProtected',
    basis: 'practice',
  },
  {
    why: 'child welfare',
    claim: { kind: 'childWelfare' },
    of: { ageYears: 8, careTakenOver: true },
    code: 'standing.childWelfare',
    basis: '§ 5 3',
  },
  {
    why: 'child welfare for a hidden child in care',
    claim: { kind: 'childWelfare' },
    of: { ageYears: 8, careTakenOver: true, protected: true },
    code: 'standing.childWelfare',
    basis: '§ 5 3',
  },
  {
    why: 'child welfare, parents responsible',
    claim: { kind: 'childWelfare' },
    of: { ageYears: 8 },
    code: 'standing.careNotTakenOver',
    basis: '§ 5 3',
  },
  {
    why: 'municipality',
    claim: { kind: 'municipality' },
    of: { dead: true },
    code: 'standing.municipality',
    basis: 'practice',
  },
  {
    why: 'health personnel',
    claim: { kind: 'healthPersonnel' },
    code: 'standing.healthPersonnel',
    basis: 'practice',
  },
  {
    why: 'health personnel about somebody hidden',
    claim: { kind: 'healthPersonnel' },
    of: { protected: true },
    code: 'standing.personProtected',
    basis: '§ 10-4 1',
  },
];

describe('decideStanding', () => {
  it.each(examples)('$why → $code', ({ claim, of, code, basis }) => {
    const { decision, mayAsk } = decideStanding(claim, subject(of));
    expect(decision.code).toBe(code);
    expect(Decision.safeParse(decision).success).toBe(true);
    const allowed = code === `standing.${claim.kind}`;
    expect(decision.outcome).toBe(allowed ? 'allowed' : 'refused');
    expect(mayAsk.length > 0).toBe(allowed);
    const [first] = decision.basis;
    expect(first?.kind === 'law' ? `${first.paragraph} ${first.part}` : 'practice').toBe(basis);
  });

  it('has an example of every code', () => {
    expect([...new Set(examples.map(({ code }) => code))].toSorted()).toEqual(
      [...standingCodes].toSorted(),
    );
  });

  it('gives offices the GP, children and child welfare the choice, and the rest everything', () => {
    const asked = (claim: StandingClaim, of: Partial<StandingSubject> = {}): readonly string[] =>
      decideStanding(claim, subject(of)).mayAsk;
    expect(asked({ kind: 'municipality' })).toEqual(['hearGP']);
    expect(asked({ kind: 'healthPersonnel' })).toEqual(['hearGP']);
    expect(asked(withConsent(true), { ageYears: 13 })).not.toContain('hearRecord');
    expect(asked({ kind: 'childWelfare' }, { ageYears: 13, careTakenOver: true })).toEqual([
      'hearGP',
      'switch',
      'withdrawSwitch',
      'joinWaitingList',
    ]);
    expect(asked(oneself)).toHaveLength(5);
  });

  it('quotes no law before it was in force', () => {
    const { decision } = decideStanding(
      { kind: 'healthPersonnel' },
      subject({ protected: true, today: civilDate('2015-01-01') }),
    );
    expect(decision.basis.map(({ kind }) => kind)).toEqual(['practice']);
  });
});

const claims: fc.Arbitrary<StandingClaim> = fc.constantFrom(...standings).chain((kind) => {
  const somebody = fc.record({ protected: fc.boolean(), sharesAddress: fc.boolean() });
  const day = fc.integer({ min: -400, max: 400 }).map((n) => addDays(TODAY, n));
  const facts = fc.record({
    tasks: fc.subarray([...guardianshipTasks]),
    validFrom: day,
    validTo: fc.option(day),
    ended: fc.boolean(),
  });
  return fc.record({
    kind: fc.constant(kind),
    consentHeard: fc.boolean(),
    responsible: fc.boolean(),
    representative: somebody,
    registration: fc.option(facts),
  }) as fc.Arbitrary<StandingClaim>;
});

const subjects: fc.Arbitrary<StandingSubject> = fc.record({
  today: fc.constant(TODAY),
  ageYears: fc.integer({ min: 0, max: 110 }),
  dead: fc.boolean(),
  protected: fc.boolean(),
  careTakenOver: fc.boolean(),
});

describe('anybody about anybody', () => {
  it('is answered with a decision of the contract, and asks for something exactly when allowed', () => {
    fc.assert(
      fc.property(claims, subjects, (claim, of) => {
        const { decision, mayAsk } = decideStanding(claim, of);
        expect(Decision.safeParse(decision).success).toBe(true);
        expect(decision.outcome === 'allowed').toBe(mayAsk.length > 0);
      }),
    );
  });

  /** Whether somebody who answers for the child is behind a claim. */
  function answeredFor(claim: StandingClaim, of: StandingSubject): boolean {
    switch (claim.kind) {
      case 'childWithConsent':
        return claim.consentHeard;
      case 'parent':
        return claim.responsible && !of.careTakenOver;
      case 'guardian':
      case 'authorized':
        return claim.registration !== null;
      case 'childWelfare':
        return of.careTakenOver;
      default:
        return false;
    }
  }

  it('never lets a person under sixteen switch without somebody who answers for it', () => {
    fc.assert(
      fc.property(claims, subjects, (claim, of) => {
        const { mayAsk } = decideStanding(claim, of);
        const alone = of.ageYears < 16 && mayAsk.includes('switch') && !answeredFor(claim, of);
        expect(alone).toBe(false);
      }),
    );
  });

  it('never lets anybody who lives elsewhere speak for somebody hidden, but child welfare', () => {
    fc.assert(
      fc.property(claims, subjects, (claim, of) => {
        const { mayAsk } = decideStanding(claim, { ...of, protected: true });
        const own = ['oneself', 'childWithConsent', 'childWelfare'].includes(claim.kind);
        const atHome = claim.kind === 'parent' && claim.representative.sharesAddress;
        expect(mayAsk.length === 0 || own || atHome).toBe(true);
      }),
    );
  });
});
