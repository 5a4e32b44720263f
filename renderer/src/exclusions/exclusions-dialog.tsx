import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowedNow } from '../commands/allowed.ts';
import { CallerSpeech } from '../standing/caller-speech.tsx';
import { MovedNote } from '../conflict/moved-note.tsx';
import { takeIn } from '../switching/take-alternative.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { PapersDialog } from '../ui/papers-dialog.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { EventForm } from './event-form.tsx';
import { EXCLUSION_ANSWER, exclusionsQuery, leaveExclusions } from './exclusion-actions.ts';
import { ExclusionForm } from './exclusion-form.tsx';
import { ExclusionLine } from './exclusion-line.tsx';

interface ExclusionsDialogProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** The doctors a municipality has moved the person away from, and what became of each decision. */
export function ExclusionsDialog(props: ExclusionsDialogProps) {
  const open = useStore(props.tab.exclusions, (state) => state.open);
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ tab, overview }: ExclusionsDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const { recording, decision, failure } = useStore(tab.exclusions);
  const asked = useQuery(exclusionsQuery(app, overview.citizenId));
  const mayRegister = isAllowedNow(app, { operation: 'exclusion.register' });
  return (
    <PapersDialog title={t('exclusions.title')} onClose={() => leaveExclusions(tab)}>
      <p className="flo-quiet">{t('exclusions.intro')}</p>
      <AnswerStates asked={asked} what={t('exclusions.what')} lines={3}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{t('exclusions.none')}</p>}
            <ul className="flo-standing__papers">
              {items.map((item) => (
                <ExclusionLine key={item.exclusionId} item={item} tab={tab} overview={overview} />
              ))}
            </ul>
          </>
        )}
      </AnswerStates>
      {decision !== undefined && (
        <div data-region={EXCLUSION_ANSWER}>
          <CallerSpeech tab={tab} overview={overview}>
            <Explanation decision={decision} take={takeIn(app, () => leaveExclusions(tab))} />
          </CallerSpeech>
        </div>
      )}
      <MovedNote tab={tab} thing="exclusions" overview={overview} inDialog />
      <SendingTrouble failure={failure} />
      {recording !== undefined ? (
        <EventForm tab={tab} overview={overview} recording={recording} />
      ) : (
        mayRegister && <ExclusionForm tab={tab} overview={overview} />
      )}
    </PapersDialog>
  );
}
