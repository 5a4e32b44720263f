import type { Moment } from '#contract/flo-api/moment.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';

/** A moment in words: the day, and when it was known. */
export function momentWords({ asOf, knownAt }: Moment, t: Translate): string {
  const known = new Date(knownAt);
  return t('timeTravel.moment', {
    asOf: tableDate(asOf),
    knownOn: tableDate(osloDate(known)),
    time: timeOfDay(known),
  });
}

/** What FLO cannot tell of a moment, as one sentence; nothing when it can tell all. */
export function notKnownWords({ notKnown }: Moment, t: Translate): string | undefined {
  if (notKnown.length === 0) return undefined;
  const parts = notKnown.map((part) => t(`timeTravel.notKnown.${part}`)).join(', ');
  return t('timeTravel.notKnownIntro', { parts });
}
