import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import type { CollectionState } from '../cache/collection-state.ts';
import type { ReferenceCache } from '../cache/reference-cache.ts';
import type { Online } from '../online.ts';
import type { SyncService } from '../sync/sync-service.ts';

/** How the local copy is doing, for the page's freshness mark. */
export function referenceStatus(
  cache: ReferenceCache,
  sync: SyncService,
  online: Online,
): ReferenceStatus {
  const states = cache.states();
  return {
    state: sync.state,
    asOf: oldest(states) ?? cache.checkpoint()?.asOf ?? null,
    rows: states.reduce((sum, { rows }) => sum + rows, 0),
    rebuilt: cache.rebuilt,
    online: online.online,
    persistent: cache.persistent,
    trouble: sync.trouble,
    collections: states.map(({ collection, rows, asOf, doubt }) => ({
      collection,
      rows,
      asOf,
      state: doubt === null ? 'whole' : 'doubtful',
    })),
  };
}

/** The whole is as old as its oldest part; a part that the service does not have is not counted. */
function oldest(states: readonly CollectionState[]): string | undefined {
  return states
    .flatMap(({ asOf }) => asOf ?? [])
    .toSorted()
    .at(0);
}
