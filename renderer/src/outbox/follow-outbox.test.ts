import { describe, expect, it, vi } from 'vitest';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { windowWithPerson } from '../app/testing/window.ts';
import { followOutbox, movesBetween } from './follow-outbox.ts';
import { outboxQuery } from './outbox-state.ts';
import { kari, outboxItem, per } from './testing/items.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

const queued = outboxItem();

function followed() {
  const opened = windowWithPerson({ tiesRevision: 'r1' });
  followOutbox(opened.app);
  const tell = (...items: readonly OutboxItem[]): void => {
    const { queryKey } = outboxQuery(opened.app);
    const outbox = { items: [...items], trouble: null, unopened: 0 };
    opened.app.queryClient.setQueryData(queryKey, outbox);
  };
  const isOld = (): boolean | undefined =>
    opened.app.queryClient.getQueryState(overviewQuery(opened.app, kari).queryKey)?.isInvalidated;
  return { ...opened, tell, isOld, said: () => opened.app.announcer.getState().text };
}

describe('a window and its outbox', () => {
  it('reads a person anew when their command has been carried out, and nobody else’s (P16)', () => {
    const { tell, isOld } = followed();
    tell(queued, outboxItem({ key: 'b', citizenId: per }));
    tell(queued, outboxItem({ key: 'b', citizenId: per, state: 'accepted' }));
    expect(isOld()).toBe(false);
    tell({ ...queued, state: 'accepted' });
    expect(isOld()).toBe(true);
  });

  it('says what has come further, and nothing of what was there at first', () => {
    const { tell, said } = followed();
    tell(queued);
    expect(said()).toBe('');
    tell({ ...queued, state: 'rejected' });
    expect(said()).toContain('Ble ikke gjennomført');
  });

  it('sees only what was known before as having moved', () => {
    expect(movesBetween([], [queued])).toEqual([]);
    expect(movesBetween([queued], [queued])).toEqual([]);
    expect(movesBetween([queued], [])).toEqual([]);
    expect(movesBetween([queued], [{ ...queued, state: 'sent' }])).toHaveLength(1);
  });
});
