import { beforeEach, expect, it } from 'vitest';
import type { Callback } from '#contract/flo-api/callbacks.ts';
import type { AppServices } from '../../app/services.ts';
import { desk, personId } from '../testing/desk.ts';
import { callbacksQuery, canAct, settleCallback } from './callback-actions.ts';
import { markShown, positionIn } from './callbacks-view.ts';

const promiseTo = (n: number): Callback => ({
  callbackId: `00000000-0000-4000-8000-0000000000a${String(n)}`,
  citizenId: personId(n),
  name: null,
  phone: null,
  from: '2026-11-23T09:00:00.000Z',
  to: '2026-11-23T10:00:00.000Z',
  theme: 'other',
  words: null,
  unit: 'Veiledning',
  state: 'open',
  takenBy: null,
  attempts: 0,
  lastAttemptAt: null,
  createdBy: { id: 'a', name: 'A' },
  createdAt: '2026-11-23T08:00:00.000Z',
  revision: `r${String(n)}`,
  canOpen: true,
});
const [one, two, three] = [promiseTo(1), promiseTo(2), promiseTo(3)];

let settled: object[];
let app: AppServices;
beforeEach(() => {
  settled = [];
  app = desk((name, input) => {
    if (name === 'callback.complete') settled.push(input);
    return Promise.resolve({ items: [] });
  });
  app.workspace.show('callbacks');
});

/** The list comes from the service, and is drawn. */
function drawn(items: Callback[]): number {
  app.queryClient.setQueryData(callbacksQuery(app).queryKey, { items });
  markShown(app.callbacks, items);
  return positionIn(items, app.callbacks.getState()).row;
}

it('acts on the promise one stands on, whatever has come in above it', async () => {
  drawn([one, two]);
  app.callbacks.setState({ position: { row: 1, col: 2 }, marked: two.callbackId });
  // Fetched anew, and not drawn yet.
  app.queryClient.setQueryData(callbacksQuery(app).queryKey, { items: [three, one, two] });
  expect(positionIn([three, one, two], app.callbacks.getState())).toEqual({ row: 2, col: 2 });
  await settleCallback(app, 'done');
  expect(settled).toMatchObject([{ citizenId: two.citizenId, callbackId: two.callbackId }]);
});

it('acts on the first that was shown before one has moved', async () => {
  expect(drawn([one, two])).toBe(0);
  expect(drawn([three, one, two])).toBe(1);
  await settleCallback(app, 'done');
  expect(settled).toMatchObject([{ callbackId: one.callbackId }]);
});

it('acts on nothing when the marked promise has left and nothing else has been drawn', async () => {
  drawn([one, two]);
  app.queryClient.setQueryData(callbacksQuery(app).queryKey, { items: [two] });
  expect(canAct(app)).toBe(false);
  await settleCallback(app, 'done');
  expect(settled).toEqual([]);
  expect(drawn([two])).toBe(0);
  expect(canAct(app)).toBe(true);
});

it('acts on nothing in the header', () => {
  app.callbacks.setState({ position: { row: -1, col: 0 }, marked: undefined });
  expect(drawn([one])).toBe(-1);
  expect(canAct(app)).toBe(false);
});
