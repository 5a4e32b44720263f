import { setImmediate as breathe } from 'node:timers/promises';
import { workspaceError } from '../flo-api/errors.ts';
import { sameCounts } from './same-counts.ts';
import type { SyncRun } from './sync-run.ts';

/** Index entries written at once: a few milliseconds. */
const STEP = 50;

/**
 * Fetches everything into a new copy beside the old one, which answers until the new one is whole.
 * A snapshot without its trailer, or with other counts than the trailer says, is thrown away.
 */
export async function bootstrap({ cache, source, signal }: SyncRun): Promise<void> {
  const replacement = cache.beginReplacement();
  try {
    for await (const part of source.snapshot(signal)) {
      if ('rows' in part) {
        replacement.add(part.rows);
        await breathe();
        continue;
      }
      const { epoch, cursor, asOf, counts } = part.trailer;
      if (!sameCounts(replacement, counts)) throw workspaceError('central.notFlo');
      for (const _step of replacement.index(STEP)) {
        await breathe();
        signal.throwIfAborted();
      }
      return replacement.finish({ epoch, cursor, asOf });
    }
    throw workspaceError('central.unreachable');
  } catch (error) {
    replacement.abandon();
    throw error;
  }
}
