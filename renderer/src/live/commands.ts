import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { overviewQuery, rememberedOverview } from '../citizen/open-citizen.ts';
import { command } from '../commands/command.ts';
import { explainError } from '#texts/error-text.ts';
import { translator } from '#texts/translator.ts';
import { readFailure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import { isChanged } from './live-state.ts';

/** Whether the person in front has changed since what stands on the screen was read. */
function hasChanged(app: AppServices): boolean {
  const open = openTab(app);
  if (open === undefined) return false;
  const shown = rememberedOverview(app, open.identity.citizenId);
  return shown !== undefined && isChanged(open.tab.live.getState(), shown.tiesRevision);
}

async function takeIn(app: AppServices): Promise<void> {
  const open = openTab(app);
  if (open === undefined) return;
  const { language } = app.preferences.getState();
  const t = translator(language);
  try {
    const query = overviewQuery(app, open.identity.citizenId);
    await app.queryClient.invalidateQueries(query, { throwOnError: true });
    announce(app.announcer, t('live.changed.taken'));
  } catch (error) {
    const { title } = explainError(readFailure(error).code, language);
    announce(app.announcer, `${t('live.changed.notTaken')} ${title}`);
  }
}

/** Fetches the new version of a person who has changed. What is typed and chosen stays. */
export const takeInCommand = command({
  id: 'citizen.take-in',
  operation: 'citizen.overview',
  label: 'commands.takeInChange',
  group: 'onPerson',
  keys: ['Ctrl+Shift+E'],
  scope: 'everywhere',
  when: hasChanged,
  perform: (app) => void takeIn(app),
  audit: 'person.overview.take-in',
  undo: 'view',
  reach: 'both',
});

export const liveCommands = [takeInCommand];
