import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { silentServices } from '../app/testing/silent-services.ts';
import { commandById } from '../commands/command-by-id.ts';
import { focusPanel, focusRegion } from '../ui/focus.ts';
import type * as focus from '../ui/focus.ts';
import { lookAt } from './travel-state.ts';

vi.mock('../ui/focus.ts', async (original) => ({
  ...(await original<typeof focus>()),
  focusedPanel: () => 2,
  focusPanel: vi.fn(),
  focusRegion: vi.fn(),
}));

const escape = commandById('step.back');
const ask = commandById('time-travel.ask');
const back = {
  first: { asOf: civilDate('2018-01-01'), knownOn: undefined },
  second: undefined,
};

function windowOf() {
  return silentServices();
}

beforeEach(() => vi.clearAllMocks());

describe('Escape while looking back', () => {
  it('leaves it, to the panel that had focus', () => {
    const app = windowOf();
    const citizenId = CitizenId.parse('0b9d8a52-5f0c-4a44-8f05-9b2d8e7c1a10');
    const tab = app.workspace.open({ state: 'open', citizenId, matchedBy: 'current' });
    ask.perform(app);
    lookAt(tab.travel, { ...back, list: undefined });
    escape.perform(app);
    expect(tab.travel.getState().first).toBeUndefined();
    expect(focusPanel).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('goes back to the page the list was on', () => {
    const app = windowOf();
    app.workspace.show('agreement');
    ask.perform(app);
    expect(app.workspace.state.place).toBe('timeTravel');
    lookAt(app.listTravel, { ...back, list: 1 });
    escape.perform(app);
    expect(app.workspace.state.place).toBe('agreement');
    expect(app.listTravel.getState().first).toBeUndefined();
  });

  it('is one step back as ever when it is now', () => {
    escape.perform(windowOf());
    expect(focusRegion).toHaveBeenCalledExactlyOnceWith('main');
  });
});
