import { CitizenId } from '#contract/identifiers/ids.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';

/** Two people, so that what belongs to one can be looked for on the other. */
export const kari = CitizenId.parse('00000000-0000-4000-8000-000000000001');
export const per = CitizenId.parse('00000000-0000-4000-8000-000000000002');

/** A switch of the first person that waits for the line, unless the test says otherwise. */
export function outboxItem(change: Partial<OutboxItem> = {}): OutboxItem {
  return {
    key: '00000000-0000-4000-8000-0000000000aa',
    operation: 'switch.request',
    citizenId: kari,
    gpContractId: null,
    state: 'queued',
    legal: true,
    receivedAt: '2026-11-22T08:14:00.000Z',
    undoUntil: null,
    attempts: 0,
    nextTryAt: null,
    failure: null,
    result: null,
    taskId: null,
    words: [],
    canUndo: false,
    canRetry: true,
    canDismiss: false,
    ...change,
  };
}
