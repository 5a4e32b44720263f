import {
  ASKS_BY_AGE,
  CHILD_CHOOSES,
  CHILD_WELFARE_CHOOSES,
  DECIDES_FROM,
  GRADED,
  HOLDERS_CHOOSE,
  NO_REPRESENTATION,
  OUR_CHOICE,
  WRITTEN_AUTHORISATION,
} from './bases.ts';
import type { Representative, StandingRule, StandingSubject } from './claim.ts';

/** From sixteen nobody chooses for the child: a parent needs what anybody needs. */
const grown: StandingRule<'parent' | 'childWelfare'> = (_claim, { ageYears }) =>
  ageYears < DECIDES_FROM
    ? null
    : {
        code: 'standing.decidesAlone',
        rule: 'standing/age',
        basis: [CHILD_CHOOSES, WRITTEN_AUTHORISATION],
        facts: { ageYears },
        alternatives: [{ code: 'sendAuthorization' }],
      };

/**
 * A protected child is spoken for by somebody registered at the same address alone, and a protected
 * parent speaks for a child registered there alone. Anybody else would be told, by the name of the
 * GP, roughly where a hidden person lives.
 */
function hiddenFrom({ protected: hidden, sharesAddress }: Representative, child: StandingSubject) {
  if (sharesAddress) return null;
  if (child.protected) return 'standing.personProtected';
  return hidden ? 'standing.representativeProtected' : null;
}

/** Whoever holds parental responsibility asks for a child under sixteen. */
export const parent: StandingRule<'parent'> = (claim, subject) => {
  const old = grown(claim, subject);
  if (old !== null) return old;
  if (subject.careTakenOver) {
    const code = 'standing.careTakenOver';
    return { code, rule: 'standing/responsibility', basis: [CHILD_WELFARE_CHOOSES] };
  }
  if (!claim.responsible) {
    return {
      code: 'standing.noResponsibility',
      rule: 'standing/responsibility',
      basis: [HOLDERS_CHOOSE, ASKS_BY_AGE],
      alternatives: [{ code: 'contactPopulationRegister' }],
    };
  }
  const hidden = hiddenFrom(claim.representative, subject);
  if (hidden !== null) {
    return { code: hidden, rule: 'standing/protection', basis: [NO_REPRESENTATION, GRADED] };
  }
  return {
    code: 'standing.parent',
    rule: 'standing/responsibility',
    basis: [HOLDERS_CHOOSE, ASKS_BY_AGE],
  };
};

/** The child welfare service chooses when care, or the responsibility, was taken from the parents. */
export const childWelfare: StandingRule<'childWelfare'> = (claim, subject) => {
  const old = grown(claim, subject);
  if (old !== null) return old;
  return {
    code: subject.careTakenOver ? 'standing.childWelfare' : 'standing.careNotTakenOver',
    rule: 'standing/responsibility',
    // The register tells of responsibility; that care alone was taken over has to be shown.
    basis: subject.careTakenOver ? [CHILD_WELFARE_CHOOSES] : [CHILD_WELFARE_CHOOSES, OUR_CHOICE],
  };
};
