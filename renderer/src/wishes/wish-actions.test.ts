import { expect, it, vi } from 'vitest';
import type { PersonsWish } from '#contract/flo-api/outages.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import { windowWithPerson } from '../app/testing/window.ts';
import { leaveWishes, openWishes, takeBackWish } from './wish-actions.ts';

const focused: string[] = [];
vi.mock('../ui/focus.ts', () => ({
  focusRegion: (region: string) => focused.push(region),
  focusSearch: () => undefined,
}));

const wish = { key: '0b7d1a52-6f0e-4a39-9c47-5c5b0f4f7d10', state: 'collected' } as PersonsWish;

/** A window in which the wishes of its person stand in front. */
function opened() {
  const window = windowWithPerson({});
  openWishes(window.app);
  const identity = window.tab.identity.getState();
  if (identity.state !== 'open') throw new Error('nobody is open');
  return { ...window, citizenId: identity.citizenId };
}

it('a wish is taken back by its key, and that is said where one stands', async () => {
  const { app, tab, sent, citizenId } = opened();
  sent.mockResolvedValueOnce({ key: wish.key, state: 'withdrawn' });
  await takeBackWish(app, tab, citizenId, wish);
  expect(sent).toHaveBeenCalledExactlyOnceWith('wish.withdraw', { citizenId, wish: wish.key });
  expect(tab.wishes.getState()).toMatchObject({ open: true, done: true, failure: undefined });
  expect(focused.at(-1)).toBe('wish-done');
});

it('a wish that was settled first is not said to be taken back', async () => {
  const { app, tab, sent, citizenId } = opened();
  sent.mockRejectedValueOnce(new RpcError('wish.settled'));
  await takeBackWish(app, tab, citizenId, wish);
  expect(tab.wishes.getState()).toMatchObject({ done: false, failure: { code: 'wish.settled' } });
  leaveWishes(tab);
  openWishes(app);
  expect(tab.wishes.getState()).toMatchObject({ open: true, failure: undefined });
});
