import type { PersonsWish } from '#contract/flo-api/outages.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusRegion } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';

/** Where it stands that a wish was taken back. */
export const WISH_DONE = 'wish-done';

/** What a person wished for in outages, newest first, and what became of it. */
export function wishesQuery({ connection }: Pick<AppServices, 'connection'>, citizenId: CitizenId) {
  return personalQuery(connection, 'wish.list', { citizenId });
}

/** Shows it for the person in front. */
export function openWishes(app: AppServices): void {
  openTab(app)?.tab.wishes.setState({ open: true, failure: undefined, done: false });
}

/** Closes the dialog. */
export function leaveWishes({ wishes }: CitizenTab): void {
  wishes.setState({ open: false });
}

/**
 * Takes a collected wish back: it is not settled. Too late, the service says so. Either way the list is
 * read anew, for somebody else may have had a hand in it.
 */
export async function takeBackWish(
  app: AppServices,
  { wishes }: CitizenTab,
  citizenId: CitizenId,
  { key }: PersonsWish,
): Promise<void> {
  wishes.setState({ done: false });
  const asked = { citizenId, wish: key };
  const answer = await sendOnce(app, wishes, asked, (commandKey) =>
    app.connection.command('wish.withdraw', asked, { key: commandKey }),
  );
  void app.queryClient.invalidateQueries(wishesQuery(app, citizenId));
  if (answer === undefined) return;
  wishes.setState({ done: true });
  // The button that had focus is gone.
  focusRegion(WISH_DONE);
  const t = translator(app.preferences.getState().language);
  announce(app.announcer, t('wishes.takenBack'));
}
