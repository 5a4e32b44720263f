import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import { createStore } from 'zustand/vanilla';
import type { AppServices } from '../app/services.ts';
import { outboxQuery } from '../outbox/outbox-state.ts';
import { outboxItem } from '../outbox/testing/items.ts';
import { keyOf, notSending, sendOnce, type Sending } from './send-once.ts';

const app = {
  preferences: createStore(() => ({ language: 'nb' as const })),
  announcer: createStore(() => ({ text: '', number: 0 })),
} as unknown as AppServices;

const failing = (code: string) => (): Promise<never> => Promise.reject(new RpcError(code));

describe('what is sent once', () => {
  it('keeps its key while nobody knows what became of it, and no longer', async () => {
    const store = createStore<Sending>(() => notSending);
    expect(await sendOnce(app, store, ['a'], failing('command.unknownOutcome'))).toBeUndefined();
    const { sent } = store.getState();
    expect(sent).toBeDefined();
    const keys: string[] = [];
    const send = (key: string): Promise<string> => {
      keys.push(key);
      return Promise.resolve('done');
    };
    expect(await sendOnce(app, store, ['a'], send)).toBe('done');
    expect(keys).toEqual([sent?.key]);
    expect(store.getState()).toEqual(notSending);
  });

  it('is another thing under another key when a word of it is changed, or it was refused', async () => {
    const store = createStore<Sending>(() => notSending);
    await sendOnce(app, store, ['a'], failing('command.unknownOutcome'));
    expect(keyOf(store.getState(), '["b"]')).not.toBe(store.getState().sent?.key);
    await sendOnce(app, store, ['a'], failing('decision.refused'));
    expect(store.getState()).toMatchObject({
      sent: undefined,
      failure: { code: 'decision.refused' },
    });
  });

  it('waits for what is on its way', async () => {
    const store = createStore<Sending>(() => ({ ...notSending, sending: true }));
    expect(await sendOnce(app, store, ['a'], () => Promise.resolve(1))).toBeUndefined();
  });

  it('waits for what is kept, says so, and gives the register’s answer when there is one (P13)', async () => {
    const queryClient = new QueryClient();
    const page = { ...app, connection: { call: vi.fn() }, queryClient } as unknown as AppServices;
    const tell = (item: OutboxItem): void => {
      const outbox = { items: [item], trouble: null, unopened: 0 };
      queryClient.setQueryData(outboxQuery(page).queryKey, outbox);
    };
    const store = createStore<Sending>(() => notSending);
    const onKept = vi.fn();
    const answer = sendOnce(page, store, ['a'], failing('command.kept'), onKept);
    await expect.poll(() => onKept).toHaveBeenCalled();
    expect(store.getState()).toMatchObject({ sending: false, failure: { code: 'command.kept' } });
    const key = store.getState().sent?.key ?? '';
    // The same words are not sent a second time.
    const again = vi.fn(() => Promise.resolve('done'));
    expect(await sendOnce(page, store, ['a'], again)).toBeUndefined();
    expect(again).not.toHaveBeenCalled();
    tell(outboxItem({ key }));
    tell(outboxItem({ key, state: 'accepted', result: 'done' }));
    expect(await answer).toBe('done');
    expect(store.getState()).toEqual(notSending);
  });
});
