import { isRpcError } from '#contract/rpc/errors.ts';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { Checkpoint } from '../cache/meta.ts';
import { collections } from '../cache/rows.ts';
import { bootstrap, repair } from './bootstrap.ts';
import type { SyncRun } from './sync-run.ts';

/** Rounds in one synchronisation: what differs even after two repairs stays in doubt until the next. */
const ROUNDS = 3;

export interface SyncOutcome {
  /** Whether any row changed. */
  readonly changed: boolean;
  /** Whether the service could say what a whole copy holds; false while it holds something back. */
  readonly checked: boolean;
}

/**
 * Brings the copy to where the service is now, and tells whether any row changed. It goes from
 * checkpoint to checkpoint, so that wherever it is interrupted the copy agrees with one of them; a
 * collection that turns out different at one of them is fetched anew, and nothing else is.
 */
export async function syncOnce(run: SyncRun): Promise<SyncOutcome> {
  let changed = false;
  let checked = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = run.cache.checkpoint();
    if (start === undefined) return beginAnew(run);
    const wrong = toRepair(run);
    if (round > 0 && wrong.length === 0) break;
    if (wrong.length > 0) {
      // Whoever cannot be reached now has kept a repair from being made: it is not one that did not help.
      if ((await pageAt(run, start.cursor)) === undefined) return beginAnew(run);
      for (const collection of wrong) run.pace.tried(collection);
      run.log({ event: 'sync-repair', collections: wrong.join() });
      if (wrong.length === collections.length || !(await repair(run, wrong, start))) {
        return beginAnew(run);
      }
      run.onRevoked?.();
      changed = true;
    }
    const followed = await follow(run, start);
    if (followed === 'startAnew') return beginAnew(run);
    changed ||= followed.changed;
    ({ checked } = followed);
  }
  for (const { collection, doubt } of run.cache.states()) {
    if (doubt === null) run.pace.agreed(collection);
  }
  return { changed, checked };
}

async function beginAnew(run: SyncRun): Promise<SyncOutcome> {
  run.onBootstrap?.();
  await bootstrap(run);
  run.onRevoked?.();
  return { changed: true, checked: true };
}

function toRepair({ cache, pace }: SyncRun): ReferenceCollection[] {
  return cache
    .states()
    .filter(({ collection, doubt }) => doubt !== null && pace.isDue(collection))
    .map(({ collection }) => collection);
}

/** A page of the feed; undefined when the cursor is of no use any more. */
async function pageAt({ source, signal }: SyncRun, cursor: string) {
  return source.changes(cursor, signal).catch((error: unknown) => {
    if (isRpcError(error, 'sync.cursorExpired')) return undefined;
    throw error;
  });
}

/**
 * Reads the feed to its end. While a page is written the next one is on its way.
 *
 * @returns `startAnew` when the checkpoint is of no use.
 */
async function follow(run: SyncRun, start: Checkpoint): Promise<SyncOutcome | 'startAnew'> {
  const { cache, signal, onRevoked } = run;
  let { asOf } = start;
  let changed = false;
  let coming = pageAt(run, start.cursor);
  for (;;) {
    const page = await coming;
    signal.throwIfAborted();
    if (page === undefined || page.epoch !== start.epoch) return 'startAnew';
    const { epoch, cursor, changes, check, more } = page;
    if (more) {
      coming = pageAt(run, cursor);
      // Whoever fails here first is the one to tell; the other has nobody to tell any more.
      coming.catch(() => undefined);
    }
    // The copy is as of the instant only when everything up to it has come.
    if (check !== null) asOf = page.asOf;
    cache.apply(changes, { epoch, cursor, asOf }, check ?? {});
    changed ||= changes.length > 0;
    if (changes.some(({ op, collection }) => op === 'delete' && collection === 'standardTexts')) {
      onRevoked?.();
    }
    if (!more) return { changed, checked: check !== null };
    await breathe();
  }
}
