import type { Alternative, Basis, Decision } from '#contract/flo-api/decision.ts';
import type { ListSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { JoinFacts } from '#contract/flo-api/waiting-list-facts.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import type { JoinCode } from './codes.ts';

/** Whoever has the right to a list may ask for a certain GP; a queue is where such a wish waits. */
export const MAY_CHOOSE = law('FOR-2012-08-29-843', '§ 2', 2);
/** One queue at a time, for oneself and own children; how a list opens. No paragraph says so. */
export const QUEUES = practice('rightToGp');

/** Everything a check may look at. */
export interface JoinCase extends JoinFacts {
  readonly list: ListSwitchFacts;
  readonly parameters: SwitchParameters;
}

/** Why somebody may not join a queue. */
export interface JoinRefusal {
  readonly code: JoinCode;
  readonly basis: readonly [Basis, ...Basis[]];
  readonly facts?: Decision['facts'];
  readonly alternatives: readonly Alternative[];
}

/** A check answers with a refusal, or with null when it has nothing against it. */
export type JoinCheck<Case = JoinCase> = (joinCase: Case) => JoinRefusal | null;

export const ANOTHER: Alternative = { code: 'findAnotherGP' };
