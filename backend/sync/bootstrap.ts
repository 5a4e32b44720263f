import { setImmediate as breathe } from 'node:timers/promises';
import type { SnapshotTrailer } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { Checkpoint } from '../cache/meta.ts';
import type { Replacement } from '../cache/replacement.ts';
import { collections } from '../cache/rows.ts';
import { workspaceError } from '../flo-api/errors.ts';
import type { SyncRun } from './sync-run.ts';

/** Index entries written at once: a few milliseconds. */
const STEP = 50;
/** Rows taken over at once: likewise. */
const ROWS = 100;

interface Fetched {
  readonly replacement: Replacement;
  readonly trailer: SnapshotTrailer;
}

/**
 * Fetches a snapshot into a new copy beside the old one. One without its trailer, or with other rows
 * than the trailer says, is thrown away.
 */
async function fetchInto(
  { source, signal }: SyncRun,
  replacement: Replacement,
  only?: readonly ReferenceCollection[],
): Promise<Fetched> {
  for await (const part of source.snapshot(signal, only)) {
    if ('rows' in part) {
      replacement.add(part.rows);
      await breathe();
      continue;
    }
    const { trailer } = part;
    const wanted = only ?? collections;
    const check = Object.fromEntries(wanted.map((name) => [name, trailer.check[name]]));
    if (replacement.differing(check).length > 0) throw workspaceError('central.notFlo');
    replacement.agreed(
      wanted.filter((name) => trailer.check[name] !== undefined),
      trailer.asOf,
    );
    return { replacement, trailer };
  }
  throw workspaceError('central.unreachable');
}

async function inSteps(steps: Iterable<void>, signal: AbortSignal): Promise<void> {
  for (const _step of steps) {
    await breathe();
    signal.throwIfAborted();
  }
}

/** Makes a new copy and puts it in the place of the old one, which answers until the new one is whole. */
async function replaced(
  run: SyncRun,
  make: (replacement: Replacement) => Promise<Checkpoint | undefined>,
): Promise<boolean> {
  const replacement = run.cache.beginReplacement();
  try {
    const checkpoint = await make(replacement);
    if (checkpoint === undefined) {
      replacement.abandon();
      return false;
    }
    await inSteps(replacement.index(STEP), run.signal);
    replacement.finish(checkpoint);
    return true;
  } catch (error) {
    replacement.abandon();
    throw error;
  }
}

/** Fetches everything anew. */
export async function bootstrap(run: SyncRun): Promise<void> {
  await replaced(run, async (replacement) => {
    const { epoch, cursor, asOf } = (await fetchInto(run, replacement)).trailer;
    return { epoch, cursor, asOf };
  });
}

/**
 * Fetches some collections anew and keeps the others as they are, all in one swap. The cursor stays
 * where it was: what happened since is told again by the feed, and each row is told as it is now.
 *
 * @returns false when the service is of another epoch, so that nothing of the old copy is any use.
 */
export async function repair(
  run: SyncRun,
  only: readonly ReferenceCollection[],
  start: Checkpoint,
): Promise<boolean> {
  return replaced(run, async (replacement) => {
    const { trailer } = await fetchInto(run, replacement, only);
    if (trailer.epoch !== start.epoch) return undefined;
    await inSteps(replacement.keep(new Set(only), ROWS), run.signal);
    return start;
  });
}
