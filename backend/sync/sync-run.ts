import type { ReferenceCache } from '../cache/reference-cache.ts';
import type { ReferenceSource } from '../flo-api/reference-source.ts';
import type { LogEntry } from '../ports.ts';
import type { RepairPace } from './repair-pace.ts';

/** What one round of synchronisation works with. */
export interface SyncRun {
  readonly cache: ReferenceCache;
  readonly source: ReferenceSource;
  readonly signal: AbortSignal;
  readonly log: (entry: LogEntry) => void;
  /** Kept from round to round. */
  readonly pace: RepairPace;
  /** Told when a whole copy is fetched, which takes longer than a page of changes. */
  readonly onBootstrap?: () => void;
  /** Told when texts that somebody had may be theirs no longer, before anything else is done. */
  readonly onRevoked?: () => void;
}
