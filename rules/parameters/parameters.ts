import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import type { PracticeBasis } from '../law/practice.ts';
import { rowOn, valuesOn } from './dated.ts';
import type { DatedValue } from './dated.ts';
import { switchParameterTable } from './switching-table.ts';

/**
 * The parameters of switching in force on a day. An installation, or a test, may override some of
 * them; a decision always carries the values it used.
 */
export function parametersOn(
  on: CivilDate,
  overrides: Partial<SwitchParameters> = {},
): SwitchParameters {
  return { ...valuesOn(switchParameterTable, on), ...overrides };
}

/**
 * What a parameter's value rests on. A value the table does not have on that day is the
 * installation's own choice, and is said to be so.
 */
export function basisOf<Name extends keyof SwitchParameters>(
  name: Name,
  value: SwitchParameters[Name],
  on: CivilDate,
): DatedValue<SwitchParameters[Name]>['basis'] {
  const row = rowOn(switchParameterTable[name], on);
  return row.value === value ? row.basis : practice('installation');
}

/** The practice behind each policy for the day a switch takes effect. */
export const effectiveDateBasis: Record<SwitchParameters['effectiveDatePolicy'], PracticeBasis> = {
  firstOfNextMonth: practice('changingGp'),
  nextWorkingDay: practice('project2016'),
};
