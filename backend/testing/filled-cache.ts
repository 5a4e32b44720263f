import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CacheChange } from '../cache/cache-change.ts';
import { ReferenceCache } from '../cache/reference-cache.ts';

const CHECKPOINT = {
  epoch: '7d9f6a52-5c3c-4c5e-9a3e-6f1f0f6b7c11',
  cursor: '1',
  asOf: '2026-11-21T08:00:00Z',
};

/** A cache in a folder of its own, with some rows, and how to put it away; or one that is `kept`. */
export function filledCache(
  changes: readonly CacheChange[],
  kept?: string,
): {
  readonly cache: ReferenceCache;
  readonly dataDir: string;
  remove(): void;
} {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'flo-cache-'));
  const cache = new ReferenceCache({ dataDir, log: () => undefined });
  if (kept === undefined) cache.apply(changes, CHECKPOINT);
  return {
    cache,
    dataDir,
    remove: () => {
      cache.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
