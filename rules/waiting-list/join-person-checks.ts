import type { Alternative } from '#contract/flo-api/decision.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { JoinFacts } from '#contract/flo-api/waiting-list-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { inForce, law } from '../law/law.ts';
import { basisOf } from '../parameters/parameters.ts';
import { personObstacle } from './candidate.ts';
import type { JoinRefusal } from './join-case.ts';

const RIGHT_TO_A_LIST = law('FOR-2012-08-29-843', '§ 2', 1);
const OPTING_OUT = law('FOR-2012-08-29-843', '§ 2', 3);
/** The rights hold nowhere the municipality is free of the duty. */
const SUSPENDED = law('LOV-1999-07-02-63', '§ 2-1c', 3);
const CHANGE_OF_NUMBER = law('LOV-2016-12-09-88', '§ 2-2', 3);

const REGISTER: Alternative = { code: 'contactPopulationRegister' };
const MUNICIPALITY: Alternative = { code: 'contactMunicipality' };

type Ground = Pick<JoinRefusal, 'basis' | 'alternatives'>;

/** Suspended duty: no queue where the person lives. */
export const SUSPENDED_GROUND: Ground = { basis: [SUSPENDED], alternatives: [MUNICIPALITY] };

/** What an obstacle in the person rests on, and what can be done about it. */
export function personGround(
  obstacle: NonNullable<ReturnType<typeof personObstacle>>,
  today: CivilDate,
): Ground {
  switch (obstacle) {
    case 'numberNotInUse': {
      const change = [CHANGE_OF_NUMBER].filter((basis) => inForce(basis, today));
      const alternatives = [{ code: 'useCurrentNin' } as const, REGISTER];
      return { basis: [RIGHT_TO_A_LIST, ...change], alternatives };
    }
    case 'optedOut':
      return { basis: [OPTING_OUT], alternatives: [MUNICIPALITY] };
    case 'notEligible':
      return { basis: [RIGHT_TO_A_LIST], alternatives: [REGISTER, MUNICIPALITY] };
    case 'dead':
    case 'emigrated':
      return { basis: [RIGHT_TO_A_LIST], alternatives: [REGISTER] };
  }
}

/** Why nobody can join any queue for this person; null when nothing is in the way. */
export function personRefusal({ citizen }: JoinFacts): JoinRefusal | null {
  const obstacle = personObstacle(citizen);
  if (citizen.dutySuspended && (obstacle === null || obstacle === 'optedOut')) {
    return { code: 'waitingList.dutySuspended', ...SUSPENDED_GROUND };
  }
  if (obstacle === null) return null;
  return { code: `waitingList.${obstacle}`, ...personGround(obstacle, citizen.today) };
}

/** A parent puts a child in a queue only when both live at the same address (practice). */
export function childElsewhere(
  { citizen, callerSharesAddress }: JoinFacts,
  parameters: SwitchParameters,
): JoinRefusal | null {
  const { waitingChildAtSameAddress } = parameters;
  const elsewhere = citizen.caller?.kind === 'parent' && callerSharesAddress === false;
  if (!waitingChildAtSameAddress || !elsewhere) return null;
  return {
    code: 'waitingList.childElsewhere',
    basis: [basisOf('waitingChildAtSameAddress', waitingChildAtSameAddress, citizen.today)],
    alternatives: [{ code: 'declareStanding' }, { code: 'findAnotherGP' }],
  };
}
