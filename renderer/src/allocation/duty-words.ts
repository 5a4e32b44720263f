import type { MunicipalDuty } from '#contract/flo-api/duty.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';

type Suspension = MunicipalDuty['suspensions'][number];

/** From when to when a duty is suspended; people say the last day, the register keeps the next. */
export function suspendedWords(
  { from, to }: Pick<Suspension, 'from' | 'to'>,
  t: Translate,
): string {
  return t('agreements.life', {
    from: from === null ? '' : tableDate(from),
    to: to === null ? t('allocation.duty.noEnd') : tableDate(addDays(to, -1)),
  });
}
