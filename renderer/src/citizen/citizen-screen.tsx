import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { fullName } from '#texts/names.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { PrivacyDialogs, PrivacyPage } from '../privacy/privacy-page.tsx';
import { readFailure } from '../rpc/failure.ts';
import { SwitchPanel } from '../switching/switch-panel.tsx';
import { AnswerColumn } from '../switching/answer-column.tsx';
import { announce } from '../ui/announcer.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { hideOf } from '../anonymity/anonymity.ts';
import type { CitizenTab, MatchedBy } from '../workspace/citizen-tab.ts';
import { CitizenColumns } from './citizen-columns.tsx';
import { CitizenHeader } from './citizen-header.tsx';
import { CitizenNotFound } from './citizen-not-found.tsx';
import { CitizenOpening } from './citizen-opening.tsx';
import { FamilySection } from './family-section.tsx';
import { GpPanel } from './gp-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { overviewQuery, shut } from './open-citizen.ts';
import { WaitingPanel } from './waiting-panel.tsx';

interface CitizenScreenProps {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
  readonly matchedBy: MatchedBy;
}

/** Everything about one person, from one answer. Old data stays, with a note, when a new one fails. */
export function CitizenScreen({ tab, citizenId, matchedBy }: CitizenScreenProps) {
  const app = useServices();
  const { t } = useTexts();
  const page = useStore(tab.privacy, (state) => state.page);
  const { data, error, refetch } = useQuery(overviewQuery(app, citizenId));
  const name = data && fullName(data.person.name);
  useEffect(() => {
    if (name !== undefined) announce(app.announcer, hideOf(app)(name));
  }, [app, name]);
  const denied = error === null ? undefined : readFailure(error).details.access;
  useEffect(() => {
    if (denied !== undefined) shut(app, tab, denied, undefined);
  }, [app, tab, denied]);
  if (denied !== undefined) return null;
  if (data === undefined) {
    if (error === null) return <CitizenOpening />;
    return <CitizenNotFound tab={tab} failure={readFailure(error)} />;
  }
  return (
    <>
      <CitizenHeader overview={data} matchedBy={matchedBy} />
      {error !== null && (
        <FailureNote
          failure={readFailure(error)}
          what={t('status.what.person')}
          onRetry={() => void refetch()}
        />
      )}
      {page === 'none' ? (
        <Panels tab={tab} overview={data} />
      ) : (
        <PrivacyPage tab={tab} overview={data} />
      )}
      <PrivacyDialogs tab={tab} overview={data} />
    </>
  );
}

/** The panels about the person, in their columns. */
function Panels({
  tab,
  overview,
}: {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}) {
  return (
    <CitizenColumns
      first={
        <>
          <GpPanel overview={overview} />
          <HistoryPanel overview={overview} />
          <FamilySection overview={overview} />
        </>
      }
      second={<SwitchPanel tab={tab} overview={overview} />}
      third={
        <>
          <AnswerColumn tab={tab} overview={overview} />
          <WaitingPanel overview={overview} />
        </>
      }
    />
  );
}
