import type { Decision } from '#contract/flo-api/decision.ts';
import type { Translate } from './index.ts';

/** What the sentences of decisions about queues, and about leaving the scheme, ask for. */
export function waitingValues(
  { facts }: Pick<Decision, 'facts'>,
  figure: (name: string) => number,
  day: (name: string) => string,
  t: Translate,
) {
  const when = (fact: string, text: string): string => (facts[fact] === true ? text : '');
  const hasList = facts['hasList'] === true;
  const tieDay = { date: day('effectiveDate') };
  return {
    position: figure('position'),
    length: figure('length'),
    since: day('since'),
    minutes: figure('minutes'),
    givesUp: figure('givesUpPosition'),
    givesUpLength: figure('givesUpLength'),
    placesNeeded: t('decisions.phrases.queuePlaces', { count: figure('placesNeeded') }),
    beforeNote: t('decisions.phrases.queueBefore', { count: figure('before') }),
    unallocatedNote:
      figure('unallocatedBefore') > 0
        ? t('decisions.phrases.queueUnallocated', { count: figure('unallocatedBefore') })
        : '',
    quotaNote: when('quotaUsed', t('decisions.phrases.queueQuotaUsed')),
    pendingNote: day('pendingElsewhere') && t('decisions.phrases.queuePending'),
    reportedOn: day('reportedOn'),
    optedOutSince: day('optedOutSince'),
    tieNote: t(`decisions.phrases.${hasList ? 'tieEnds' : 'tieNone'}`, tieDay),
    tieSpoken: t(`decisions.phrases.${hasList ? 'tieSpokenEnds' : 'tieSpokenNone'}`, tieDay),
    queueNote: when('waitingFallsAway', t('decisions.phrases.queueFallsAway')),
    switchNote: when('pendingFallsAway', t('decisions.phrases.switchFallsAway')),
  };
}
