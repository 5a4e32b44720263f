import type { AppServices } from '../app/services.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { isAllowedNow } from '../commands/allowed.ts';
import { heldOnScreen, undoHeld } from '../outbox/outbox-actions.ts';
import { undoableOnScreen, undoWaiting } from '../waiting-list/waiting-actions.ts';
import { isWaitingUnsettled } from '../waiting-list/waiting-state.ts';
import { askToUndo, undoableSwitch } from './switch-actions.ts';
import { isUnsettled } from './switch-state.ts';

/**
 * What was done last, of what can be taken back: first what has not been sent yet; else, for the
 * person on screen, the switch or the change of the queue.
 *
 * @returns undefined when there is nothing, or nobody knows yet what became of the last command.
 */
export function lastUndoable(app: AppServices): 'held' | 'switch' | 'queue' | undefined {
  if (heldOnScreen(app) !== undefined) return 'held';
  const tab = openTab(app)?.tab;
  if (tab === undefined || !isAllowedNow(app, { operation: 'switch.withdraw' })) return undefined;
  if (isUnsettled(tab.switching.getState()) || isWaitingUnsettled(tab.waiting.getState())) {
    return undefined;
  }
  const change = undoableOnScreen(app);
  const pending = undoableSwitch(app);
  if (change === undefined) return pending && 'switch';
  if (pending === undefined) return 'queue';
  return Date.parse(change.at) > Date.parse(pending.requestedAt) ? 'queue' : 'switch';
}

/**
 * Takes back what was done last: what is held and a change of the queue at once, a switch once it has
 * been asked.
 */
export function undoLast(app: AppServices): void {
  const last = lastUndoable(app);
  const held = heldOnScreen(app);
  if (last === 'held' && held !== undefined) void undoHeld(app, held);
  if (last === 'queue') undoWaiting(app);
  if (last === 'switch') askToUndo(app);
}
