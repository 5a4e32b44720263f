import type { Decision } from '#contract/flo-api/decision.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { allocationParameterTable } from '../parameters/allocation-table.ts';
import type { AllocationParameters } from '../parameters/allocation-table.ts';
import { rowOn } from '../parameters/dated.ts';
import { effectiveDateBasis } from '../parameters/parameters.ts';
import { practice } from '../law/practice.ts';
import { effectiveDate } from '../switching/effective-date.ts';

/** What says from which day a child is on its parent's list. */
export type FirstDayParameters = Pick<AllocationParameters, 'childPlacedFrom'> &
  Pick<SwitchParameters, 'effectiveDatePolicy' | 'workingWeek'>;

/** A child's placement with its first day on the list, and what that day rests on. */
export function withFirstDay(
  placed: Decision,
  parameters: FirstDayParameters,
): { readonly decision: Decision; readonly from: CivilDate } {
  const { childPlacedFrom, effectiveDatePolicy, workingWeek } = parameters;
  const { decidedOn } = placed;
  const atOnce = childPlacedFrom === 'sameDay';
  const from = atOnce ? decidedOn : effectiveDate(decidedOn, effectiveDatePolicy, workingWeek);
  const row = rowOn(allocationParameterTable.childPlacedFrom, decidedOn);
  const chosen = row.value === childPlacedFrom ? row.basis : practice('installation');
  const basis = atOnce ? [chosen] : [chosen, effectiveDateBasis[effectiveDatePolicy]];
  const decision = {
    ...placed,
    basis: [...placed.basis, ...basis],
    facts: { ...placed.facts, effectiveDate: from },
    parameters: { ...placed.parameters, childPlacedFrom },
  };
  return { decision, from };
}

/** Why the tie of a child of this age begins: a newborn's is told from that of one who came without a list. */
export const childBeginReason = (ageYears: number): 'newborn' | 'allocated' =>
  ageYears === 0 ? 'newborn' : 'allocated';
