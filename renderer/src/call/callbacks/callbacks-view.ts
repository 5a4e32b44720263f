import type { Callback } from '#contract/flo-api/callbacks.ts';
import { urgencyOf } from '#rules/calls/callback-window.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { notSending, type Sending } from '../../rpc/send-once.ts';
import type { GridPosition } from '../../ui/grid/grid-model.ts';

export const callbackFilters = ['all', 'due', 'mine'] as const;
export type CallbackFilter = (typeof callbackFilters)[number];

/** The unit's promises as they are looked at. */
export interface CallbacksView extends Sending {
  readonly filter: CallbackFilter;
  readonly position: GridPosition;
  /** Which promise one stands on, because the list changes by itself; undefined: on none. */
  readonly marked: string | undefined;
}

/** Where one stands in a list that has not been looked at yet. */
export const atTheTop: Pick<CallbacksView, 'position' | 'marked'> = {
  position: { row: 0, col: 0 },
  marked: undefined,
};

export const emptyCallbacks: CallbacksView = { ...notSending, ...atTheTop, filter: 'all' };

export function createCallbacksView(): StoreApi<CallbacksView> {
  return createStore<CallbacksView>(() => emptyCallbacks);
}

/** Where one stands in what is shown now: on the marked promise, wherever it has gone. */
export function positionIn(
  shown: readonly Callback[],
  { position, marked }: Pick<CallbacksView, 'position' | 'marked'>,
): GridPosition {
  const row = shown.findIndex(({ callbackId }) => callbackId === marked);
  return row < 0 ? position : { ...position, row };
}

/**
 * Marks what stands on screen where nothing is marked yet, or where the marked promise has left: keys act
 * on what was drawn, never on what a row of a newer list holds. Nothing is marked in the header.
 */
export function markShown(view: StoreApi<CallbacksView>, shown: readonly Callback[]): void {
  const state = view.getState();
  const position = positionIn(shown, state);
  if (position.row < 0) return;
  const marked = shown[Math.min(position.row, shown.length - 1)]?.callbackId;
  if (marked === state.marked && position.row === state.position.row) return;
  view.setState({ position, marked });
}

/** The promises that a filter lets through; their order is the service's. */
export function shownCallbacks(
  items: readonly Callback[],
  filter: CallbackFilter,
  now: Date,
  ownId: string | undefined,
): readonly Callback[] {
  if (filter === 'mine') return items.filter(({ takenBy }) => takenBy?.id === ownId);
  if (filter === 'due') return items.filter((item) => urgencyOf(item, now) !== 'later');
  return items;
}
