import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { civilDate } from '#contract/time/civil-date.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { windowWithPerson } from '../app/testing/window.ts';
import { referenceQuery } from '../rpc/query-client.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import { AsOfMark, AsOfProvider } from './as-of.tsx';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

function drawn(online: boolean, failed: boolean, asOf = '2026-11-22T08:12:00.000Z'): string {
  const { app } = windowWithPerson({});
  const { connection, queryClient } = app;
  // What is drawn without a page sees a store as it was made.
  Object.assign(connection, { state: createStore(() => ({ phase: 'ready', connects: 1 })) });
  const now = { now: '2026-11-22T09:00:00.000Z' };
  queryClient.setQueryData(sessionQuery(app).queryKey, now as never);
  const { queryKey } = referenceQuery(connection, 'reference.status', {});
  queryClient.setQueryData(queryKey, { online } as never);
  return renderToStaticMarkup(
    <QueryClientProvider client={queryClient}>
      <ServicesProvider value={app}>
        <AsOfProvider asOf={asOf} failed={failed}>
          <AsOfMark changesOn={civilDate('2026-12-01')} />
        </AsOfProvider>
      </ServicesProvider>
    </QueryClientProvider>,
  );
}

describe('the age of what is on the screen (P9)', () => {
  it('is not said while it is of now', () => {
    expect(drawn(true, false, '2026-11-22T08:51:00.000Z')).toBe('');
  });

  it('is said calmly, with its source, once it is some minutes old', () => {
    const html = drawn(true, false);
    expect(html).toContain('data-as-of="calm"');
    expect(html).toContain('slik det var kl. 09:12 · kilde: FLO · endres 1. desember');
  });

  it.each([
    ['nobody answers', false, false],
    ['it could not be read anew', true, true],
  ])('is said with its source, and when it changes, as soon as %s', (_when, online, failed) => {
    const html = drawn(online, failed);
    expect(html).toContain('data-as-of="stale"');
    // In plain sight, and not only where a mouse rests.
    expect(html).toContain('slik det var kl. 09:12 · kilde: FLO · endres 1. desember');
    expect(html).not.toMatch(/title=|flo-hidden/u);
  });

  it('has its day when that is another one', () => {
    expect(drawn(false, false, '2026-11-21T08:12:00.000Z')).toContain('21. november kl. 09:12');
  });
});
