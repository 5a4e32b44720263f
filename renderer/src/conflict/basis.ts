import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppServices } from '../app/services.ts';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';

/** Things that are begun in a tab and sent on the revision of the person's ties. */
export const begunThings = [
  'switching',
  'waiting',
  'exclusions',
  'optingOut',
  'ledger',
  'rectify',
] as const;
export type Begun = (typeof begunThings)[number];

/**
 * What each thing that is begun was decided upon: the person as they stood on the screen then. What
 * comes later, from wherever, does not move it: otherwise a command would claim to be decided upon
 * something that nobody has looked at.
 */
export type Basis = Readonly<Partial<Record<Begun, CitizenOverview>>>;

/** One tab's. */
export function createBasis(): StoreApi<Basis> {
  return createStore<Basis>(() => ({}));
}

/** Whether a thing is under way in a tab: something is chosen, asked or typed that has not been settled. */
const isBegun: Readonly<Record<Begun, (tab: CitizenTab) => boolean>> = {
  switching: ({ switching }) =>
    ['answer', 'sending', 'refused', 'failed', 'unknown'].includes(switching.getState().step),
  waiting: ({ waiting }) =>
    ['question', 'sending', 'failed', 'unknown'].includes(waiting.getState().step),
  exclusions: ({ exclusions }) => exclusions.getState().open,
  optingOut: ({ optingOut }) => optingOut.getState().open,
  ledger: ({ ledger }) => ledger.getState().dialog !== 'none',
  rectify: ({ privacy }) => privacy.getState().dialog === 'rectify',
};

/** The person that a thing was decided upon: as they stood when it was begun, else as they stand now. */
export function basisOf(
  app: AppServices,
  tab: CitizenTab,
  thing: Begun,
  citizenId: CitizenId,
): CitizenOverview | undefined {
  return tab.basis.getState()[thing] ?? rememberedOverview(app, citizenId);
}

/** The revision to send a thing on, in place of the one that stands on the screen by now. */
export function revisionFor(tab: CitizenTab, thing: Begun, shown: CitizenOverview): string {
  return (tab.basis.getState()[thing] ?? shown).tiesRevision;
}

/** One's own change of the person: whatever else is under way goes on from what comes of it. */
export function ownChange({ basis }: CitizenTab): void {
  basis.setState({}, true);
}

/** The adviser has seen what moved: everything under way is decided upon what stands there now. */
export function decideAnew({ basis }: CitizenTab, now: CitizenOverview): void {
  const moved = Object.keys(basis.getState()).map((thing) => [thing, now]);
  basis.setState(Object.fromEntries(moved) as Basis, true);
}

function note(app: AppServices, tab: CitizenTab): void {
  const identity = tab.identity.getState();
  if (identity.state !== 'open') return;
  const { citizenId } = identity;
  const before = tab.basis.getState();
  const after: Partial<Record<Begun, CitizenOverview>> = {};
  for (const thing of begunThings) {
    if (!isBegun[thing](tab)) continue;
    const basis =
      before[thing] ??
      (begun.get(tab)?.has(thing) === true ? undefined : rememberedOverview(app, citizenId));
    if (basis !== undefined) after[thing] = basis;
  }
  begun.set(tab, new Set(begunThings.filter((thing) => isBegun[thing](tab))));
  const same = begunThings.every((thing) => before[thing] === after[thing]);
  if (!same) tab.basis.setState(after, true);
}

/** What was under way when it was looked at last: a basis is taken at the beginning, and not later. */
const begun = new WeakMap<CitizenTab, ReadonlySet<Begun>>();

/** Takes down what things are decided upon, from the moment each is begun until it is settled. */
export function followBasis(app: AppServices): void {
  const stops = new Map<CitizenTab, () => void>();
  const match = (): void => {
    const { tabs } = app.workspace.state;
    for (const tab of tabs) {
      if (stops.has(tab)) continue;
      const { switching, waiting, exclusions, optingOut, ledger, privacy } = tab;
      const stores = [switching, waiting, exclusions, optingOut, ledger, privacy] as const;
      const ends = stores.map(({ subscribe }) => subscribe(() => note(app, tab)));
      stops.set(tab, () => ends.forEach((end) => end()));
    }
    for (const [tab, stop] of stops) {
      if (tabs.includes(tab)) continue;
      stop();
      stops.delete(tab);
    }
  };
  app.workspace.store.subscribe(match);
}
