import { useInfiniteQuery } from '@tanstack/react-query';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { tableDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { ReadAloud } from '../ui/explanation/read-aloud.tsx';
import { SpokenLanguageProvider, useSpokenLanguage } from '../ui/explanation/spoken-language.tsx';
import { AnswerStates } from '../ui/answer-states.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { citizenAuditPages } from './audit-pages.ts';
import { OlderButton } from './older-button.tsx';
import { ReportFrame } from './report-frame.tsx';
import { byDay, entryWords, seenAloud, type SeenEntry } from './seen-words.ts';

interface SeenPageProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** The citizen's own report: who has seen the record, when and why, day by day. */
export function SeenPage({ tab, overview }: SeenPageProps) {
  const app = useServices();
  const { t } = useTexts();
  const asked = useInfiniteQuery(citizenAuditPages(app, overview.citizenId));
  return (
    <ReportFrame title={t('privacy.seen.title')} overview={overview}>
      <AnswerStates asked={asked} what={t('privacy.what.seen')} lines={10}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          return (
            <>
              <SpokenLanguageProvider tab={tab} languageForm={overview.person.languageForm}>
                <Aloud entries={entries} overview={overview} />
              </SpokenLanguageProvider>
              {entries.length === 0 ? (
                <p>{t('privacy.seen.nobody')}</p>
              ) : (
                <Days entries={entries} />
              )}
              <OlderButton asked={asked} count={entries.length} />
            </>
          );
        }}
      </AnswerStates>
    </ReportFrame>
  );
}

function Aloud(props: {
  readonly entries: readonly SeenEntry[];
  readonly overview: CitizenOverview;
}) {
  const { spoken } = useSpokenLanguage();
  return <ReadAloud sentences={seenAloud(props.entries, spoken, props.overview.today)} />;
}

function Days({ entries }: { readonly entries: readonly SeenEntry[] }) {
  const { t } = useTexts();
  return byDay(entries).map(({ day, entries: list }) => (
    <section key={day} className="flo-report__part">
      <h3>{tableDate(day)}</h3>
      <ul>
        {list.map((entry) => (
          <li key={entry.entryId}>{entryWords(entry, t).join(' ')}</li>
        ))}
      </ul>
    </section>
  ));
}
