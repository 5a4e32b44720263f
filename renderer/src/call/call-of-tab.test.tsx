import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Nin } from '#contract/identifiers/nin.ts';
import { refusalBy } from '#rules/access/decide-access.ts';
import type { AppServices } from '../app/services.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { CitizenPlace } from '../citizen/citizen-place.tsx';
import { signedIn } from '../session/testing/statuses.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import type { Call } from './call.ts';
import { startOrWrapUp } from './call-actions.ts';
import { StartCall } from './start-call.tsx';
import { desk, opened, personId } from './testing/desk.ts';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));
vi.mock('../ui/focus.ts');

const nin = '10915596784' as Nin;
const failure = { code: 'central.unreachable', reference: '', details: {} };
const refusal = refusalBy('family', 'telephoneAdviser');
const access = { ...refusal, nextSteps: [...refusal.nextSteps], citizenId: personId(9) };

let app: AppServices;
let call: Call;
let tab: CitizenTab;
beforeEach(() => {
  app = desk();
  app.session.told(signedIn());
  call = app.calls.begin();
  call.view.setState({ looseNote: 'Hører dårlig.' });
  tab = app.workspace.open({ state: 'lookingUp', nin });
});

function drawn(place: ReactNode): string {
  // What is drawn here is what stands there now, not what stood there first.
  app.anonymity.setState({ on: false });
  const stores = [app.calls.store, call.view, tab.identity, app.workspace.store, app.anonymity];
  for (const store of stores) {
    Object.assign(store, { getInitialState: store.getState });
  }
  return renderToStaticMarkup(
    <QueryClientProvider client={app.queryClient}>
      <ServicesProvider value={app}>{place}</ServicesProvider>
    </QueryClientProvider>,
  );
}

it.each([
  ['failed', () => tab.identity.setState({ state: 'failed', nin, failure }, true)],
  ['denied', () => tab.identity.setState({ state: 'denied', nin, access }, true)],
])('a tab whose person is %s shows its call, the note and its end', (_, fall) => {
  fall();
  const open = drawn(<CitizenPlace tab={tab} />);
  expect(open).toContain('data-region="call"');
  expect(open).toContain('Hører dårlig.');
  expect(open).toContain('data-command="call.wrap-up"');
  startOrWrapUp(app);
  expect(app.workspace.activeTab).toBe(tab);
  expect(drawn(<CitizenPlace tab={tab} />)).toContain('data-scope="wrapUp"');
});

it('the start page shows the note as long as nobody is known', () => {
  expect(drawn(<StartCall />)).toContain('Hører dårlig.');
});

it('a call is shown on the start page while its only tab is looked up', () => {
  startOrWrapUp(app);
  expect(app.workspace.activeTab).toBeUndefined();
  expect(app.workspace.state.place).toBe('start');
});

it('a call is shown where somebody is known rather than where nobody is', () => {
  const known = opened(app, 1);
  app.workspace.show('start');
  startOrWrapUp(app);
  expect(app.workspace.activeTab).toBe(known);
});
