import type { CallerRequest, Standing } from '#contract/codes/access.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { CallerFacts } from '#contract/flo-api/switch-facts.ts';
import { ASKS_BY_AGE, CHILD_CHOOSES, DECIDES_FROM, HOLDERS_CHOOSE, OUR_CHOICE } from './bases.ts';
import type { StandingRuling } from './claim.ts';
import type { CallerCode } from './codes.ts';
import { mayAskAs } from './may-ask.ts';

/** Why a caller is refused something, as a check of another rule gives it. */
export interface CallerRefusal extends Omit<StandingRuling, 'code' | 'alternatives' | 'facts'> {
  readonly code: CallerCode;
  readonly facts: Decision['facts'];
  readonly alternatives: readonly [{ readonly code: 'declareStanding' }];
}

/** Who is on the line while nobody has said so: the person, from sixteen; before that nobody is. */
export function callerWhenUndeclared(ageYears: number): CallerFacts | null {
  return ageYears < DECIDES_FROM ? null : { kind: 'oneself', mayAsk: [...mayAskAs('oneself')] };
}

const ALTERNATIVES = [{ code: 'declareStanding' }] as const;

function basisFor(kind: Standing): CallerRefusal['basis'] {
  if (kind === 'municipality' || kind === 'healthPersonnel') return [OUR_CHOICE];
  return [HOLDERS_CHOOSE, CHILD_CHOOSES, ASKS_BY_AGE];
}

const factsOf = (caller: CallerFacts | null, request: CallerRequest): Decision['facts'] => ({
  standing: caller?.kind ?? null,
  request,
});

/** Why a caller may not ask for something, when nobody has said who it is. */
const undeclared = (request: CallerRequest): CallerRefusal => ({
  code: 'caller.undeclared',
  rule: 'standing/caller',
  basis: [HOLDERS_CHOOSE, ASKS_BY_AGE],
  facts: factsOf(null, request),
  alternatives: ALTERNATIVES,
});

const notCovered = (caller: CallerFacts, request: CallerRequest): CallerRefusal => ({
  code: 'caller.notCovered',
  rule: 'standing/caller',
  basis: basisFor(caller.kind),
  facts: factsOf(caller, request),
  alternatives: ALTERNATIVES,
});

/**
 * Refuses what the caller has no standing to ask for; null when they have. `caller: null` is that
 * nobody has said who it is, which holds for a child under sixteen alone (§ 5 first paragraph).
 */
export function callerRefusal(
  caller: CallerFacts | null,
  request: CallerRequest,
): CallerRefusal | null {
  if (caller === null) return undeclared(request);
  return caller.mayAsk.includes(request) ? null : notCovered(caller, request);
}

/** That a caller has no standing to ask for something, as a decision of its own. */
export function callerDecision(
  caller: CallerFacts,
  request: CallerRequest,
  decidedOn: CivilDate,
): Decision {
  const { basis, facts } = notCovered(caller, request);
  return {
    outcome: 'refused',
    code: 'caller.notCovered',
    rule: 'standing/caller',
    basis: [...basis],
    facts,
    alternatives: [...ALTERNATIVES],
    parameters: {},
    decidedOn,
  };
}
