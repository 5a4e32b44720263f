import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import type { PracticeBasis } from '../law/practice.ts';
import { switchParameterTable } from './table.ts';
import type { DatedValue } from './table.ts';

/** The row in force on a day; the oldest one for days before the table begins. */
function rowOn<Value>(rows: readonly DatedValue<Value>[], on: CivilDate): DatedValue<Value> {
  const row = rows.findLast(({ validFrom }) => validFrom <= on) ?? rows[0];
  if (row === undefined) throw new RangeError('a parameter has no value');
  return row;
}

/**
 * The parameters of switching in force on a day. An installation, or a test, may override some of
 * them; a decision always carries the values it used.
 */
export function parametersOn(
  on: CivilDate,
  overrides: Partial<SwitchParameters> = {},
): SwitchParameters {
  const table = switchParameterTable;
  return {
    effectiveDatePolicy: rowOn(table.effectiveDatePolicy, on).value,
    switchesPerYear: rowOn(table.switchesPerYear, on).value,
    openingThreshold: rowOn(table.openingThreshold, on).value,
    withdrawnSwitchCounts: rowOn(table.withdrawnSwitchCounts, on).value,
    replacementCounts: rowOn(table.replacementCounts, on).value,
    firstChoiceCounts: rowOn(table.firstChoiceCounts, on).value,
    ...overrides,
  };
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
