import type { ReferenceCache } from '../cache/reference-cache.ts';
import type { ReferenceSource } from '../flo-api/reference-source.ts';

/** What one round of synchronisation works with. */
export interface SyncRun {
  readonly cache: ReferenceCache;
  readonly source: ReferenceSource;
  readonly signal: AbortSignal;
  /** Told when a whole copy is fetched, which takes longer than a page of changes. */
  readonly onBootstrap?: () => void;
}
