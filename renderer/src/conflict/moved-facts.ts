import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { sentenceDate, tableDate } from '#texts/dates.ts';
import type { Language } from '#texts/languages.ts';
import type { Translate } from '#texts/index.ts';
import { gpWords } from '../citizen/gp-words.ts';
import { compareThree } from './three-way.ts';

/** What of a person's record is told when it has moved, in the order it is told. */
const factNames = ['gp', 'coming', 'waiting', 'switches', 'place', 'history'] as const;
export type FactName = (typeof factNames)[number];

/** A fact that is another than it was. */
export interface Moved {
  readonly fact: FactName;
  readonly before: string;
  readonly now: string;
}

function facts(
  { current, coming, waiting, switches, person, history, today }: CitizenOverview,
  t: Translate,
  language: Language,
): Record<FactName, string> {
  return {
    gp:
      current === null
        ? t('conflict.none')
        : `${gpWords(current, t)}, ${t('gp.since', { date: tableDate(current.valid.from) })}`,
    coming:
      coming === null
        ? t('conflict.none')
        : t('person.header.comingFrom', {
            doctor: gpWords(coming, t),
            date: sentenceDate(coming.valid.from, language, today),
          }),
    waiting:
      waiting === null
        ? t('conflict.none')
        : `${t('person.header.waitingNumber', { number: waiting.position })}, ${gpWords(
            { ...waiting, gp: waiting.gpName && { name: waiting.gpName } },
            t,
          )}`,
    switches: t('person.header.switchesUsed', { used: switches.used, allowed: switches.limit }),
    place:
      [person.municipality?.name, person.district?.name].filter(Boolean).join(' · ') ||
      t('conflict.none'),
    history: t('conflict.periods', { count: history.length }),
  };
}

/** What has moved between two readings of a person, in words. Pure. */
export function movedFacts(
  base: CitizenOverview,
  now: CitizenOverview,
  t: Translate,
  language: Language,
): readonly Moved[] {
  const [was, is] = [facts(base, t, language), facts(now, t, language)];
  return compareThree(factNames, was, was, is)
    .filter(({ state }) => state === 'theirs')
    .map(({ field, base: before, theirs }) => ({ fact: field, before, now: theirs }));
}
