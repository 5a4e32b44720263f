import type { CitizenOverview, Relative, Tie } from '#contract/flo-api/citizen-view.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { tableDate, tablePeriod } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { fullName } from '#texts/names.ts';
import type { KnownFact } from './compare.ts';

function gpOf(tie: Tie | null, t: Translate): string {
  if (tie === null) return t('timeTravel.none');
  return tie.gp === null ? (tie.listName ?? t('history.vacantList')) : fullName(tie.gp.name);
}

function tieFact(tie: Tie, t: Translate): Omit<KnownFact, 'heading'> {
  const lastDay = tie.valid.to === null ? null : addDays(tie.valid.to, -1);
  const ended =
    tie.endReason === null
      ? ''
      : ` · ${t('history.ended', { reason: t(`history.endReasons.${tie.endReason}`) })}`;
  const began = t('history.began', { reason: t(`history.beginReasons.${tie.beginReason}`) });
  return {
    key: `tie:${tie.gpContractId}:${tie.valid.from}`,
    label: gpOf(tie, t),
    value: `${tablePeriod(tie.valid.from, lastDay)} · ${began}${ended}`,
    personal: false,
  };
}

function relativeFact(relative: Relative, nth: number, t: Translate): KnownFact {
  const { citizenId, name, relation, responsibility, sameAddress } = relative;
  const words = [
    name === null ? t('person.family.protected') : fullName(name),
    ...(responsibility === null || relation === 'child'
      ? []
      : [t(`person.family.responsibility.${responsibility}`)]),
    ...(sameAddress === true ? [t('person.family.sameAddress')] : []),
  ];
  return {
    key: `relative:${citizenId ?? nth}`,
    heading: t('person.family.title'),
    label: t(`person.family.relation.${relation}`),
    value: words.join(' · '),
    personal: true,
  };
}

/**
 * What is known of a person, as labels and values. Grounds for extra switches and exclusions are not
 * among them: an overview at a moment has them as they are believed now.
 */
export function personFacts(overview: CitizenOverview, t: Translate): readonly KnownFact[] {
  const { person, current, coming, history, switches, waiting, relatives, switchFacts } = overview;
  const about = (key: string, label: string, value: string, personal = false): KnownFact => ({
    key,
    heading: t('timeTravel.headings.person'),
    label,
    value,
    personal,
  });
  const scheme = (key: string, label: string, value: string): KnownFact => ({
    ...about(key, label, value),
    heading: t('timeTravel.headings.gp'),
  });
  const [nin] = person.nins;
  return [
    about('name', t('timeTravel.facts.name'), fullName(person.name), true),
    about('nin', t('timeTravel.facts.nin'), nin?.nin ?? '', true),
    about('status', t('timeTravel.facts.status'), t(`timeTravel.personStatuses.${person.status}`)),
    about(
      'municipality',
      t('timeTravel.facts.municipality'),
      person.municipality?.name ?? t('timeTravel.none'),
      true,
    ),
    scheme(
      'optedOut',
      t('timeTravel.facts.scheme'),
      t(switchFacts.optedOut ? 'person.badges.optedOut' : 'timeTravel.inScheme'),
    ),
    scheme('gp', t('timeTravel.facts.gp'), gpOf(current, t)),
    scheme(
      'contract',
      t('timeTravel.facts.contract'),
      current === null ? t('timeTravel.none') : String(current.gpContractId),
    ),
    scheme('office', t('timeTravel.facts.office'), current?.officeName ?? t('timeTravel.none')),
    scheme(
      'since',
      t('timeTravel.facts.since'),
      current === null ? t('timeTravel.none') : tableDate(current.valid.from),
    ),
    scheme('coming', t('timeTravel.facts.coming'), gpOf(coming, t)),
    scheme(
      'switches',
      t('timeTravel.facts.switches'),
      `${switches.used}/${switches.limit} (${switches.year})`,
    ),
    scheme(
      'waiting',
      t('timeTravel.facts.waiting'),
      waiting === null
        ? t('timeTravel.none')
        : `${waiting.position}/${waiting.length} · ${waiting.officeName}`,
    ),
    ...relatives.map((relative, nth) => relativeFact(relative, nth, t)),
    ...history.map((tie) => ({ ...tieFact(tie, t), heading: t('timeTravel.headings.ties') })),
  ];
}
