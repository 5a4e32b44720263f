import { describe, expect, it, vi } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { StandingOption } from '#contract/flo-api/standing.ts';
import { windowWithPerson } from '../app/testing/window.ts';
import { askToUndo } from '../switching/switch-actions.ts';
import { askToLeave, waitingPreview } from '../waiting-list/waiting-actions.ts';
import { declareOption, leaveStanding } from './standing-actions.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

const pending = { switchId: 's1', state: 'pending', requestedAt: '2026-11-22T09:00:00.000Z' };
const child = {
  tiesRevision: 'r1',
  waiting: { gpName: { first: 'Kari', middle: null, last: 'Full' }, officeName: '' },
  coming: null,
  switches: { items: [pending] },
  switchFacts: { caller: null },
};
const parent = { kind: 'parent', registrationId: null, representative: null } as StandingOption;

/** Says that a parent calls, who may ask for the given things. */
async function declare(
  { app, tab, citizenId, sent }: ReturnType<typeof windowWithPerson>,
  ...mayAsk: string[]
): Promise<void> {
  sent.mockResolvedValueOnce({ kind: 'parent', mayAsk });
  declareOption(app, tab, citizenId, parent);
  await expect.poll(() => tab.standing.getState().dialog).toBeUndefined();
}

describe('another caller', () => {
  it('gets answers of their own about the queue', async () => {
    const opened = windowWithPerson(child);
    const { app, tab, citizenId } = opened;
    const { queryKey } = waitingPreview(app, citizenId, null);
    const refused = { code: 'waitingList.childElsewhere' } as unknown as Decision;
    app.queryClient.setQueryData(queryKey, refused);
    tab.waiting.setState({ step: 'refused', decision: refused }, true);
    await declare(opened, 'joinWaitingList');
    expect(app.queryClient.getQueryData(queryKey)).toBeUndefined();
    expect(tab.waiting.getState().step).toBe('place');
  });
});

describe('what was asked for before it was said who calls', () => {
  it.each([['may'], ['may not']])('is asked about the queue when they %s', async (may) => {
    const opened = windowWithPerson(child);
    askToLeave(opened.app);
    expect(opened.tab.standing.getState().dialog).toBe('picker');
    expect(opened.tab.waiting.getState().step).toBe('place');
    await declare(opened, ...(may === 'may' ? ['joinWaitingList'] : []));
    // The answer to the question says why, if they may not.
    expect(opened.tab.waiting.getState()).toMatchObject({ step: 'question' });
  });

  it.each([
    ['withdrawSwitch', 'undoQuestion'],
    ['joinWaitingList', 'choosing'],
  ])('is asked about the switch, whoever may do it (%s)', async (request, step) => {
    const opened = windowWithPerson(child);
    askToUndo(opened.app);
    await declare(opened, request);
    expect(opened.tab.switching.getState().step).toBe(step);
  });

  it('is forgotten with the dialog', async () => {
    const opened = windowWithPerson(child);
    askToLeave(opened.app);
    leaveStanding(opened.tab);
    await declare(opened, 'joinWaitingList');
    expect(opened.tab.waiting.getState().step).toBe('place');
    askToLeave(opened.app);
    expect(opened.tab.waiting.getState().step).toBe('question');
  });
});
