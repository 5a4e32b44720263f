import type { Doing } from '#contract/flo-api/presence.ts';
import type { SwitchState } from '../switching/switch-state.ts';
import type { WaitingState } from '../waiting-list/waiting-state.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';

/** Steps of a switch in which nothing is asked for yet, or everything is done. */
const restingSwitch: readonly SwitchState['step'][] = ['choosing', 'receipt', 'undone'];
const askingQueue: readonly WaitingState['step'][] = ['question', 'sending', 'unknown'];

/** What a colleague is told that one does in a tab: what comes closest to a change. */
export function doingOf(tab: CitizenTab): Doing {
  if (!restingSwitch.includes(tab.switching.getState().step)) return 'switching';
  if (askingQueue.includes(tab.waiting.getState().step)) return 'queueing';
  const correcting =
    tab.ledger.getState().dialog !== 'none' ||
    tab.privacy.getState().dialog !== 'none' ||
    tab.exclusions.getState().open ||
    tab.memberships.getState().open ||
    tab.optingOut.getState().open;
  return correcting ? 'correcting' : 'looking';
}

/** Hears whenever that may have changed; the result stops it. */
export function onDoing(tab: CitizenTab, listener: () => void): () => void {
  const stores = [
    tab.switching,
    tab.waiting,
    tab.ledger,
    tab.privacy,
    tab.exclusions,
    tab.memberships,
    tab.optingOut,
  ] as const;
  const stops = stores.map(({ subscribe }) => subscribe(listener));
  return () => stops.forEach((stop) => stop());
}
