import type { CitizenId, GPContractId } from '#contract/identifiers/ids.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { hasEnded } from './entry.ts';
import { citizenOf, type LiveEntry, owesTask } from './live-entry.ts';
import { lostWordsOf } from './words.ts';

/** An entry as a page is told of it. `untilDue` are milliseconds; `now` is the central time. */
export function itemOf(live: LiveEntry, untilDue: number, now: Date): OutboxItem {
  const { entry, legal } = live;
  const { key, operation, state, receivedAt, undoUntil, attempts, failure, result, taskId } = entry;
  const open = !hasEnded(entry) || owesTask(live);
  // What has arrived is not tried again, only asked about.
  const tried = state !== 'held' && state !== 'collected';
  const planned = open && tried && !live.busy && Number.isFinite(untilDue);
  return {
    key,
    operation,
    citizenId: citizenOf(entry) as CitizenId | null,
    gpContractId: listOf(entry.input) as GPContractId | null,
    state,
    legal,
    receivedAt,
    undoUntil: state === 'held' ? undoUntil : null,
    attempts,
    nextTryAt: planned ? new Date(now.getTime() + Math.max(0, untilDue)).toISOString() : null,
    failure,
    result,
    taskId,
    words: lostWordsOf(entry),
    canUndo: state === 'held',
    canRetry: open && state !== 'held' && !live.busy,
    canDismiss: !open,
  };
}

function listOf(input: unknown): number | null {
  const { gpContractId } = Object(input) as { readonly gpContractId?: unknown };
  return typeof gpContractId === 'number' ? gpContractId : null;
}
