import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OutboxItem } from '#contract/workspace/outbox.ts';

/** Where one stands in the list: by key, because the list changes by itself. */
export interface OutboxView {
  readonly key: string | undefined;
  readonly row: number;
  readonly col: number;
}

const atTheTop: OutboxView = { key: undefined, row: 0, col: 0 };

/** One window's. */
export const outboxView: StoreApi<OutboxView> = createStore(() => atTheTop);

/** Forgets where one stood. */
export function forgetOutboxView(): void {
  outboxView.setState(atTheTop, true);
}

/** The row one stands on: that of the key, else the one that has taken its place. */
export function rowOf(items: readonly OutboxItem[], { key, row }: OutboxView): number {
  const at = items.findIndex((item) => item.key === key);
  return at < 0 ? Math.min(row, items.length - 1) : at;
}

/** The command one stands on. */
export function markedItem(items: readonly OutboxItem[], view: OutboxView): OutboxItem | undefined {
  return items[Math.max(0, rowOf(items, view))];
}
