import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import type { DatedValue, ParameterTable } from './dated.ts';

/** The day the regulation of patients' rights came into force: nothing is decided before it. */
const START = civilDate('2013-01-01');

const since = <Value>(
  value: Value,
  basis: DatedValue<Value>['basis'],
): readonly DatedValue<Value>[] => [{ validFrom: START, value, basis }];

const CHANGING_GP = practice('changingGp');
/** No public source says so: a choice made here, and said to be one. */
const OURS = practice('installation');
const CLOSED_LISTS = law('FOR-2012-08-29-843', '§ 4', 1);

/** Every parameter of switching, oldest value first. A change of practice is a new row here. */
export const switchParameterTable: ParameterTable<SwitchParameters> = {
  effectiveDatePolicy: since('firstOfNextMonth', CHANGING_GP),
  workingWeek: since('mondayToFriday', OURS),
  switchesPerYear: since(2, law('FOR-2012-08-29-843', '§ 6', 1)),
  openingThreshold: [
    { validFrom: START, value: 20, basis: practice('statistics') },
    { validFrom: civilDate('2016-01-01'), value: 10, basis: practice('rightToGp') },
  ],
  withdrawnSwitchCounts: since(false, OURS),
  replacementCounts: since(true, OURS),
  firstChoiceCounts: since(false, OURS),
  // A child has the same right as others; whose choice it was does not matter to the count.
  childSwitchCounts: since(true, OURS),
  vacantListSwitchCounts: since(true, OURS),
  municipalMoveCounts: since(false, practice('municipalMove')),
  // No public source says whether a place from a queue is one of the year's switches; it is a switch.
  waitingListHitCounts: since(true, OURS),
  waitingChildAtSameAddress: since(true, practice('rightToGp')),
  queueUndoMinutes: since(15, OURS),
  extraSwitchMoved: since(true, CHANGING_GP),
  extraSwitchGPLeaves: since(true, CHANGING_GP),
  extraSwitchListCut: since(true, CHANGING_GP),
  // The pages do not say how long it can be used. As long as the right to come back can.
  extraSwitchMonths: since(6, OURS),
  // The national register's interface says that the ceiling is exceeded "in certain cases".
  closedListRightExceedsCeiling: since(true, practice('nationalRegister')),
  // § 10 says that no GP shall have more than 2 500 people; § 4 gives a right to a list "although it is
  // closed", and a list of 2 500 is closed. Neither says which goes first. The interface makes no exception
  // of any ceiling.
  closedListRightExceedsHighest: since(true, practice('nationalRegister')),
  moveBackMonths: since(6, CHANGING_GP),
  moveBackMaxYears: since(3, CLOSED_LISTS),
};
