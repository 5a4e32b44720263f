import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { doctorsOn } from './list-doctors.ts';

const doctor = (hprNumber: number, firstName: string) => ({
  hprNumber,
  firstName,
  middleName: null,
  lastName: 'Sara',
});
const period = (hprNumber: number, relationship: string, from: string, to: string | null) => ({
  hprNumber,
  relationship,
  valid: { from, to },
});
const list = {
  gpContract: {
    doctorCycles: [
      period(1, 'LPFL', '2020-01-01', null),
      period(2, 'LPFL', '2020-01-01', '2026-06-01'),
      period(3, 'LPVI', '2020-01-01', null),
    ],
  },
  doctors: [doctor(1, 'Máret'), doctor(2, 'Bjørn'), doctor(3, 'Ingrid')],
} as unknown as Parameters<typeof doctorsOn>[0];

describe('the GPs of a list on a day', () => {
  it('are those who had it then, by name, and no substitutes', () => {
    expect(doctorsOn(list, civilDate('2026-05-31'))).toEqual([
      { hprNumber: 2, name: 'Bjørn Sara' },
      { hprNumber: 1, name: 'Máret Sara' },
    ]);
    expect(doctorsOn(list, civilDate('2026-06-01'))).toEqual([
      { hprNumber: 1, name: 'Máret Sara' },
    ]);
  });
});
