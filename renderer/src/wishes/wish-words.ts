import type { PersonsWish } from '#contract/flo-api/outages.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Language } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';
import { momentWords } from '../outbox/outbox-words.ts';

/** When a wish was received, and what it waits for or when it was over, in short sentences. */
export function timesOf(wish: PersonsWish, today: CivilDate, language: Language): string[] {
  const t = translator(language);
  const at = (instant: string): string => momentWords(instant, today, language);
  const { state, receivedAt, arrivedAt, proved, collectUntil, endedAt } = wish;
  const received = proved
    ? t('wishes.received', { at: at(receivedAt) })
    : t('wishes.receivedUnproved', { at: at(receivedAt), arrived: at(arrivedAt) });
  if (state === 'collected') return [received, t('wishes.settledAfter', { at: at(collectUntil) })];
  return endedAt === null ? [received] : [received, t('wishes.endedAt', { at: at(endedAt) })];
}
