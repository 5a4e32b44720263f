import type { AppServices } from '../app/services.ts';
import { focusPanel, focusRegion } from '../ui/focus.ts';
import { backToNow, type CameFrom } from './travel-state.ts';
import { travelInFront } from './travelling.ts';

function goBack({ workspace }: AppServices, place: NonNullable<CameFrom['place']>): void {
  if (typeof place === 'string') return workspace.show(place);
  if (workspace.state.tabs.some(({ id }) => id === place.tab)) workspace.activate(place.tab);
}

/** Back to now, where one was before looking back. False when it is now that is in front. */
export function leaveTravel(app: AppServices): boolean {
  const travel = travelInFront(app);
  if (travel?.getState().first === undefined) return false;
  const { panel = 0, place } = travel.getState().cameFrom;
  backToNow(travel);
  if (place !== undefined) goBack(app, place);
  if (panel > 0) focusPanel(panel);
  else focusRegion('main');
  return true;
}
