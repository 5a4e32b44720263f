import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { sentenceDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { CallerSpeech } from '../standing/caller-speech.tsx';
import { takeIn } from '../switching/take-alternative.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { PapersDialog } from '../ui/papers-dialog.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { WrittenDecisions } from './written-decisions.tsx';

interface CitizenAllocationsProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** Why it became this GP, and what the nights have decided, each with its reason. */
export function CitizenAllocations(props: CitizenAllocationsProps) {
  const open = useStore(props.tab.allocations, (state) => state.open);
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ tab, overview }: CitizenAllocationsProps) {
  const app = useServices();
  const { t, language } = useTexts();
  const { citizenId, today } = overview;
  const asked = useQuery(personalQuery(app.connection, 'allocation.ofCitizen', { citizenId }));
  const close = (): void => tab.allocations.setState({ open: false });
  return (
    <PapersDialog title={t('allocation.ofCitizen.title')} onClose={close}>
      <WrittenDecisions citizenId={citizenId} today={today} />
      <h3>{t('allocation.ofCitizen.nights')}</h3>
      <p className="flo-quiet">{t('allocation.ofCitizen.intro')}</p>
      <AnswerStates asked={asked} what={t('allocation.ofCitizen.what')} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('allocation.ofCitizen.none')}</p>
          ) : (
            items.map((decision, nth) => (
              <section key={`${decision.decidedOn} ${decision.code}`}>
                <h4 className="flo-label">
                  {t('allocation.ofCitizen.night', {
                    date: sentenceDate(decision.decidedOn, language, today),
                  })}
                </h4>
                <CallerSpeech tab={tab} overview={overview}>
                  <Explanation decision={decision} take={takeIn(app, close)} awaited={nth === 0} />
                </CallerSpeech>
              </section>
            ))
          )
        }
      </AnswerStates>
    </PapersDialog>
  );
}
