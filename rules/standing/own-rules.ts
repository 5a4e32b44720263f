import {
  ASKS_BY_AGE,
  ASKS_WITH_CONSENT_FROM,
  CHILD_CHOOSES,
  DECIDES_FROM,
  HOLDERS_CHOOSE,
  MAY_CHOOSE,
  RIGHT_TO_A_LIST,
} from './bases.ts';
import type { StandingClaim, StandingRule, StandingSubject } from './claim.ts';

type Personal = Exclude<StandingClaim['kind'], 'municipality' | 'healthPersonnel'>;

/** Nobody speaks for the dead here, whatever they held before. */
export const dead: StandingRule<Personal> = (_claim, subject) =>
  subject.dead
    ? {
        code: 'standing.dead',
        rule: 'standing/person',
        basis: [RIGHT_TO_A_LIST],
        alternatives: [{ code: 'contactPopulationRegister' }],
      }
    : null;

function youth({ ageYears }: StandingSubject) {
  return ageYears < ASKS_WITH_CONSENT_FROM ? 'standing.tooYoung' : 'standing.needsConsent';
}

/** From sixteen one speaks for oneself; before that somebody must answer for it. */
export const oneself: StandingRule<'oneself'> = (_claim, subject) => {
  if (subject.ageYears >= DECIDES_FROM) {
    const young = subject.ageYears < 18;
    const basis = young ? CHILD_CHOOSES : MAY_CHOOSE;
    return { code: 'standing.oneself', rule: 'standing/age', basis: [basis] };
  }
  return {
    code: youth(subject),
    rule: 'standing/age',
    basis: [HOLDERS_CHOOSE, ASKS_BY_AGE],
    facts: { ageYears: subject.ageYears },
  };
};

/** A child of twelve to fifteen asks for a certain GP when those with responsibility consent. */
export const childWithConsent: StandingRule<'childWithConsent'> = ({ consentHeard }, subject) => {
  const facts = { ageYears: subject.ageYears };
  const basis = [CHILD_CHOOSES, ASKS_BY_AGE] as const;
  const rule = 'standing/age';
  if (subject.ageYears >= DECIDES_FROM)
    return { code: 'standing.decidesAlone', rule, basis, facts };
  if (subject.ageYears < ASKS_WITH_CONSENT_FROM) {
    return { code: 'standing.tooYoung', rule, basis: [HOLDERS_CHOOSE, ASKS_BY_AGE], facts };
  }
  const code = consentHeard ? 'standing.childWithConsent' : 'standing.consentNotHeard';
  return { code, rule, basis, facts };
};
