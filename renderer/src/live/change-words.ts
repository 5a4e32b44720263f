import type { HeldRecord } from '#contract/flo-api/presence.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';

/** `Endret 09:31 av en kollega`: when and from where, as far as the reader may know. */
export function changeWords({ change }: HeldRecord, today: string, t: Translate): string {
  const { at, by } = change;
  if (at === null) return t('live.changed.plain');
  const instant = new Date(at);
  const day = osloDate(instant);
  const time = day === today ? timeOfDay(instant) : `${tableDate(day)} ${timeOfDay(instant)}`;
  return t(`live.changed.${by}`, { time });
}
