import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { firstOfNextMonth } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { nextWorkingDay } from '../working-days/holidays.ts';

/** The day a switch asked for today takes effect. Always later than today. */
export function effectiveDate(
  today: CivilDate,
  policy: SwitchParameters['effectiveDatePolicy'],
  week?: SwitchParameters['workingWeek'],
): CivilDate {
  switch (policy) {
    case 'firstOfNextMonth':
      return firstOfNextMonth(today);
    case 'nextWorkingDay':
      return nextWorkingDay(today, week);
  }
}
