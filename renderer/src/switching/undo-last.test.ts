import { describe, expect, it, vi } from 'vitest';
import { windowWithPerson } from '../app/testing/window.ts';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import { outboxQuery } from '../outbox/outbox-state.ts';
import { outboxItem } from '../outbox/testing/items.ts';
import { signedIn } from '../session/testing/statuses.ts';
import { rememberChange } from '../waiting-list/queue-undo.ts';
import type { WaitingState } from '../waiting-list/waiting-state.ts';
import { lastUndoable, undoLast } from './undo-last.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

const clock = (time: string) => `2026-11-22T${time}.000Z`;

interface Done {
  readonly switchAt?: string;
  readonly queueAt?: string;
  readonly waiting?: WaitingState;
}

function after({ switchAt, queueAt, waiting }: Done) {
  const pending = { switchId: 's1', state: 'pending', requestedAt: clock(switchAt ?? '') };
  const opened = windowWithPerson({
    tiesRevision: 'r1',
    coming: null,
    switches: { items: switchAt === undefined ? [] : [pending] },
    switchFacts: { caller: { kind: 'oneself', mayAsk: ['withdrawSwitch', 'joinWaitingList'] } },
  });
  opened.app.session.told(signedIn());
  const { queueUndo, waiting: state } = opened.tab;
  if (queueAt !== undefined) {
    const undoableUntil = new Date(Date.parse(clock(queueAt)) + 600_000).toISOString();
    const receipt = { changeId: 'c1', at: clock(queueAt), undoableUntil };
    rememberChange(queueUndo, receipt as WaitingListReceipt);
  }
  if (waiting !== undefined) state.setState(waiting, true);
  return opened;
}

describe('undo', () => {
  it.each<[Done, string | undefined]>([
    [{}, undefined],
    [{ switchAt: '10:00:00' }, 'switch'],
    [{ queueAt: '10:00:00' }, 'queue'],
    [{ switchAt: '10:00:00', queueAt: '10:01:00' }, 'queue'],
    [{ switchAt: '10:02:00', queueAt: '10:01:00' }, 'switch'],
    [{ switchAt: '10:00:00', waiting: { step: 'unknown', ask: {} as never, key: 'k' } }, undefined],
  ])('is of what was done last: after %o the %s', (done, last) => {
    expect(lastUndoable(after(done).app)).toBe(last);
  });

  it('is of what has not been sent yet before all else, and sends nothing of it (P19)', () => {
    const opened = after({ switchAt: '10:00:00', queueAt: '10:01:00' });
    const { app, citizenId } = opened;
    const call = vi.fn((_name: string, _input: unknown) => Promise.resolve({ done: true }));
    Object.assign(app.connection, { call });
    const held = { state: 'held', canUndo: true, citizenId } as const;
    const items = [outboxItem({ ...held, key: 'older' }), outboxItem({ ...held, key: 'newer' })];
    const outbox = { items, trouble: null, unopened: 0 };
    app.queryClient.setQueryData(outboxQuery(app).queryKey, outbox);
    expect(lastUndoable(app)).toBe('held');
    undoLast(app);
    expect(call).toHaveBeenCalledWith('outbox.undo', { key: 'newer' });
    expect(opened.sent).not.toHaveBeenCalled();
  });

  it('takes the change of the queue back although a switch is pending', () => {
    const { app, tab, sent } = after({ switchAt: '10:00:00', queueAt: '10:01:00' });
    undoLast(app);
    expect(sent.mock.lastCall).toMatchObject(['waitingList.undo', { changeId: 'c1' }]);
    expect(tab.switching.getState().step).toBe('choosing');
  });

  it('asks about the switch', () => {
    const { app, tab } = after({ switchAt: '10:02:00', queueAt: '10:01:00' });
    undoLast(app);
    expect(tab.switching.getState().step).toBe('undoQuestion');
  });
});
