import type { RpcError } from '#contract/rpc/errors.ts';
import { workspaceError } from '../flo-api/errors.ts';
import { hasEnded } from './entry.ts';
import type { LiveEntry } from './live-entry.ts';
import type { OwnOutbox } from './own-outbox.ts';

/**
 * Waits for what becomes of a command, and tells the page that sent it: the answer or the refusal, as
 * if nothing lay in between, or that it is kept. What the page has been told of is put away.
 */
export async function deliver(
  own: OwnOutbox,
  live: LiveEntry,
  signal: AbortSignal,
  patienceMs: number,
): Promise<unknown> {
  const isHeld = live.entry.state === 'held';
  if (!isHeld && !hasEnded(live.entry)) await own.further(live, patienceMs);
  const { entry, answer, error } = live;
  const { state, result, failure } = entry;
  const told = state === 'accepted' || state === 'visible' || state === 'rejected';
  // A page that has gone was told nothing.
  if (told && !signal.aborted && own.get(entry.key) === live) putAway(own, live);
  if (state === 'accepted' || state === 'visible') return answer?.value ?? result;
  if (state === 'rejected') throw error ?? errorOf(failure);
  throw kept(live);
}

/** On a disk that takes nothing it stays in the list, where it is true as well. */
function putAway(own: OwnOutbox, live: LiveEntry): void {
  try {
    own.remove(live);
  } catch {
    // Nothing is lost: the register has answered, and it is asked by the key at the next start.
  }
}

function errorOf(failure: LiveEntry['entry']['failure']): RpcError {
  return workspaceError(
    (failure?.code ?? 'INTERNAL') as Parameters<typeof workspaceError>[0],
    failure?.details,
  );
}

function kept({ entry, legal }: LiveEntry): RpcError {
  const { state, receivedAt, undoUntil } = entry;
  return workspaceError('command.kept', { kept: { state, legal, receivedAt, undoUntil } });
}
