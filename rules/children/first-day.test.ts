import { describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { allocationParametersOn } from '../parameters/allocation-table.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { childBeginReason, withFirstDay } from './first-day.ts';

const on = civilDate('2026-06-10');
const placed: Decision = {
  outcome: 'allowed',
  code: 'child.mothersList',
  rule: 'children/placement',
  basis: [],
  facts: {},
  alternatives: [],
  parameters: {},
  decidedOn: on,
};

describe('our own choice: the first day of a child on the list of its parent', () => {
  it.each([
    ['sameDay', '2026-06-10', 1],
    ['asSwitches', '2026-07-01', 2],
  ] as const)('%s', (childPlacedFrom, day, bases) => {
    const parameters = { ...parametersOn(on), ...allocationParametersOn(on, { childPlacedFrom }) };
    const { decision, from } = withFirstDay(placed, parameters);
    expect(from).toBe(day);
    expect(decision.facts['effectiveDate']).toBe(day);
    expect(decision.parameters).toEqual({ childPlacedFrom });
    expect(decision.basis).toHaveLength(bases);
    expect(decision.basis.every(({ kind }) => kind === 'practice')).toBe(true);
  });

  it('is the day itself, as the table has it', () => {
    expect(allocationParametersOn(on).childPlacedFrom).toBe('sameDay');
  });

  it.each([
    [0, 'newborn'],
    [1, 'allocated'],
    [14, 'allocated'],
  ])('at %i years the tie begins as %s', (ageYears, reason) => {
    expect(childBeginReason(ageYears)).toBe(reason);
  });
});
