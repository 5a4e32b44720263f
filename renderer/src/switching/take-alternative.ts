import type { Alternative } from '#contract/flo-api/decision.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { focusRegion, focusSearch } from '../ui/focus.ts';
import type { TakeAlternative } from '../ui/explanation/take.ts';
import { openStanding } from '../standing/standing-actions.ts';
import { askToJoin, askToLeave } from '../waiting-list/waiting-actions.ts';
import { askToUndo } from './switch-actions.ts';
import { isUnsettled } from './switch-state.ts';

/** To the lists with free places, unless a switch must be settled first. */
function findAnotherGP(app: AppServices): void {
  const open = openTab(app);
  if (open === undefined) return;
  const { findGp, switching } = open.tab;
  // The key of what was sent is the only way to learn what became of it.
  if (isUnsettled(switching.getState())) return focusRegion('answer');
  findGp.setState({ onlyFreePlaces: true });
  switching.setState({ step: 'choosing' }, true);
  focusRegion('gp-list');
}

/** What can be done in this window instead of a switch; the rest is something the caller does. */
const takes: Partial<
  Readonly<Record<Alternative['code'], (app: AppServices, alternative: Alternative) => void>>
> = {
  withdrawPendingSwitch: askToUndo,
  findAnotherGP,
  joinWaitingList: askToJoin,
  leaveWaitingList: askToLeave,
  // The list was chosen for the switch that stands beside the queue.
  switchToList: () => focusRegion('answer'),
  useCurrentNin: () => focusSearch(),
  declareStanding: (app) => openStanding(app, 'picker'),
};

/**
 * What each alternative does in the window, for the explanation of a decision.
 *
 * @param leave closes the dialog that the explanation stands in: what is done is done behind it.
 */
export function takeIn(app: AppServices, leave?: () => void): TakeAlternative {
  return (alternative) => {
    const take = takes[alternative.code];
    if (take === undefined) return undefined;
    return () => {
      leave?.();
      take(app, alternative);
    };
  };
}
