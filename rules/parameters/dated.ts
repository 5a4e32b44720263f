import type { CivilDate } from '#contract/time/civil-date.ts';
import type { LawBasis } from '../law/law.ts';
import type { PracticeBasis } from '../law/practice.ts';

/** One value of a parameter, from the day it holds until the next value of the same parameter. */
export interface DatedValue<Value> {
  readonly validFrom: CivilDate;
  readonly value: Value;
  readonly basis: LawBasis | PracticeBasis;
}

/** The parameters of one subject, each with its values, the oldest first. */
export type ParameterTable<Parameters> = {
  readonly [Name in keyof Parameters]: readonly DatedValue<Parameters[Name]>[];
};

/** The row in force on a day; the oldest one for days before the table begins. */
export function rowOn<Value>(rows: readonly DatedValue<Value>[], on: CivilDate): DatedValue<Value> {
  const row = rows.findLast(({ validFrom }) => validFrom <= on) ?? rows[0];
  if (row === undefined) throw new RangeError('a parameter has no value');
  return row;
}

/** The values of a subject in force on a day. */
export function valuesOn<Parameters extends object>(
  table: ParameterTable<Parameters>,
  on: CivilDate,
): Parameters {
  const entries = Object.entries<readonly DatedValue<unknown>[]>(table);
  // The table has exactly the names of the subject, and every row the type of its name.
  return Object.fromEntries(
    entries.map(([name, rows]) => [name, rowOn(rows, on).value]),
  ) as Parameters;
}
