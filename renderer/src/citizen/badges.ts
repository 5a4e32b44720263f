import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { tableDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import type { Hide } from '../ui/anonymise.ts';
import type { BadgeTone } from '../ui/badge.tsx';
import type { MatchedBy } from '../workspace/citizen-tab.ts';
import { languageName } from './language-name.ts';

/** A word that must not be overlooked. */
export interface BadgeWords {
  readonly key: string;
  readonly tone: BadgeTone;
  readonly text: string;
  readonly help?: string;
}

const CHILD = 16;

function ofStatus({ person }: CitizenOverview, t: Translate, hide: Hide): BadgeWords[] {
  const { status, statusSince, deathDate } = person;
  if (status === 'resident') return [];
  if (status === 'dead') {
    const text =
      deathDate === null
        ? t('person.badges.deadUnknownDate')
        : t('person.badges.dead', { date: hide(tableDate(deathDate)) });
    return [{ key: status, tone: 'danger', text }];
  }
  const text =
    status === 'emigrated' && statusSince !== null
      ? t('person.badges.emigratedOn', { date: hide(tableDate(statusSince)) })
      : t(`person.badges.${status}`);
  return [{ key: status, tone: 'warning', text }];
}

function ofProtection({ person }: CitizenOverview, t: Translate): BadgeWords[] {
  const { addressProtection: grade } = person;
  if (grade === 'none') return [];
  const help = t('person.badges.protectedAddressHelp');
  return [{ key: grade, tone: 'danger', text: t(`person.badges.${grade}`), help }];
}

/** What an adviser must know before the first sentence, the gravest first. */
export function badgesOf(
  overview: CitizenOverview,
  matchedBy: MatchedBy,
  t: Translate,
  hide: Hide,
): readonly BadgeWords[] {
  const { person, switchFacts, current, noGPReason } = overview;
  const { interpreterLanguage } = person;
  const list: (BadgeWords | undefined)[] = [
    ...ofProtection(overview, t),
    ...ofStatus(overview, t, hide),
    matchedBy === 'formerNin'
      ? {
          key: 'nin',
          tone: 'warning',
          text: t('person.badges.formerNin'),
          help: t('nin.superseded'),
        }
      : undefined,
    matchedBy === 'mergedRecord'
      ? { key: 'merged', tone: 'warning', text: t('person.badges.merged') }
      : undefined,
    interpreterLanguage === null
      ? undefined
      : {
          key: 'interpreter',
          tone: 'warning',
          text: t('person.badges.interpreter', {
            language: hide(languageName(interpreterLanguage, t)),
          }),
        },
    switchFacts.optedOut
      ? { key: 'optedOut', tone: 'warning', text: t('person.badges.optedOut') }
      : undefined,
    current === null && noGPReason === 'withoutList'
      ? { key: 'noGp', tone: 'warning', text: t('person.badges.noGp') }
      : undefined,
    person.ageYears < CHILD && person.status !== 'dead'
      ? { key: 'child', tone: 'neutral', text: t('person.badges.child') }
      : undefined,
  ];
  return list.filter((badge) => badge !== undefined);
}
