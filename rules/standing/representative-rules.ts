import type { GuardianshipTask } from '#contract/codes/access.ts';
import { GRADED, MANDATE, NO_REPRESENTATION, OUR_CHOICE, WRITTEN_AUTHORISATION } from './bases.ts';
import type { RegistrationFacts, StandingRule } from './claim.ts';

/** Tasks of a mandate that reach as far as choosing a GP. */
const COVERING: readonly GuardianshipTask[] = ['health', 'generalPractitioner'];

const rule = 'standing/registration';

function inForceOn({ validFrom, validTo, ended }: RegistrationFacts, today: string): boolean {
  return !ended && validFrom <= today && (validTo === null || today <= validTo);
}

/** An authorisation or a guardianship holds in its period, and for what it covers. */
export const registered: StandingRule<'guardian' | 'authorized'> = (claim, subject) => {
  const { kind, registration, representative } = claim;
  const basis = kind === 'guardian' ? MANDATE : WRITTEN_AUTHORISATION;
  if (registration === null) {
    return {
      code: 'standing.notRegistered',
      rule,
      basis: [basis],
      facts: { kind },
      alternatives: [{ code: 'sendAuthorization' }],
    };
  }
  const { validFrom, validTo, tasks } = registration;
  const facts = { kind, validFrom, validTo };
  if (!inForceOn(registration, subject.today)) {
    return {
      code: 'standing.notInForce',
      rule,
      basis: [basis],
      facts,
      alternatives: [{ code: 'sendAuthorization' }],
    };
  }
  if (kind === 'guardian' && !tasks.some((task) => COVERING.includes(task))) {
    return { code: 'standing.tasksDoNotCover', rule, basis: [basis], facts };
  }
  if (representative.protected || subject.protected) {
    return {
      code: subject.protected ? 'standing.personProtected' : 'standing.representativeProtected',
      rule: 'standing/protection',
      basis: [NO_REPRESENTATION, GRADED],
    };
  }
  return { code: `standing.${kind}`, rule, basis: [basis], facts };
};

/** Offices ask who somebody's GP is, unless the answer would point at a hidden address. */
export const office: StandingRule<'municipality' | 'healthPersonnel'> = ({ kind }, subject) =>
  subject.protected
    ? {
        code: 'standing.personProtected',
        rule: 'standing/protection',
        basis: [GRADED, OUR_CHOICE],
      }
    : { code: `standing.${kind}`, rule: 'standing/office', basis: [OUR_CHOICE] };
