import { describe, expect, it } from 'vitest';
import { kari, outboxItem } from '../outbox/testing/items.ts';
import { afterOutbox } from './kept-switch.ts';
import type { SwitchState } from './switch-state.ts';

const item = outboxItem();
const { key } = item;
const row = { gpContractId: 7 } as never;
const kept: SwitchState = { step: 'kept', row, key };

const decision = {
  outcome: 'allowed',
  code: 'switch.allowed',
  rule: 'switching/places',
  basis: [{ kind: 'practice', source: 'helsenorge.no', asOf: '2026-01-01' }],
  facts: {},
  alternatives: [],
  parameters: {},
  decidedOn: '2026-11-22',
};

const receipt = {
  switchId: '00000000-0000-4000-8000-0000000000bb',
  citizenId: kari,
  state: 'pending',
  requestedAt: '2026-11-22T08:14:00.000Z',
  effectiveDate: '2026-12-01',
  withdrawableUntil: '2026-11-30',
  toContractId: 7,
  gpName: null,
  listName: null,
  officeName: 'Sagene',
  officePhone: '',
  fromGPName: null,
  switchesUsed: 1,
  switchLimit: 2,
  tiesRevision: 'r2',
  decision,
};

describe('a tab whose switch is kept (P13)', () => {
  it.each(['held', 'queued', 'sent', 'unknown', 'collected'] as const)(
    'waits while it is %s',
    (state) => expect(afterOutbox(kept, [{ ...item, state }], [item])).toBe(kept),
  );

  it('waits for an outbox that does not know it yet', () => {
    expect(afterOutbox(kept, [], [])).toBe(kept);
  });

  it('takes in what nobody knew, once the outbox has it', () => {
    const unknown: SwitchState = { step: 'unknown', row, key };
    expect(afterOutbox(unknown, [], [])).toBe(unknown);
    expect(afterOutbox(unknown, [item], [])).toEqual(kept);
    const undoable = { switchId: 's' } as never;
    expect(afterOutbox({ step: 'undoUnknown', undoable, key }, [item], [])).toEqual({
      step: 'kept',
      undoable,
      key,
    });
  });

  it('shows the receipt once the register has carried it out, and not before (P14)', () => {
    const done = { ...item, state: 'accepted', result: receipt } as const;
    expect(afterOutbox(kept, [done], [item])).toMatchObject({ step: 'receipt', receipt });
    const undoable = { switchId: 's' } as never;
    expect(afterOutbox({ step: 'kept', undoable, key }, [done], [item]).step).toBe('undone');
  });

  it('goes back to the list when what became of it cannot be shown, or it was taken back', () => {
    const done = { ...item, state: 'accepted', result: { not: 'a receipt' } } as const;
    expect(afterOutbox(kept, [done], [item])).toEqual({ step: 'choosing' });
    expect(afterOutbox(kept, [], [item])).toEqual({ step: 'choosing' });
  });

  it('shows the reason when the register said no', () => {
    const decision = { outcome: 'refused' } as never;
    const failure = { code: 'decision.refused', details: { decision } };
    const rejected = { ...item, state: 'rejected', failure } as const;
    expect(afterOutbox(kept, [rejected], [item])).toEqual({ step: 'refused', row, decision });
  });

  it('leaves every other tab alone', () => {
    const other: SwitchState = { step: 'kept', row, key: 'another' };
    const choosing: SwitchState = { step: 'choosing' };
    const done = { ...item, state: 'accepted', result: null } as const;
    expect(afterOutbox(other, [done], [item])).toBe(other);
    expect(afterOutbox(choosing, [done], [item])).toBe(choosing);
  });
});
