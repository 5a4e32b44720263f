import { useStore } from 'zustand';
import { useServices } from '../app/services-context.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import type { Call } from './call.ts';

/** The call of a tab. Who belongs to which call changes with the calls themselves. */
export function useCallOfTab(tabId: string): Call | undefined {
  const { calls } = useServices();
  return useStore(calls.store, (state) =>
    state.calls.find(({ view }) => view.getState().tabs.includes(tabId)),
  );
}

/** The call the adviser is in. */
export function useCurrentCall(): Call | undefined {
  const { calls } = useServices();
  return useStore(calls.store, (state) => state.calls.find(({ id }) => id === state.current));
}

/** A tab's colour: that of its call, so that a caller has one colour. */
export function useTabColour(tab: CitizenTab): number {
  return useCallOfTab(tab.id)?.colour ?? tab.colour;
}
