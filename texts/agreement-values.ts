import { endingGrounds } from '#contract/codes/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Translate } from './index.ts';
import type { Language } from './languages.ts';
import { wholeNumber } from './numbers.ts';

/** What the sentences of decisions about agreements ask for. */
export function agreementValues(
  { facts }: Pick<Decision, 'facts'>,
  figure: (name: string) => number,
  day: (name: string) => string,
  language: Language,
  t: Translate,
) {
  const number = (name: string): string => wholeNumber(figure(name), language);
  const people = (name: string): string => t('decisions.phrases.people', { count: figure(name) });
  const ending = endingGrounds.find((one) => one === facts['ground']);
  return {
    endedBy: ending === undefined ? '' : t(`decisions.endedBy.${ending}`),
    earliest: day('earliest'),
    given: day('noticeGivenOn'),
    people: people('people'),
    toDraw: people('toDraw'),
    occupied: number('occupied'),
    ceiling: number('ceiling'),
    highest: number('highestCeiling'),
    lowest: number('lowestCeiling'),
    above: number('above'),
    missing: t('decisions.phrases.places', { count: figure('missing') }),
    months: figure('months'),
    age: figure('ageLimit'),
    highestAge: figure('extendedAgeLimit'),
  };
}
