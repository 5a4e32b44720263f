import { useQuery } from '@tanstack/react-query';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { sentenceDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CallerFact } from '../standing/caller-fact.tsx';
import { Fact } from '../ui/fact.tsx';
import { sessionQuery } from '../workspace/session-query.ts';
import { HeaderState } from './header-state.tsx';
import { extraSwitchWords } from './extra-switch-words.ts';
import { gpWords } from './gp-words.ts';

/** The header's second line: the year's switches, the waiting list, what is pending, the language. */
export function HeaderFacts({ overview }: { readonly overview: CitizenOverview }) {
  const { t, language } = useTexts();
  const { switches, waiting, coming, person, today } = overview;
  const session = useQuery(sessionQuery(useServices()));
  const grounds = extraSwitchWords(overview.switchFacts, session.data?.switchParameters, t);
  const comingName = coming && gpWords(coming, t);
  return (
    <dl className="flo-header__facts">
      <CallerFact overview={overview} />
      <HeaderState overview={overview} />
      <Fact label={t('person.header.switches')}>
        {t('person.header.switchesUsed', { used: switches.used, allowed: switches.limit })}
        {switches.extra > 0 && ` ${t('person.header.extraSwitches', { count: switches.extra })}`}
        {grounds.length > 0 && `: ${grounds.join(', ')}`}
      </Fact>
      <Fact label={t('person.header.waitingList')}>
        {waiting === null
          ? t('common.no')
          : t('person.header.waitingNumber', { number: waiting.position })}
      </Fact>
      {coming !== null && (
        <Fact label={t('person.header.coming')}>
          {t('person.header.comingFrom', {
            doctor: comingName ?? '',
            date: sentenceDate(coming.valid.from, language, today),
          })}
        </Fact>
      )}
      {person.languageForm !== null && (
        <Fact label={t('person.header.language')}>
          {t(`person.header.languageForm.${person.languageForm}`)}
        </Fact>
      )}
    </dl>
  );
}
