import type { Doing } from '#contract/flo-api/presence.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { rememberedOverview, shut } from '../citizen/open-citizen.ts';
import { readFailure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { doingOf, onDoing } from './doing.ts';
import { isChanged, isNewer } from './live-state.ts';

/** A tab that is followed. */
interface Followed {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
  /** What the service was told last that one does. */
  doing: Doing | undefined;
  /** Numbers the questions: only the answer to the last one counts. */
  asked: number;
  stop: () => void;
}

function idOf({ identity }: CitizenTab): CitizenId | undefined {
  const known = identity.getState();
  return known.state === 'open' ? known.citizenId : undefined;
}

/** Says once that what stands on the screen is no longer the newest. */
function sayChanged(
  app: AppServices,
  { tab, citizenId }: Followed,
  before: string | undefined,
): void {
  const live = tab.live.getState();
  const shown = rememberedOverview(app, citizenId)?.tiesRevision;
  if (shown === undefined || live.held?.tiesRevision === before || !isChanged(live, shown)) return;
  if (app.workspace.activeTab !== tab) return;
  announce(app.announcer, translator(app.preferences.getState().language)('live.changed.said'));
}

/** What is done in a tab; one in which nothing is changed may still be what a caller is spoken to about. */
function doingNow({ calls }: AppServices, tab: CitizenTab): Doing {
  const doing = doingOf(tab);
  return doing === 'looking' && calls.ofTab(tab.id) !== undefined ? 'calling' : doing;
}

/** Milliseconds in which what one did here is sure to have been fetched by the one who did it. */
const OWN_MS = 3_000;

/** One's own change, not fetched after a while, was made in another window. */
function noteOwn(app: AppServices, { tab, citizenId }: Followed): void {
  const revision = tab.live.getState().held?.tiesRevision;
  if (revision === undefined || tab.live.getState().held?.change.by !== 'you') return;
  setTimeout(() => {
    const shown = rememberedOverview(app, citizenId)?.tiesRevision;
    if (shown !== undefined && isNewer(revision, shown)) {
      tab.live.setState({ ownElsewhere: revision });
    }
  }, OWN_MS);
}

async function ask(app: AppServices, followed: Followed, anew: boolean): Promise<void> {
  const { tab, citizenId } = followed;
  const doing = doingNow(app, tab);
  followed.doing = doing;
  followed.asked += 1;
  const { asked } = followed;
  const before = tab.live.getState().held?.tiesRevision;
  try {
    const held = await app.connection.call('presence.hold', { citizenId, doing, anew });
    if (asked !== followed.asked) return;
    tab.live.setState({ held });
    if (held.tiesRevision !== before) noteOwn(app, followed);
    sayChanged(app, followed, before);
  } catch (error) {
    if (asked !== followed.asked) return;
    tab.live.setState({ held: undefined });
    const { access } = readFailure(error).details;
    if (access !== undefined) shut(app, tab, access, undefined);
  }
}

/**
 * Tells for every open person that this window has them open, and what is done with them, and keeps
 * what goes on around them. Nothing on the screen is replaced by it: a change is only marked.
 */
export function followLive(app: AppServices): void {
  const { connection, workspace, session } = app;
  const followed = new Map<string, Followed>();

  const leave = (one: Followed): void => {
    one.stop();
    one.asked += 1;
    followed.delete(one.tab.id);
    const { citizenId } = one;
    const still = [...followed.values()].some((other) => other.citizenId === citizenId);
    if (!still) void connection.call('presence.leave', { citizenId }).catch(() => undefined);
  };
  const enter = (tab: CitizenTab, citizenId: CitizenId): void => {
    const one: Followed = { tab, citizenId, doing: undefined, asked: 0, stop: () => undefined };
    one.stop = onDoing(tab, () => {
      if (doingNow(app, tab) !== one.doing) void ask(app, one, false);
    });
    followed.set(tab.id, one);
    void ask(app, one, false);
  };
  const watched = new Map<string, () => void>();
  const match = (): void => {
    const { tabs } = workspace.state;
    for (const one of followed.values()) {
      if (!tabs.includes(one.tab) || idOf(one.tab) !== one.citizenId) leave(one);
    }
    for (const tab of tabs) {
      const citizenId = idOf(tab);
      if (citizenId !== undefined && !followed.has(tab.id)) enter(tab, citizenId);
      if (!watched.has(tab.id)) watched.set(tab.id, tab.identity.subscribe(match));
    }
    for (const [id, stop] of watched) {
      if (tabs.some((tab) => tab.id === id)) continue;
      stop();
      watched.delete(id);
    }
  };
  const askAll = (anew: boolean): void => {
    for (const one of followed.values()) void ask(app, one, anew);
  };

  workspace.store.subscribe(match);
  app.calls.store.subscribe(() => {
    for (const one of followed.values()) {
      if (doingNow(app, one.tab) !== one.doing) void ask(app, one, false);
    }
  });
  connection.onTopic((topic) => {
    if (topic === 'live.changed') askAll(false);
  });
  connection.state.subscribe(({ connects }, before) => {
    if (connects > 1 && connects !== before.connects) askAll(true);
  });
  session.onEvent((event) => {
    // Behind the lock nobody was in any record; what was told before it may be long past.
    if (event === 'unlocked') askAll(true);
  });
  window.addEventListener('focus', () => {
    if (session.phase === 'open') askAll(true);
  });
}
