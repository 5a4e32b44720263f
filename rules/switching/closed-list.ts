import type { Basis, Decision } from '#contract/flo-api/decision.ts';
import type {
  CitizenSwitchFacts,
  closedListRights,
  SwitchParameters,
} from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { addMonths } from '../calendar.ts';
import { law } from '../law/law.ts';
import { freePlaces } from '../list-status/list-status.ts';
import type { ListFill } from '../list-status/list-status.ts';
import { agreementParametersOn } from '../parameters/agreement-table.ts';
import { basisOf } from '../parameters/parameters.ts';

/** A named right to a place on a closed list (FOR-2012-08-29-843 § 4). */
export type ClosedListRight = (typeof closedListRights)[number];

const CLOSED_LISTS = law('FOR-2012-08-29-843', '§ 4', 1);

/** Under this age a person has the right to the list of a parent. */
const CHILD_UNTIL = 16;

/**
 * The right a person has to a list although it is closed: a child under sixteen of somebody who is on
 * it (a), or somebody who was on it, moved to another municipality for no more than three years, and has
 * moved back (b; practice says for how long after the move). Null: none.
 */
export function closedListRight(
  citizen: Pick<CitizenSwitchFacts, 'today' | 'ageYears' | 'parentContractIds' | 'movedBack'>,
  gpContractId: number,
  { moveBackMonths, moveBackMaxYears }: SwitchParameters,
): ClosedListRight | null {
  const { today, ageYears, parentContractIds, movedBack } = citizen;
  if (ageYears < CHILD_UNTIL && parentContractIds.includes(gpContractId)) return 'childOfListed';
  if (movedBack === null || !movedBack.contractIds.includes(gpContractId)) return null;
  const { awayOn, backOn } = movedBack;
  const inTime = backOn <= today && today < addMonths(backOn, moveBackMonths);
  return inTime && backOn <= addMonths(awayOn, 12 * moveBackMaxYears) ? 'returning' : null;
}

type Returning = Pick<CitizenSwitchFacts, 'today' | 'movedBack'>;
type ReturnParameters = Pick<SwitchParameters, 'moveBackMonths' | 'moveBackMaxYears'>;

/** The days of a move away and back that gives, or gave, a right to the list; none when there was no such move. */
export function returnFacts(
  { movedBack }: Returning,
  gpContractId: number,
  { moveBackMonths }: ReturnParameters,
): Decision['facts'] {
  if (movedBack === null || !movedBack.contractIds.includes(gpContractId)) return {};
  const { awayOn, backOn } = movedBack;
  return { awayOn, backOn, returnUntil: addMonths(backOn, moveBackMonths) };
}

/** Why somebody who has come back to the list has no right to it any more; null: there is nothing to lapse. */
export function lapsedReturn(
  { today, movedBack }: Returning,
  gpContractId: number,
  { moveBackMonths, moveBackMaxYears }: ReturnParameters,
): 'awayTooLong' | 'tooLate' | null {
  if (movedBack === null || !movedBack.contractIds.includes(gpContractId)) return null;
  const { awayOn, backOn } = movedBack;
  if (backOn > addMonths(awayOn, 12 * moveBackMaxYears)) return 'awayTooLong';
  return today >= addMonths(backOn, moveBackMonths) ? 'tooLate' : null;
}

/** What the right of whoever has come back rests on: § 4 b, and for how long practice lets it be used. */
export function returnBases(
  { moveBackMonths, moveBackMaxYears }: ReturnParameters,
  today: CivilDate,
): Basis[] {
  return [
    CLOSED_LISTS,
    basisOf('moveBackMaxYears', moveBackMaxYears, today),
    basisOf('moveBackMonths', moveBackMonths, today),
  ];
}

/** What says how far a right to a closed list holds. */
export type CeilingParameters = Pick<
  SwitchParameters,
  'closedListRightExceedsCeiling' | 'closedListRightExceedsHighest'
>;

type Fill = Omit<ListFill, 'status'>;

/** Whether one more would be above the highest ceiling that any list may have (FOR-2025-12-02-2405 § 10). */
export function isAtHighest({ occupied }: Fill, today: CivilDate): boolean {
  return occupied >= agreementParametersOn(today).highestCeiling;
}

/**
 * Whether a right to a closed list gives a place on it: a free one, or where it holds above the ceiling one
 * more, and above the highest ceiling where it holds above that.
 */
export function rightGivesPlace(
  fill: Fill,
  parameters: CeilingParameters,
  today: CivilDate,
): boolean {
  if (freePlaces(fill) > 0) return true;
  const { closedListRightExceedsCeiling, closedListRightExceedsHighest } = parameters;
  if (!closedListRightExceedsCeiling) return false;
  return closedListRightExceedsHighest || !isAtHighest(fill, today);
}

/** The highest ceiling, where it is what a right to a full list is held against. */
export function highestCeilingFact(fill: Fill, today: CivilDate): Decision['facts'] {
  const { highestCeiling } = agreementParametersOn(today);
  return isAtHighest(fill, today) ? { highestCeiling } : {};
}

/** What it rests on that a right to a full list gives a place on it, or gives none. */
export function aboveCeilingBases(
  fill: Fill,
  parameters: CeilingParameters,
  today: CivilDate,
): Basis[] {
  const basis = (name: keyof CeilingParameters) => basisOf(name, parameters[name], today);
  const ceiling = basis('closedListRightExceedsCeiling');
  if (!parameters.closedListRightExceedsCeiling || !isAtHighest(fill, today)) return [ceiling];
  const highest = basis('closedListRightExceedsHighest');
  // The same page says both, unless the installation has chosen.
  const same = JSON.stringify(highest) === JSON.stringify(ceiling);
  return same ? [ceiling] : [ceiling, highest];
}
