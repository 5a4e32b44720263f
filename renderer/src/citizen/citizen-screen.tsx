import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { fullName } from '#texts/names.ts';
import { CitizenAllocations } from '../allocation/citizen-allocations.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CallPanel } from '../call/call-panel.tsx';
import { ContactDialog } from '../call/contact-dialog.tsx';
import { ExclusionsDialog } from '../exclusions/exclusions-dialog.tsx';
import { MembershipsDialog } from '../memberships/memberships-dialog.tsx';
import { PrivacyDialogs, PrivacyPage } from '../privacy/privacy-page.tsx';
import { readFailure } from '../rpc/failure.ts';
import { LedgerDialogs } from '../ledger/ledger-dialogs.tsx';
import { PersonTravel } from '../time-travel/person-travel.tsx';
import { SwitchPanel } from '../switching/switch-panel.tsx';
import { AnswerColumn } from '../switching/answer-column.tsx';
import { announce } from '../ui/announcer.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { hideOf } from '../anonymity/anonymity.ts';
import type { CitizenTab, MatchedBy } from '../workspace/citizen-tab.ts';
import { AsOfProvider } from './as-of.tsx';
import { CitizenColumns } from './citizen-columns.tsx';
import { CitizenHeader } from './citizen-header.tsx';
import { CitizenNotFound } from './citizen-not-found.tsx';
import { CitizenOpening } from './citizen-opening.tsx';
import { FamilySection } from './family-section.tsx';
import { OfflineLine } from './offline-line.tsx';
import { isNobodyThere } from './return-of-service.ts';
import { GpPanel } from './gp-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { overviewQuery, shut } from './open-citizen.ts';
import { OptingOutDialog } from '../waiting-list/opting-out-dialog.tsx';
import { WaitingPanel } from '../waiting-list/waiting-panel.tsx';
import { WishesDialog } from '../wishes/wishes-dialog.tsx';

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
  const travels = useStore(tab.travel, (state) => state.first !== undefined);
  const { data, error, refetch } = useQuery(overviewQuery(app, citizenId));
  const name = data && fullName(data.person.name);
  useEffect(() => {
    if (name !== undefined) announce(app.announcer, hideOf(app)(name));
  }, [app, name]);
  const failure = error === null ? undefined : readFailure(error);
  const denied = failure?.details.access;
  useEffect(() => {
    if (denied !== undefined) shut(app, tab, denied, undefined);
  }, [app, tab, denied]);
  if (denied !== undefined) return null;
  if (data === undefined) {
    if (error === null) return <CitizenOpening />;
    return <CitizenNotFound tab={tab} failure={readFailure(error)} />;
  }
  return (
    <AsOfProvider asOf={data.asOf} failed={error !== null}>
      <CitizenHeader tab={tab} overview={data} matchedBy={matchedBy} />
      {failure !== undefined && isNobodyThere(failure) && (
        <OfflineLine onRetry={() => void refetch()} />
      )}
      {failure !== undefined && !isNobodyThere(failure) && (
        <FailureNote
          failure={failure}
          what={t('status.what.person')}
          onRetry={() => void refetch()}
        />
      )}
      {travels ? (
        <PersonTravel tab={tab} citizenId={data.citizenId} today={data.today} />
      ) : page === 'none' ? (
        <Panels tab={tab} overview={data} />
      ) : (
        <PrivacyPage tab={tab} overview={data} />
      )}
      <PrivacyDialogs tab={tab} overview={data} />
      <OptingOutDialog tab={tab} overview={data} />
      <LedgerDialogs tab={tab} overview={data} />
      <ExclusionsDialog tab={tab} overview={data} />
      <ContactDialog tab={tab} citizenId={data.citizenId} />
      <MembershipsDialog tab={tab} overview={data} />
      <WishesDialog tab={tab} overview={data} />
      <CitizenAllocations tab={tab} overview={data} />
    </AsOfProvider>
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
          <WaitingPanel tab={tab} overview={overview} />
        </>
      }
      call={<CallPanel tab={tab} citizenId={overview.citizenId} />}
    />
  );
}
