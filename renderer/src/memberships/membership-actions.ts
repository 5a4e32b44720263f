import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Membership } from '#contract/flo-api/memberships.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault, focusRegion } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { emptyDraft } from './membership-state.ts';
import { readMembership } from './read-membership.ts';

/** The part of the dialog where something is typed. */
export const MEMBERSHIP_FORM = 'membership-form';

/** Where it stands what was done last. */
export const MEMBERSHIP_DONE = 'membership-done';

/** Everything that opens or has opened the university's lists to a person. */
export function membershipsQuery(
  { connection }: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
) {
  return personalQuery(connection, 'membership.list', { citizenId });
}

/** Shows it for the person in front. */
export function openMemberships(app: AppServices): void {
  openTab(app)?.tab.memberships.setState({ open: true, failure: undefined, done: undefined });
}

/** Shows it, ready for what somebody has shown. */
export function openAdding(app: AppServices): void {
  openMemberships(app);
  focusRegion(MEMBERSHIP_FORM);
}

/** Closes the dialog; what is typed stays. */
export function leaveMemberships({ memberships }: CitizenTab): void {
  memberships.setState({ open: false });
}

function settle(
  app: AppServices,
  { memberships }: CitizenTab,
  citizenId: CitizenId,
  done: 'added' | 'ended',
): void {
  memberships.setState({ done });
  // The button that had focus may be gone.
  focusRegion(MEMBERSHIP_DONE);
  void app.queryClient.invalidateQueries(membershipsQuery(app, citizenId));
  // The rules ask for it: whether a list can be chosen is answered anew.
  void app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
  void app.queryClient.invalidateQueries({ queryKey: ['switch.preview'] });
  const t = translator(app.preferences.getState().language);
  announce(app.announcer, t(`memberships.done.${done}`));
}

/** Registers what is typed, or says what is missing. */
export async function addMembership(
  app: AppServices,
  tab: CitizenTab,
  { citizenId, today }: CitizenOverview,
): Promise<void> {
  const { memberships } = tab;
  const reading = readMembership(memberships.getState().draft, today);
  if (!reading.ok) {
    memberships.setState({ faults: reading.faults, failure: undefined, done: undefined });
    return focusFault();
  }
  memberships.setState({ done: undefined });
  const asked = { citizenId, ...reading.membership };
  const added = await sendOnce(app, memberships, ['add', asked], (key) =>
    app.connection.command('membership.add', asked, { key }),
  );
  if (added === undefined) return;
  memberships.setState({ draft: emptyDraft });
  settle(app, tab, citizenId, 'added');
}

/** Ends one before its time. */
export async function endMembership(
  app: AppServices,
  tab: CitizenTab,
  citizenId: CitizenId,
  { membershipId }: Membership,
): Promise<void> {
  tab.memberships.setState({ done: undefined });
  const asked = { citizenId, membershipId };
  const ended = await sendOnce(app, tab.memberships, ['end', asked], (key) =>
    app.connection.command('membership.end', asked, { key }),
  );
  if (ended !== undefined) settle(app, tab, citizenId, 'ended');
}
