import { createStore, type StoreApi } from 'zustand/vanilla';
import { createCitizenTab, type CitizenTab, type Identity } from './citizen-tab.ts';

/** Places that are not about one person. */
export const commonPlaces = [
  'start',
  'personSearch',
  'lists',
  'agreement',
  'tasks',
  'callbacks',
  'overrides',
  'myLookups',
  'patterns',
  'waitingLists',
  'timeTravel',
  'runs',
  'exceptions',
  'allocation',
  'outbox',
  'outages',
] as const;
export type CommonPlace = (typeof commonPlaces)[number];

/** What the window shows: a common place, or the tab with that id. */
export interface WorkspaceState {
  readonly tabs: readonly CitizenTab[];
  readonly place: CommonPlace | { readonly tab: string };
}

export const TAB_COLOURS = 6;

/** Which tabs are open and which one is in front. */
export class Workspace {
  readonly store: StoreApi<WorkspaceState> = createStore(() => ({ tabs: [], place: 'start' }));
  /** Colours that belong to somebody who has no tab yet. */
  reserved: () => readonly number[] = () => [];
  #opened = 0;

  get state(): WorkspaceState {
    return this.store.getState();
  }

  /** The tab in front, if the window shows one. */
  get activeTab(): CitizenTab | undefined {
    const { place, tabs } = this.state;
    return typeof place === 'string' ? undefined : tabs.find(({ id }) => id === place.tab);
  }

  show(place: CommonPlace): void {
    this.store.setState({ place });
  }

  activate(tab: string): void {
    this.store.setState({ place: { tab } });
  }

  /** Opens a tab in front. One whose look-up failed gives its place. */
  open(identity: Identity): CitizenTab {
    this.#opened += 1;
    const kept = this.state.tabs.filter((tab) => tab.identity.getState().state !== 'failed');
    const tab = createCitizenTab(`t${this.#opened}`, freeColour(kept, this.reserved()), identity);
    this.store.setState({ tabs: [...kept, tab], place: { tab: tab.id } });
    return tab;
  }

  /** Closes a tab with all its state; the neighbour, or the start page, comes in front. */
  close(id: string): void {
    const { tabs, place } = this.state;
    const at = tabs.findIndex((tab) => tab.id === id);
    if (at < 0) return;
    const left = tabs.filter((tab) => tab.id !== id);
    const wasInFront = typeof place !== 'string' && place.tab === id;
    const next = left[Math.min(at, left.length - 1)];
    const then = next === undefined ? ('start' as const) : { tab: next.id };
    this.store.setState({ tabs: left, place: wasInFront ? then : place });
  }

  /** A colour that no caller has. */
  freeColour(): number {
    return freeColour(this.state.tabs, this.reserved());
  }

  /** Closes every tab with all its state. */
  closeAll(): void {
    this.store.setState({ tabs: [], place: 'start' });
  }

  /** Brings the next (or previous) tab in front, round and round. */
  step(by: 1 | -1): void {
    const { tabs } = this.state;
    const at = tabs.findIndex(({ id }) => id === this.activeTab?.id);
    const from = at < 0 && by < 0 ? 0 : at;
    const next = tabs[(from + by + tabs.length) % tabs.length];
    if (next !== undefined) this.activate(next.id);
  }
}

function freeColour(tabs: readonly CitizenTab[], reserved: readonly number[]): number {
  for (let colour = 0; colour < TAB_COLOURS; colour += 1) {
    if (reserved.includes(colour)) continue;
    if (!tabs.some((tab) => tab.colour === colour)) return colour;
  }
  return tabs.length % TAB_COLOURS;
}
