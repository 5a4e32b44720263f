import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { RpcError } from '#contract/rpc/errors.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { windowWithPerson } from '../app/testing/window.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import { HeldBar } from './held-bar.tsx';
import { undoHeld } from './outbox-actions.ts';
import { outboxQuery } from './outbox-state.ts';
import { outboxItem } from './testing/items.ts';
import { forgetUndoOutcome, undoOutcome } from './undo-outcome.ts';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));
vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));
afterEach(forgetUndoOutcome);

const held = outboxItem({
  operation: 'task.handOver',
  state: 'held',
  canUndo: true,
  undoUntil: '2026-11-22T08:14:10.000Z',
});

async function taken(answer: Promise<unknown>) {
  const { app } = windowWithPerson({});
  Object.assign(app.connection, { call: () => answer });
  await undoHeld(app, held);
  return { said: undoOutcome.getState().said, announced: app.announcer.getState().text };
}

it('says whether what was taken back had been sent (P19)', async () => {
  const undone = await taken(Promise.resolve({ done: true }));
  expect(undone).toEqual({ said: 'undone', announced: 'Angret. Ingenting ble sendt.' });
  const late = await taken(Promise.resolve({ done: false }));
  expect(late).toEqual({ said: 'tooLate', announced: 'For sent å angre: det er alt sendt.' });
});

it('claims neither when nobody answered', async () => {
  const { said, announced } = await taken(Promise.reject(new RpcError('INTERNAL')));
  expect(said).toBeUndefined();
  expect(announced).not.toBe('');
});

it('counts to the end of the window, and not from when this page was opened', () => {
  const { app } = windowWithPerson({
    person: { name: { first: 'Kristin', middle: null, last: 'Hansen' } },
  });
  const now = { now: '2026-11-22T08:14:08.500Z' };
  vi.useFakeTimers();
  app.queryClient.setQueryData(sessionQuery(app).queryKey, now as never);
  const outbox = { items: [held], trouble: null, unopened: 0 };
  app.queryClient.setQueryData(outboxQuery(app).queryKey, outbox);
  const html = renderToStaticMarkup(
    <QueryClientProvider client={app.queryClient}>
      <ServicesProvider value={app}>
        <HeldBar />
      </ServicesProvider>
    </QueryClientProvider>,
  );
  vi.useRealTimers();
  expect(html).toContain('om 2 s');
});
