import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { windowWithPerson } from '../app/testing/window.ts';
import { OutboxIndicator } from '../outbox/outbox-indicator.tsx';
import { referenceQuery } from '../rpc/query-client.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import { WishList } from './wish-list.tsx';
import { wishesLeft } from './wish.ts';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));
vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

const wish = {
  citizenId: null,
  context: 'wish:7',
  version: 2,
  begunAt: '2026-11-22T08:14:00.000Z',
  savedAt: '2026-11-22T08:31:00.000Z',
};

function drawn(now: string): string {
  const { app } = windowWithPerson({});
  const { connection, queryClient } = app;
  queryClient.setQueryData(sessionQuery(app).queryKey, { now } as never);
  const { queryKey } = referenceQuery(connection, 'draft.list', {});
  queryClient.setQueryData(queryKey, { items: [wish], unopened: 0 });
  return renderToStaticMarkup(
    <QueryClientProvider client={queryClient}>
      <ServicesProvider value={app}>
        <OutboxIndicator />
        <WishList />
      </ServicesProvider>
    </QueryClientProvider>,
  );
}

it('shows when a wish was received, and when it was changed last (P18)', () => {
  const html = drawn('2026-11-22T10:00:00.000Z');
  expect(html).toContain('Mottatt kl. 09:14. Sist endret kl. 09:31.');
  expect(html).not.toContain('trenger deg');
});

it('tells of it in the indicator once its day is over (P20)', () => {
  expect(drawn('2026-11-23T07:00:00.000Z')).toContain('Utboks: 1 trenger deg');
});

it('tells of wishes only, and by the day in Norway', () => {
  const today = civilDate('2026-11-23');
  expect(wishesLeft([wish, { ...wish, context: 'callNote' }], today)).toBe(1);
  expect(wishesLeft([{ ...wish, begunAt: '2026-11-22T23:30:00.000Z' }], today)).toBe(0);
});
