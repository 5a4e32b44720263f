import type { OutboxItem } from '#contract/workspace/outbox.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import { citizenOf, handOverAnew } from '../access/access-actions.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { openById, overviewQuery } from '../citizen/open-citizen.ts';
import { listQuery } from '../find-gp/list-page.ts';
import { chooseList } from '../switching/switch-actions.ts';
import { announce } from '../ui/announcer.ts';

/**
 * Whether the same can be asked for once more from here, as a new command: where there is a form to
 * put it into. All else is written anew by hand, from the words the outbox shows.
 */
export function canTryAnew(item: OutboxItem | undefined): boolean {
  if (item?.state !== 'rejected' || item.citizenId === null) return false;
  if (item.operation === 'switch.request') return item.gpContractId !== null;
  return item.operation === 'task.handOver';
}

/**
 * Asks for the same once more, with a fresh look. Gives whether it stands in its form again; while it
 * does not, the refused one is the only place it stands, and must be left where it is.
 */
export async function askAnew(app: AppServices, item: OutboxItem): Promise<boolean> {
  const { citizenId, gpContractId, operation } = item;
  if (citizenId === null || !canTryAnew(item)) return false;
  const isAnew =
    operation === 'task.handOver'
      ? taskAnew(app, item, citizenId)
      : gpContractId !== null && (await switchAnew(app, citizenId, gpContractId));
  if (!isAnew) {
    const t = translator(app.preferences.getState().language);
    announce(app.announcer, t('outbox.notAnew'));
  }
  return isAnew;
}

async function switchAnew(
  app: AppServices,
  citizenId: CitizenId,
  gpContractId: NonNullable<OutboxItem['gpContractId']>,
): Promise<boolean> {
  const isInFront = (): boolean => openTab(app)?.identity.citizenId === citizenId;
  if (!isInFront()) openById(app, citizenId);
  await app.queryClient.refetchQueries(overviewQuery(app, citizenId));
  const list = listQuery(app.connection, gpContractId);
  const [row] = await app.queryClient.fetchQuery(list).then(
    ({ rows }) => rows,
    () => [],
  );
  // Somebody may have gone to another caller while it was fetched.
  if (row === undefined || !isInFront()) return false;
  chooseList(app, row);
  return true;
}

/** The form for a task is there whether the record is open or shut. */
function taskAnew(app: AppServices, item: OutboxItem, citizenId: CitizenId): boolean {
  const tab = app.workspace.state.tabs.find((one) => citizenOf(one) === citizenId);
  // Brought in front as it is: a record that is shut would be looked up once more, and its dialogs
  // with it.
  if (tab === undefined) openById(app, citizenId);
  else app.workspace.activate(tab.id);
  return handOverAnew(app, item);
}
