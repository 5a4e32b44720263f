import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { practice } from '../law/practice.ts';
import type { PracticeBasis } from '../law/practice.ts';
import { law } from '../law/law.ts';
import type { LawBasis } from '../law/law.ts';

/** One value of a parameter, from the day it holds until the next value of the same parameter. */
export interface DatedValue<Value> {
  readonly validFrom: CivilDate;
  readonly value: Value;
  readonly basis: LawBasis | PracticeBasis;
}

type ParameterTable = {
  readonly [Name in keyof SwitchParameters]: readonly DatedValue<SwitchParameters[Name]>[];
};

/** The day the regulation of patients' rights came into force: nothing is decided before it. */
const START = civilDate('2013-01-01');

/** Every parameter of switching, oldest value first. A change of practice is a new row here. */
export const switchParameterTable: ParameterTable = {
  effectiveDatePolicy: [
    { validFrom: START, value: 'firstOfNextMonth', basis: practice('changingGp') },
  ],
  switchesPerYear: [{ validFrom: START, value: 2, basis: law('FOR-2012-08-29-843', '§ 6', 1) }],
  openingThreshold: [
    { validFrom: START, value: 20, basis: practice('statistics') },
    { validFrom: civilDate('2016-01-01'), value: 10, basis: practice('rightToGp') },
  ],
  withdrawnSwitchCounts: [{ validFrom: START, value: false, basis: practice('installation') }],
  replacementCounts: [{ validFrom: START, value: true, basis: practice('installation') }],
  firstChoiceCounts: [{ validFrom: START, value: false, basis: practice('installation') }],
};
