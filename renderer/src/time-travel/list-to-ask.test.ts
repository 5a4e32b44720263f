import { describe, expect, it, vi } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { silentServices } from '../app/testing/silent-services.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { commandById } from '../commands/command-by-id.ts';
import type * as focus from '../ui/focus.ts';
import { lookAt } from './travel-state.ts';

vi.mock('../ui/focus.ts', async (original) => ({
  ...(await original<typeof focus>()),
  focusRegion: () => undefined,
}));

const citizenId = CitizenId.parse('0b9d8a52-5f0c-4a44-8f05-9b2d8e7c1a10');

function withPerson() {
  const app = silentServices();
  const tab = app.workspace.open({ state: 'open', citizenId, matchedBy: 'current' });
  app.queryClient.setQueryData(overviewQuery(app, citizenId).queryKey, {
    current: { gpContractId: 7 },
  } as never);
  commandById('time-travel.list').perform(app);
  return { app, tab, listAsked: () => app.listTravel.getState().fields.list };
}

describe('looking back on a list from a person', () => {
  it('begins with the person’s own, which nobody should have to know the number of', () => {
    expect(withPerson().listAsked()).toBe('7');
  });

  it('begins with the one that is chosen, when there is one', () => {
    const { app, tab, listAsked } = withPerson();
    app.workspace.activate(tab.id);
    tab.switching.setState({ step: 'answer', row: { gpContractId: 9 } } as never);
    commandById('time-travel.list').perform(app);
    expect(listAsked()).toBe('9');
  });

  it('leads back to the person', () => {
    const { app, tab } = withPerson();
    const first = { asOf: civilDate('2018-01-01'), knownOn: undefined };
    lookAt(app.listTravel, { first, second: undefined, list: 7 });
    commandById('step.back').perform(app);
    expect(app.workspace.activeTab).toBe(tab);
  });
});
