import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { translator } from '#texts/translator.ts';
import { describe, expect, it } from 'vitest';
import type { SwitchState } from './switch-state.ts';
import { undoableNow } from './undoable.ts';

const t = translator('nb');
const choosing: SwitchState = { step: 'choosing' };

function onReceipt(state: SwitchReceipt['state']): SwitchState {
  const receipt = {
    switchId: 's1',
    state,
    tiesRevision: 'r2',
    gpName: { first: 'Thor', middle: null, last: 'Delelege' },
    listName: null,
    officeName: 'Sagene legekontor',
  };
  return { step: 'receipt', receipt: receipt as unknown as SwitchReceipt };
}

function overviewWith(...items: readonly { switchId: string; state: string }[]): CitizenOverview {
  return {
    tiesRevision: 'r9',
    coming: { gp: null, listName: 'Sagene liste 2', officeName: 'Sagene legekontor' },
    switches: { items },
  } as unknown as CitizenOverview;
}

const earlier = { switchId: 's0', state: 'withdrawn' };

describe('what can be taken back', () => {
  it('is known from the receipt until the person has been asked for anew', () => {
    const undoable = { switchId: 's1', tiesRevision: 'r2', newDoctor: 'Thor Delelege' };
    expect(undoableNow(overviewWith(earlier), onReceipt('pending'), t)).toEqual(undoable);
    expect(undoableNow(undefined, onReceipt('pending'), t)).toEqual(undoable);
  });

  it('is nothing by a receipt of a switch that is in effect, withdrawn or replaced', () => {
    for (const state of ['inEffect', 'withdrawn', 'replaced'] as const) {
      expect(undoableNow(overviewWith(earlier), onReceipt(state), t)).toBeUndefined();
    }
  });

  it('is what the overview says as soon as it knows of the switch', () => {
    const pending = overviewWith(earlier, { switchId: 's1', state: 'pending' });
    expect(undoableNow(pending, onReceipt('pending'), t)).toMatchObject({ tiesRevision: 'r9' });
    const replaced = overviewWith({ switchId: 's1', state: 'replaced' });
    expect(undoableNow(replaced, onReceipt('pending'), t)).toBeUndefined();
  });

  it('is the pending one among the switches of a person', () => {
    expect(undoableNow(overviewWith(earlier), choosing, t)).toBeUndefined();
    expect(undoableNow(undefined, choosing, t)).toBeUndefined();
    const pending = overviewWith(earlier, { switchId: 's3', state: 'pending' });
    expect(undoableNow(pending, choosing, t)).toEqual({
      switchId: 's3',
      tiesRevision: 'r9',
      newDoctor: 'Sagene liste 2',
    });
  });
});
