import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { translator } from '#texts/translator.ts';
import { describe, expect, it } from 'vitest';
import { undoableIn, undoableOf } from './undoable.ts';

const t = translator('nb');
const pending = {
  switchId: 's1',
  state: 'pending',
  tiesRevision: 'r2',
  gpName: { first: 'Thor', middle: null, last: 'Delelege' },
  listName: null,
  officeName: 'Sagene legekontor',
} as unknown as SwitchReceipt;

describe('what can be taken back', () => {
  it('is known from the receipt alone, before the person has been asked for anew', () => {
    expect(undoableOf(pending, t)).toEqual({
      switchId: 's1',
      tiesRevision: 'r2',
      newDoctor: 'Thor Delelege',
    });
  });

  it('is nothing once the switch is in effect, withdrawn or replaced', () => {
    for (const state of ['inEffect', 'withdrawn', 'replaced'] as const) {
      expect(undoableOf({ ...pending, state }, t)).toBeUndefined();
    }
  });

  it('is the pending one among the switches of a person', () => {
    const overview = {
      tiesRevision: 'r9',
      coming: { gp: null, listName: 'Sagene liste 2', officeName: 'Sagene legekontor' },
      switches: { items: [{ switchId: 's0', state: 'withdrawn' }] },
    } as unknown as CitizenOverview;
    expect(undoableIn(overview, t)).toBeUndefined();
    const items = [...overview.switches.items, { switchId: 's3', state: 'pending' }];
    const withPending = { ...overview, switches: { ...overview.switches, items } };
    expect(undoableIn(withPending as CitizenOverview, t)).toEqual({
      switchId: 's3',
      tiesRevision: 'r9',
      newDoctor: 'Sagene liste 2',
    });
  });
});
