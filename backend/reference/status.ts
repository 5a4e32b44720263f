import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import type { ReferenceCache } from '../cache/reference-cache.ts';
import type { Online } from '../online.ts';
import type { SyncService } from '../sync/sync-service.ts';

/** How the local copy is doing, for the page's freshness mark. */
export function referenceStatus(
  cache: ReferenceCache,
  sync: SyncService,
  online: Online,
): ReferenceStatus {
  return {
    state: sync.state,
    asOf: cache.checkpoint()?.asOf ?? null,
    rows: Object.values(cache.counts()).reduce((sum, count) => sum + count, 0),
    rebuilt: cache.rebuilt,
    online: online.online,
  };
}
