import type { Alternative, Basis } from '#contract/flo-api/decision.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { basisOf } from '../parameters/parameters.ts';
import type { PassReason } from './codes.ts';
import { ANOTHER, MAY_CHOOSE } from './join-case.ts';
import { exclusionGround, lifeBases, membershipGround } from './join-list-checks.ts';
import { personGround, SUSPENDED_GROUND } from './join-person-checks.ts';

/** What a reason rests on, and what can be done about it. */
export interface Ground {
  readonly basis: readonly [Basis, ...Basis[]];
  readonly alternatives: readonly Alternative[];
}

/** The regulation says "a year"; that a year is the calendar year is practice. */
const CALENDAR_YEAR = practice('changingGp');
const SWITCH = law('FOR-2012-08-29-843', '§ 6', 1);
const WITHDRAW: Alternative = { code: 'withdrawPendingSwitch' };

/** What it rests on that somebody in the queue for a list would get no place: as when joining it. */
export function passGround(
  reason: PassReason,
  gpContractId: number,
  parameters: SwitchParameters,
  today: CivilDate,
): Ground {
  switch (reason) {
    case 'dead':
    case 'numberNotInUse':
    case 'emigrated':
    case 'notEligible':
    case 'optedOut':
      return personGround(reason, today);
    case 'dutySuspended':
      return SUSPENDED_GROUND;
    case 'excluded':
      return exclusionGround(today);
    case 'membershipRequired':
      return membershipGround(gpContractId);
    case 'listEnded':
      return { basis: [MAY_CHOOSE, ...lifeBases(today)], alternatives: [ANOTHER] };
    case 'onTheList':
    case 'hasList':
    // Nothing here is undone by taking a switch back: there may be none.
    case 'comingToTheList':
    case 'placeComing':
      return { basis: [MAY_CHOOSE], alternatives: [ANOTHER] };
    case 'switchPending':
      return { basis: [SWITCH], alternatives: [WITHDRAW, ANOTHER] };
    case 'quotaUsed': {
      const { switchesPerYear, waitingListHitCounts } = parameters;
      return {
        basis: [
          basisOf('switchesPerYear', switchesPerYear, today),
          CALENDAR_YEAR,
          basisOf('waitingListHitCounts', waitingListHitCounts, today),
        ],
        alternatives: [{ code: 'waitForNewYear' }, ANOTHER],
      };
    }
  }
}
