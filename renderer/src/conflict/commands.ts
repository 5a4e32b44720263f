import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import { command } from '../commands/command.ts';
import { askAgain as switchAgain } from '../switching/switch-state.ts';
import { announce } from '../ui/announcer.ts';
import { focusRegion } from '../ui/focus.ts';
import { askAgain as waitAgain } from '../waiting-list/waiting-state.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { decideAnew } from './basis.ts';

/** Whether something under way in front was decided upon another version than the one that is shown. */
function hasMoved(app: AppServices): boolean {
  const open = openTab(app);
  if (open === undefined) return false;
  const now = rememberedOverview(app, open.identity.citizenId)?.tiesRevision;
  return Object.values(open.tab.basis.getState()).some(({ tiesRevision }) => tiesRevision !== now);
}

/**
 * Goes on with what is under way, on the version that is shown now. What was refused because somebody
 * else came first stands there as it was, to be asked for anew: a new command, under a new key.
 */
export function continueOn(app: AppServices, tab: CitizenTab, now: CitizenOverview): void {
  decideAnew(tab, now);
  tab.switching.setState(switchAgain(tab.switching.getState()), true);
  tab.waiting.setState(waitAgain(tab.waiting.getState()), true);
  tab.exclusions.setState({ failure: undefined });
  tab.optingOut.setState({ failure: undefined });
  // What the rules answered is asked anew: it was answered about the other version.
  for (const name of ['switch.preview', 'waitingList.preview', 'optingOut.preview']) {
    void app.queryClient.invalidateQueries({ queryKey: [name] });
  }
  const t = translator(app.preferences.getState().language);
  announce(app.announcer, t('conflict.continued'));
}

/** Goes on with what is under way on what stands there now. */
export const continueCommand = command({
  id: 'conflict.continue',
  label: 'commands.continueOnChange',
  group: 'onPerson',
  keys: ['Ctrl+Shift+F'],
  scope: 'everywhere',
  when: hasMoved,
  perform: (app) => {
    const open = openTab(app);
    const now = open && rememberedOverview(app, open.identity.citizenId);
    if (open === undefined || now === undefined) return;
    continueOn(app, open.tab, now);
    const waits = open.tab.waiting.getState().step === 'question';
    focusRegion(waits ? 'waiting' : 'answer');
  },
  audit: 'person.conflict.continue',
  undo: 'view',
  reach: 'both',
});

export const conflictCommands = [continueCommand];
