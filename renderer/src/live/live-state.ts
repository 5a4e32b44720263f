import type { HeldRecord } from '#contract/flo-api/presence.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What goes on around the person of a tab, as it was told last. */
export interface LiveState {
  /** Undefined while nothing is known of it: not asked yet, or nobody answers. */
  readonly held: HeldRecord | undefined;
  /** The revision that oneself made somewhere else than in this tab; undefined when there is none. */
  readonly ownElsewhere: string | undefined;
}

/** One tab's. */
export function createLiveState(): StoreApi<LiveState> {
  return createStore<LiveState>(() => ({ held: undefined, ownElsewhere: undefined }));
}

/** The number in a revision's tag; NaN for one that is none. */
function numberIn(tag: string): number {
  return Number(/\d+/u.exec(tag)?.[0] ?? Number.NaN);
}

/** Whether the record has moved on since what stands on the screen was read. */
export function isNewer(held: string, shown: string): boolean {
  return numberIn(held) > numberIn(shown);
}

/**
 * Whether the screen must say that the record has changed. What was done in this tab is fetched by the
 * one who did it, and never marked.
 */
export function isChanged({ held, ownElsewhere }: LiveState, shown: string): boolean {
  if (held === undefined || !isNewer(held.tiesRevision, shown)) return false;
  return held.change.by !== 'you' || ownElsewhere === held.tiesRevision;
}
