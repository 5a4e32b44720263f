import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { accessRules } from '#contract/codes/access.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import { refusalBy } from '#rules/access/decide-access.ts';
import { explainAccess } from '#texts/access-text.ts';
import { describe, expect, it, vi } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { signedIn } from '../session/testing/statuses.ts';
import { DeniedPerson } from './denied-person.tsx';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));

const citizenId = '3f0a1c1e-6c1b-4f0e-9a55-0f5d7f2b8a11' as CitizenId;
const nin = '10915596784' as Nin;

function drawn(rule: (typeof accessRules)[number]): string {
  const app = silentServices();
  app.session.told(signedIn());
  const refusal = refusalBy(rule, 'telephoneAdviser');
  const access = { ...refusal, nextSteps: [...refusal.nextSteps], citizenId };
  const tab = app.workspace.open({ state: 'denied', access, nin });
  return renderToStaticMarkup(
    <QueryClientProvider client={app.queryClient}>
      <ServicesProvider value={app}>
        <DeniedPerson tab={tab} access={access} />
      </ServicesProvider>
    </QueryClientProvider>,
  );
}

describe.each(accessRules)('the screen of a record that is shut: %s', (rule) => {
  const html = drawn(rule);
  const words = explainAccess({ rule, nextSteps: ['handOver'] }, 'nb');

  it('says why, what to tell the caller, and what can be done with which key', () => {
    expect(html).toContain(words.reason);
    expect(html).toContain(words.readAloud);
    expect(html).toContain(words.nextSteps[0]?.label);
    expect(html).toContain('aria-keyshortcuts="1"');
  });

  it('holds nothing that tells who it is', () => {
    expect(html).not.toContain(citizenId);
    expect(html).not.toContain(nin);
  });
});
