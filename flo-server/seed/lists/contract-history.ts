import { nationalFigures } from '../facts/national-figures.ts';
import { addMonths, dayAt, monthStart, yearOfDay, type Day } from '../random/days.ts';
import { at } from '../random/at.ts';
import type { Random } from '../random/random.ts';
import type { ListPlan } from './list-plan.ts';

/** Years of earlier contracts, and of earlier ties, that the register keeps. */
export const YEARS_OF_HISTORY = 12;

/** A stretch of a list's life under one contract; without a doctor it is vacant. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day | null;
  readonly vacant: boolean;
}

const { small, all, large } = nationalFigures.medianAgreementYears;
/** Median years of agreements by centrality class: the published ends, evenly between. */
const MEDIAN_BY_CLASS = [all, large, 7.2, 6.4, 5.3, 4.1, small];
/** Half of vacant lists have been vacant for this many years or less: four in ten over a year. */
const MEDIAN_VACANT_YEARS = 0.8;

function monthsFrom(medianYears: number, random: Random): number {
  const years = random.exponential(medianYears / Math.LN2);
  return Math.max(3, Math.round(Math.min(years, 26) * 12));
}

/** First day of a history of so many years. */
export function historyStart(asOf: Day, years: number = YEARS_OF_HISTORY): Day {
  return dayAt(yearOfDay(asOf) - years, 1, 1);
}

/**
 * The contracts of a list, first to last: the one in force, the coming one where the list changes
 * hands next month, and earlier ones back to the beginning of the history. A new list begins with
 * its own.
 */
export function contractHistory(plan: ListPlan, asOf: Day, random: Random): Stretch[] {
  const median = at(MEDIAN_BY_CLASS, plan.catchment.host.centralityClass);
  const handover = plan.handover ? addMonths(asOf, 1) : null;
  const age = plan.vacant
    ? monthsFrom(MEDIAN_VACANT_YEARS, random)
    : plan.fresh
      ? random.between(3, 9)
      : monthsFrom(median, random);
  let from = addMonths(monthStart(asOf), -age);
  const stretches: Stretch[] = [{ from, to: handover, vacant: plan.vacant }];
  if (handover !== null) {
    stretches.push({ from: handover, to: null, vacant: random.chance(0.15) });
  }
  // Lists grew by a fifth in eight years: one in ten of those without a past is new.
  const start = historyStart(asOf);
  while (
    from > start &&
    (plan.vacant || !plan.fresh) &&
    random.chance(stretches.length === 1 && plan.vacant ? 1 : 0.9)
  ) {
    const to = from;
    from = addMonths(from, -monthsFrom(median, random));
    stretches.unshift({ from, to, vacant: from > start && random.chance(0.04) });
  }
  return stretches;
}

/** The life of a list that was closed down: its people went to other lists. */
export function closedHistory(plan: ListPlan, asOf: Day, random: Random): Stretch[] {
  const to = addMonths(monthStart(asOf), -random.between(4, (YEARS_OF_HISTORY - 2) * 12));
  const median = at(MEDIAN_BY_CLASS, plan.catchment.host.centralityClass);
  return [{ from: addMonths(to, -monthsFrom(median, random)), to, vacant: false }];
}
