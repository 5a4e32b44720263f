import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { valuesOn } from './dated.ts';
import type { DatedValue, ParameterTable } from './dated.ts';

/** What agreements and reductions are decided with, as in force on a day. */
export interface AgreementParameters {
  /** Months of notice before a self-employed GP's agreement ends, both ways. */
  readonly noticeMonths: number;
  /** Months of notice before a list is brought down to its ceiling. */
  readonly reductionNoticeMonths: number;
  /** The age at which an agreement ends by itself. */
  readonly ageLimit: number;
  /** The age no extension goes past. */
  readonly extendedAgeLimit: number;
  /** No list has a higher ceiling. */
  readonly highestCeiling: number;
  /** A lower ceiling must be agreed with the municipality. */
  readonly lowestCeiling: number;
  /** Who is below this age counts as family in a draw; null: everybody in the household does. */
  readonly familyAgeLimit: number | null;
  /** Months from its first day that a list is that of a new practice. */
  readonly newPracticeMonths: number;
  /** Months before an agreement ends by law that the back office is asked to see to the list. */
  readonly endingNoticeMonths: number;
}

const START = civilDate('2013-01-01');
const NEW_REGULATION = civilDate('2026-01-01');
const REPEALED = practice('repealedRegulation');

/** The same figure before and after 2026; the repealed text is not quoted. */
const since = <Value>(value: Value, basis: DatedValue<Value>['basis']): DatedValue<Value>[] => [
  { validFrom: START, value, basis: REPEALED },
  { validFrom: NEW_REGULATION, value, basis },
];

/** Every parameter of agreements, oldest value first. A change is a new row. */
export const agreementParameterTable: ParameterTable<AgreementParameters> = {
  noticeMonths: since(6, law('FOR-2025-12-02-2405', '§ 12', 1)),
  reductionNoticeMonths: since(6, law('FOR-2025-12-02-2405', '§ 11', 2)),
  ageLimit: since(70, law('FOR-2025-12-02-2405', '§ 12', 3)),
  extendedAgeLimit: since(80, law('FOR-2025-12-02-2405', '§ 12', 3)),
  highestCeiling: since(2500, law('FOR-2025-12-02-2405', '§ 10', 1)),
  lowestCeiling: since(500, law('FOR-2025-12-02-2405', '§ 10', 1)),
  familyAgeLimit: [{ validFrom: START, value: 16, basis: practice('listReduction') }],
  newPracticeMonths: [{ validFrom: START, value: 12, basis: practice('installation') }],
  // As long as notice is: no source says when a municipality must begin.
  endingNoticeMonths: [{ validFrom: START, value: 6, basis: practice('installation') }],
};

/** The parameters of agreements in force on a day; an installation, or a test, may override some. */
export function agreementParametersOn(
  on: CivilDate,
  overrides: Partial<AgreementParameters> = {},
): AgreementParameters {
  return { ...valuesOn(agreementParameterTable, on), ...overrides };
}
