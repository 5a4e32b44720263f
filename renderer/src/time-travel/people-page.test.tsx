import { renderToStaticMarkup } from 'react-dom/server';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { describe, expect, it, vi } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { signedIn } from '../session/testing/statuses.ts';
import { PeoplePage } from './people-page.tsx';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));

function drawn(isOld: boolean): string {
  const app = silentServices();
  app.session.told(signedIn('caseworker'));
  const citizenId = CitizenId.parse('0b9d8a52-5f0c-4a44-8f05-9b2d8e7c1a10');
  return renderToStaticMarkup(
    <ServicesProvider value={app}>
      <PeoplePage
        kind="people"
        rows={[{ citizenId }]}
        columns={[{ id: 'name', header: 'Navn', cell: () => 'X' }]}
        total={250}
        isOld={isOld}
        words=""
        empty=""
      />
    </ServicesProvider>,
  );
}

describe('a page of people', () => {
  it('is dimmed and said to be on its way while the people are those of the page before', () => {
    expect(drawn(true)).toContain('flo-old');
    expect(drawn(true)).toContain('Henter side 1 av 3 …');
  });

  it('is itself when it has come', () => {
    expect(drawn(false)).not.toContain('flo-old');
    expect(drawn(false)).toContain('Side 1 av 3.');
  });
});
