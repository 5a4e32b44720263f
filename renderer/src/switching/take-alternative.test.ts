import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { windowWithPerson } from '../app/testing/window.ts';
import { focusRegion } from '../ui/focus.ts';
import type { SwitchState } from './switch-state.ts';
import { takeIn } from './take-alternative.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: vi.fn(), focusSearch: vi.fn() }));
beforeEach(() => vi.mocked(focusRegion).mockClear());

const row = { gpContractId: 1 } as FindGPRow;
const undoable = { switchId: 'a', tiesRevision: 'r', newDoctor: 'Thor' } as never;

function findAnotherFrom(state: SwitchState) {
  const { app, tab } = windowWithPerson({});
  tab.findGp.setState({ onlyFreePlaces: false });
  tab.switching.setState(state, true);
  takeIn(app)({ code: 'findAnotherGP' })?.();
  return { tab, went: vi.mocked(focusRegion).mock.lastCall?.[0] };
}

describe('another GP instead', () => {
  it.each<SwitchState>([
    { step: 'unknown', row, key: 'k' },
    { step: 'sending', row, key: 'k' },
    { step: 'undoUnknown', undoable, key: 'k' },
  ])('never throws away a switch that nobody knows the outcome of ($step)', (state) => {
    const { tab, went } = findAnotherFrom(state);
    expect(tab.switching.getState()).toBe(state);
    expect(tab.findGp.getState().onlyFreePlaces).toBe(false);
    expect(went).toBe('answer');
  });

  it.each<SwitchState>([
    { step: 'answer', row },
    { step: 'undoQuestion', undoable, back: { step: 'answer', row } },
  ])('leads from $step to the lists with free places', (state) => {
    const { tab, went } = findAnotherFrom(state);
    expect(tab.switching.getState()).toEqual({ step: 'choosing' });
    expect(tab.findGp.getState().onlyFreePlaces).toBe(true);
    expect(went).toBe('gp-list');
  });
});
