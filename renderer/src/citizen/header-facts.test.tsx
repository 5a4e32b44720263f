import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import { citizen } from '#rules/switching/testing/facts.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { windowWithPerson } from '../app/testing/window.ts';
import { sessionQuery } from '../workspace/session-query.ts';
import { HeaderFacts } from './header-facts.tsx';
import { rememberedOverview } from './open-citizen.ts';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));
vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

const today = civilDate('2026-11-22');

function drawn(): string {
  const groundId = '00000000-0000-4000-8000-000000000001';
  const ground = { groundId, ground: 'moved', since: civilDate('2026-10-01') } as const;
  const { app, citizenId } = windowWithPerson({
    today,
    switches: { used: 2, limit: 2, extra: 1 },
    waiting: null,
    coming: null,
    person: { languageForm: null },
    switchFacts: { ...citizen({ today, extraGrounds: [ground] }), caller: null },
  });
  const switchParameters = parametersOn(today);
  app.queryClient.setQueryData(sessionQuery(app).queryKey, {
    switchParameters,
    now: '2026-11-22T08:00:00.000Z',
  } as never);
  const overview = rememberedOverview(app, citizenId);
  if (overview === undefined) throw new Error('nobody is known');
  return renderToStaticMarkup(
    <QueryClientProvider client={app.queryClient}>
      <ServicesProvider value={app}>
        <HeaderFacts overview={overview} />
      </ServicesProvider>
    </QueryClientProvider>,
  );
}

describe('the header', () => {
  it('names the ground of a switch beyond the year’s before any list is chosen', () => {
    expect(drawn()).toContain(
      '2 av 2 og ett ekstra: flytting (fra 01.10.2026, må brukes før 01.04.2027)',
    );
  });
});
