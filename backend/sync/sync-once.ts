import { isRpcError } from '#contract/rpc/errors.ts';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Checkpoint } from '../cache/meta.ts';
import { bootstrap } from './bootstrap.ts';
import { sameCounts } from './same-counts.ts';
import type { SyncRun } from './sync-run.ts';

/**
 * Brings the copy to where the service is now, and tells whether any row changed. It goes from
 * checkpoint to checkpoint, so that wherever it is interrupted the copy agrees with one of them.
 */
export async function syncOnce(run: SyncRun): Promise<{ changed: boolean }> {
  const start = run.cache.checkpoint();
  const followed = start === undefined ? 'startAnew' : await follow(run, start);
  if (followed !== 'startAnew') return { changed: followed === 'changed' };
  run.onBootstrap?.();
  await bootstrap(run);
  return { changed: true };
}

/** Reads the feed to its end. `startAnew`: the checkpoint is of no use, or the copy is not whole. */
async function follow(
  { cache, source, signal }: SyncRun,
  start: Checkpoint,
): Promise<'same' | 'changed' | 'startAnew'> {
  let { cursor } = start;
  let changed = false;
  for (;;) {
    const page = await source.changes(cursor, signal).catch((error: unknown) => {
      if (isRpcError(error, 'sync.cursorExpired')) return undefined;
      throw error;
    });
    if (page === undefined || page.epoch !== start.epoch) return 'startAnew';
    const { epoch, asOf, changes, counts, more } = page;
    cursor = page.cursor;
    cache.apply(changes, { epoch, cursor, asOf });
    changed ||= changes.length > 0;
    if (counts !== null && !sameCounts(cache, counts)) return 'startAnew';
    if (!more) return changed ? 'changed' : 'same';
    await breathe();
  }
}
