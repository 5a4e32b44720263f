import type { CallerRequest, Standing } from '#contract/codes/access.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import { inForce } from '../law/law.ts';
import { childWelfare, parent } from './child-rules.ts';
import type { StandingClaim, StandingRuling, StandingSubject } from './claim.ts';
import { mayAskAs } from './may-ask.ts';
import { childWithConsent, dead, oneself } from './own-rules.ts';
import { office, registered } from './representative-rules.ts';

/** Whether somebody may speak for a person, and what they may then ask for. */
export interface StandingAnswer {
  readonly decision: Decision;
  /** Empty when refused. */
  readonly mayAsk: readonly CallerRequest[];
}

function rulingOf(claim: StandingClaim, subject: StandingSubject): StandingRuling | null {
  switch (claim.kind) {
    case 'oneself':
      return dead(claim, subject) ?? oneself(claim, subject);
    case 'childWithConsent':
      return dead(claim, subject) ?? childWithConsent(claim, subject);
    case 'parent':
      return dead(claim, subject) ?? parent(claim, subject);
    case 'guardian':
    case 'authorized':
      return dead(claim, subject) ?? registered(claim, subject);
    case 'childWelfare':
      return dead(claim, subject) ?? childWelfare(claim, subject);
    case 'municipality':
    case 'healthPersonnel':
      return office(claim, subject);
  }
}

const holds = (kind: Standing, { code }: StandingRuling): boolean => code === `standing.${kind}`;

/**
 * Whether a claim about who is on the line holds (FOR-2012-08-29-843 §§ 5 and 6, with practice), from
 * facts alone. Total: every claim gives a decision, whose code is that of the standing when it holds.
 */
export function decideStanding(claim: StandingClaim, subject: StandingSubject): StandingAnswer {
  const ruling = rulingOf(claim, subject);
  if (ruling === null) throw new RangeError('a rule of standing has nothing to say');
  const allowed = holds(claim.kind, ruling);
  return {
    decision: {
      outcome: allowed ? 'allowed' : 'refused',
      code: ruling.code,
      rule: ruling.rule,
      basis: ruling.basis.filter((basis) => inForce(basis, subject.today)),
      facts: { ...ruling.facts },
      alternatives: [...(ruling.alternatives ?? [])],
      parameters: {},
      decidedOn: subject.today,
    },
    mayAsk: allowed ? mayAskAs(claim.kind) : [],
  };
}
