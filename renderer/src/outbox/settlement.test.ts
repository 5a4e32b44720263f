import { describe, expect, it } from 'vitest';
import { QueryClient } from '@tanstack/react-query';
import type { AppServices } from '../app/services.ts';
import { outboxQuery } from './outbox-state.ts';
import { settledNow, settlementOf } from './settlement.ts';
import { outboxItem } from './testing/items.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';

function page() {
  const app = {
    connection: { call: () => new Promise(() => undefined) },
    queryClient: new QueryClient(),
  } as unknown as Pick<AppServices, 'connection' | 'queryClient'>;
  const tell = (...items: readonly OutboxItem[]): void => {
    const { queryKey } = outboxQuery(app);
    app.queryClient.setQueryData(queryKey, { items: [...items], trouble: null, unopened: 0 });
  };
  return { app, tell };
}

const item = outboxItem();

describe('waiting for what was kept (P13)', () => {
  it('ends with the register’s own answer, and not before', async () => {
    const { app, tell } = page();
    let ended = false;
    const settled = settlementOf(app, item.key).finally(() => {
      ended = true;
    });
    tell(item);
    tell({ ...item, state: 'sent' });
    tell({ ...item, state: 'unknown' });
    await Promise.resolve();
    expect(ended).toBe(false);
    tell({ ...item, state: 'accepted', result: { switchId: 's' } });
    expect(await settled).toEqual({ kind: 'done', result: { switchId: 's' } });
  });

  it('ends with the reason when it was refused', async () => {
    const { app, tell } = page();
    const settled = settlementOf(app, item.key);
    tell({ ...item, state: 'rejected', failure: { code: 'precondition.failed', details: {} } });
    expect(await settled).toMatchObject({
      kind: 'refused',
      failure: { code: 'precondition.failed', key: item.key },
    });
  });

  it('is over when it was taken back, and is not when it is not in the list yet', async () => {
    const { app, tell } = page();
    const settled = settlementOf(app, item.key);
    tell();
    tell(item);
    tell();
    expect(await settled).toEqual({ kind: 'over' });
    expect(settledNow(undefined, false)).toBeUndefined();
  });

  it('is over when it became a task', () => {
    expect(settledNow(outboxItem({ state: 'expired' }), true)).toEqual({ kind: 'over' });
  });
});
