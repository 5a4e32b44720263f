import type { Alternative } from '#contract/flo-api/decision.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { focusRegion, focusSearch } from '../ui/focus.ts';
import { openStanding } from '../standing/standing-actions.ts';
import { askToUndo, decisionOnScreen } from './switch-actions.ts';

const takable: readonly Alternative['code'][] = [
  'findAnotherGP',
  'withdrawPendingSwitch',
  'useCurrentNin',
  'declareStanding',
];

/** Whether this window can do it; the rest is something the caller does. */
export function canTake({ code }: Alternative): boolean {
  return takable.includes(code);
}

/** Does what the caller can do instead. */
export function takeAlternative(app: AppServices, alternative: Alternative): void {
  switch (alternative.code) {
    case 'withdrawPendingSwitch':
      askToUndo(app);
      return;
    case 'findAnotherGP':
      openTab(app)?.tab.findGp.setState({ onlyFreePlaces: true });
      openTab(app)?.tab.switching.setState({ step: 'choosing' }, true);
      focusRegion('gp-list');
      return;
    case 'useCurrentNin':
      focusSearch();
      return;
    case 'declareStanding':
      openStanding(app, 'picker');
      return;
    case 'sendAuthorization':
    case 'joinWaitingList':
    case 'waitForNewYear':
    case 'contactMunicipality':
    case 'contactPopulationRegister':
    case 'contactOffice':
      return;
    default:
      alternative.code satisfies never;
  }
}

/** The nth thing the caller can do instead (0 first), when this window can do it. */
export function alternativeAt(app: AppServices, at: number): Alternative | undefined {
  const alternative = decisionOnScreen(app)?.alternatives[at];
  return alternative !== undefined && canTake(alternative) ? alternative : undefined;
}
