import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { isWorthKeeping } from '../call/calls.ts';
import { listPage } from '../find-gp/list-page.ts';
import { readFailure } from '../rpc/failure.ts';
import { personalQuery, type Question } from '../rpc/query-client.ts';
import { nearOf } from '../switching/near.ts';
import { isUnsettled } from '../switching/switch-state.ts';
import { isWaitingUnsettled } from '../waiting-list/waiting-state.ts';
import { announce } from '../ui/announcer.ts';
import { focusRegion, focusSearch } from '../ui/focus.ts';
import type { CitizenTab, MatchedBy } from '../workspace/citizen-tab.ts';

/**
 * The question about one person, the same for every panel of the tab. It is asked when the person is
 * opened or brought in front, and never by itself: what has changed since is marked, and fetched when
 * the adviser asks for it (`live/`).
 */
export function overviewQuery(
  app: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
): Question<'citizen.overview'> {
  return {
    ...personalQuery(app.connection, 'citizen.overview', { citizenId }),
    refetchOnWindowFocus: false,
  };
}

function isTabOf({ identity }: CitizenTab, citizenId: CitizenId): boolean {
  const known = identity.getState();
  if (known.state === 'denied') return known.access.citizenId === citizenId;
  return known.state === 'open' && known.citizenId === citizenId;
}

function tabOf(app: AppServices, citizenId: CitizenId): CitizenTab | undefined {
  return app.workspace.state.tabs.find((tab) => isTabOf(tab, citizenId));
}

/** What is remembered about the person of an open tab. */
export function rememberedOverview(
  app: AppServices,
  citizenId: CitizenId,
): CitizenOverview | undefined {
  return app.queryClient.getQueryData(overviewQuery(app, citizenId).queryKey);
}

/** The tab a number leads to without asking: it is looked up, or stands in an open overview. */
function tabOfNin(app: AppServices, nin: Nin): CitizenTab | undefined {
  return app.workspace.state.tabs.find((tab) => {
    const identity = tab.identity.getState();
    if (identity.state === 'lookingUp' || identity.state === 'denied') return identity.nin === nin;
    if (identity.state !== 'open') return false;
    const current = rememberedOverview(app, identity.citizenId)?.person.nins[0]?.nin;
    return current === nin;
  });
}

function bringInFront(app: AppServices, tab: CitizenTab): void {
  // Whoever is looked up in a call is part of it.
  app.calls.takeIn(tab);
  app.workspace.activate(tab.id);
  const identity = tab.identity.getState();
  if (identity.state === 'open') {
    void app.queryClient.invalidateQueries(overviewQuery(app, identity.citizenId));
  }
  if (identity.state === 'denied') openAgain(app, tab);
  focusRegion('main');
}

function settle(
  app: AppServices,
  tab: CitizenTab,
  matchedBy: MatchedBy,
  overview: CitizenOverview,
): void {
  const { citizenId } = overview;
  const open = tabOf(app, citizenId);
  app.queryClient.setQueryData(overviewQuery(app, citizenId).queryKey, overview);
  if (open === undefined) {
    // The list of GPs is on its way while the person is drawn.
    const near = nearOf(overview.person);
    void app.queryClient.prefetchQuery(listPage(app.connection, tab.findGp.getState(), near, 0));
    tab.identity.setState({ state: 'open', citizenId, matchedBy }, true);
    return;
  }
  const wasInFront = app.workspace.activeTab === tab;
  app.workspace.close(tab.id);
  if (wasInFront) bringInFront(app, open);
}

async function lookUp(app: AppServices, tab: CitizenTab, nin: Nin): Promise<void> {
  try {
    const callId = app.calls.ofTab(tab.id)?.id;
    const asked = { nin, ...(callId !== undefined && { callId }) };
    const { matchedBy, overview } = await app.connection.call('citizen.lookup', asked);
    if (app.workspace.state.tabs.includes(tab)) settle(app, tab, matchedBy, overview);
  } catch (error) {
    const failure = readFailure(error);
    const { access } = failure.details;
    if (access !== undefined) shut(app, tab, access, nin);
    else tab.identity.setState({ state: 'failed', nin, failure }, true);
  }
}

/** A rule keeps the record shut: nothing that was known of the person stays in the window. */
export function shut(
  app: AppServices,
  tab: CitizenTab,
  access: AccessRefusal,
  nin: Nin | undefined,
): void {
  const open = app.workspace.state.tabs.find(
    (other) => other !== tab && isTabOf(other, access.citizenId),
  );
  tab.identity.setState({ state: 'denied', access, nin }, true);
  forgetCitizen(app, access.citizenId);
  if (open === undefined) return;
  // The person had a tab: what is typed about the refusal stays in that one.
  const wasInFront = app.workspace.activeTab === tab;
  open.identity.setState({ state: 'denied', access, nin }, true);
  app.workspace.close(tab.id);
  if (!wasInFront) return;
  app.workspace.activate(open.id);
  focusRegion('main');
}

/** Asks once more for a person whose record was shut. */
export function openAgain(app: AppServices, tab: CitizenTab): void {
  const identity = tab.identity.getState();
  if (identity.state !== 'denied') return;
  const { access, nin } = identity;
  if (nin === undefined) {
    const { citizenId } = access;
    tab.identity.setState({ state: 'open', citizenId, matchedBy: 'current' }, true);
    return;
  }
  tab.identity.setState({ state: 'lookingUp', nin }, true);
  void lookUp(app, tab, nin);
}

/** Looks a person up: the question leaves before anything is drawn. An open tab comes in front. */
export function openByNin(app: AppServices, nin: Nin): void {
  const known = tabOfNin(app, nin);
  if (known !== undefined) return bringInFront(app, known);
  const tab = app.workspace.open({ state: 'lookingUp', nin });
  void lookUp(app, tab, nin);
  focusRegion('main');
}

/** Looks the number of a failed tab up once more. */
export function lookUpAgain(app: AppServices, tab: CitizenTab): void {
  const identity = tab.identity.getState();
  if (identity.state !== 'failed') return;
  const { nin } = identity;
  tab.identity.setState({ state: 'lookingUp', nin }, true);
  void lookUp(app, tab, nin);
}

/** Opens a person who has been found already. */
export function openById(app: AppServices, citizenId: CitizenId): void {
  const known = tabOf(app, citizenId);
  if (known !== undefined) return bringInFront(app, known);
  app.workspace.open({ state: 'open', citizenId, matchedBy: 'current' });
  focusRegion('main');
}

/** The part of the tab that must be settled first: sent with an unknown outcome, or not recorded. */
function unsettledRegion(
  { calls }: AppServices,
  { switching, waiting, identity }: CitizenTab,
): string | undefined {
  if (isUnsettled(switching.getState())) return 'answer';
  if (isWaitingUnsettled(waiting.getState())) return 'waiting';
  const known = identity.getState();
  const part = known.state === 'open' ? calls.partOf(known.citizenId) : undefined;
  return part !== undefined && isWorthKeeping(part) ? 'call' : undefined;
}

/**
 * Closes a tab; everything the window knew about the person is forgotten. A tab with a switch or a
 * change of a queue whose outcome nobody knows yet, or with something of a call that is not recorded,
 * comes in front instead, and says so: it must be settled first.
 */
export function closeCitizen(app: AppServices, tab: CitizenTab): void {
  const identity = tab.identity.getState();
  const unsettled = unsettledRegion(app, tab);
  if (unsettled !== undefined) {
    app.workspace.activate(tab.id);
    focusRegion(unsettled);
    const t = translator(app.preferences.getState().language);
    announce(app.announcer, t(unsettled === 'call' ? 'call.tabStays' : 'layout.tabStays'));
    return;
  }
  app.workspace.close(tab.id);
  if (identity.state === 'open') forgetCitizen(app, identity.citizenId);
  if (app.workspace.state.place === 'start') focusSearch();
  else focusRegion('main');
}

/** Drops every answer about a person. */
function forgetCitizen(app: AppServices, citizenId: CitizenId): void {
  app.queryClient.removeQueries({
    predicate: ({ queryKey: [, input] }) => isAbout(input, citizenId),
  });
}

function isAbout(input: unknown, citizenId: CitizenId): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    'citizenId' in input &&
    input.citizenId === citizenId
  );
}
