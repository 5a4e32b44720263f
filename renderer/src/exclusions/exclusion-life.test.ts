import { describe, expect, it } from 'vitest';
import { Exclusion } from '#contract/flo-api/exclusions.ts';
import { lifeOf, nextEvents } from './exclusion-life.ts';

const decision = (more: object = {}): Exclusion =>
  Exclusion.parse({
    exclusionId: '7b0f8a52-6f0e-4c5a-9f0e-2d9d8f3b1c11',
    gpContractId: 1001,
    doctor: null,
    municipalityName: 'Gjøvik',
    decidedOn: '2026-06-01',
    reference: null,
    appealedOn: null,
    appealDecidedOn: null,
    endedOn: null,
    endReason: null,
    ...more,
  });

const appealed = { appealedOn: '2026-06-10' };
const upheld = { ...appealed, appealDecidedOn: '2026-07-01' };

describe('what becomes of a municipality’s decision', () => {
  it.each([
    [{}, 'inForce', '2026-06-01', ['appealed', 'cancelled']],
    [appealed, 'appealed', '2026-06-10', ['upheld', 'overturned', 'cancelled']],
    [upheld, 'upheld', '2026-07-01', ['cancelled']],
    [{ ...upheld, endedOn: '2026-07-01', endReason: 'overturned' }, 'overturned', '2026-07-01', []],
    [{ endedOn: '2026-08-01', endReason: 'cancelled' }, 'cancelled', '2026-08-01', []],
  ])('%j is %s since %s', (more, state, since, events) => {
    expect(lifeOf(decision(more))).toEqual({ state, since });
    expect(nextEvents(decision(more))).toEqual(events);
  });
});
