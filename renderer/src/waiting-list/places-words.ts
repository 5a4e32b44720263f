import type { SimulatedOpening } from '#contract/flo-api/waiting-list.ts';
import type { Translate } from '#texts/index.ts';
import type { Language } from '#texts/languages.ts';
import { wholeNumber } from '#texts/numbers.ts';

/** So many places, in words that fit one as well. */
export function placesWords(places: number, t: Translate, language: Language): string {
  return t('waitingList.places', { count: places, number: wholeNumber(places, language) });
}

/** What a list would do, in one sentence. */
export function outcomeWords(
  result: Pick<SimulatedOpening, 'outcome' | 'served' | 'places' | 'openingThreshold'>,
  t: Translate,
  language: Language,
): string {
  const { outcome, served, places, openingThreshold } = result;
  return t(`waitingList.simulator.outcomes.${outcome}`, {
    served: t('waitingList.simulator.people', { count: served.length }),
    places: placesWords(places, t, language),
    threshold: openingThreshold,
  });
}
