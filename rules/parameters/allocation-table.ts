import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import { valuesOn } from './dated.ts';
import type { ParameterTable } from './dated.ts';

/** How people without a list are given one, as in force on a day. */
export interface AllocationParameters {
  /** In cities with districts: lists of the person's own district before the rest of the city. */
  readonly ownDistrictFirst: boolean;
  /** Below this age a person is given a list even where the municipality has allocation off. */
  readonly alwaysBelowAge: number;
  /** Insured asylum seekers are placed by hand, from the lists that reception centres send. */
  readonly asylumSeekersByHand: boolean;
  /** A child for whom nobody has chosen is on a parent's list the same day, or from the day a switch would be. */
  readonly childPlacedFrom: 'sameDay' | 'asSwitches';
}

const START = civilDate('2013-01-01');

/** Every parameter of allocation, oldest value first. A change is a new row. */
export const allocationParameterTable: ParameterTable<AllocationParameters> = {
  // No public source says how near the list must be; only that the home municipality goes first.
  ownDistrictFirst: [{ validFrom: START, value: true, basis: practice('installation') }],
  alwaysBelowAge: [{ validFrom: START, value: 16, basis: practice('allocation') }],
  asylumSeekersByHand: [{ validFrom: START, value: true, basis: practice('allocation') }],
  // No public source says from which day; a newborn needs a GP at once.
  childPlacedFrom: [{ validFrom: START, value: 'sameDay', basis: practice('installation') }],
};

/** The parameters of allocation in force on a day; an installation, or a test, may override some. */
export function allocationParametersOn(
  on: CivilDate,
  overrides: Partial<AllocationParameters> = {},
): AllocationParameters {
  return { ...valuesOn(allocationParameterTable, on), ...overrides };
}
