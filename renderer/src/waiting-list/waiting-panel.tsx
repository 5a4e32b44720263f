import { memo, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useTexts } from '../app/services-context.tsx';
import { PendingEffects } from '../outbox/pending-effects.tsx';
import { CallerSpeech } from '../standing/caller-speech.tsx';
import { MovedNote } from '../conflict/moved-note.tsx';
import { focusInto } from '../ui/focus.ts';
import { Panel } from '../ui/panel.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { ExplainedPlace } from './explained-place.tsx';
import { WaitingPlace } from './waiting-place.tsx';
import { WaitingQuestion } from './waiting-question.tsx';
import { WaitingReceipt } from './waiting-receipt.tsx';
import type { WaitingState } from './waiting-state.ts';
import { WaitingFailed, WaitingKept, WaitingRefused, WaitingUnknown } from './waiting-troubles.tsx';

interface WaitingPanelProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

function Content({ tab, state, overview }: WaitingPanelProps & { readonly state: WaitingState }) {
  switch (state.step) {
    case 'place':
      return <WaitingPlace tab={tab} overview={overview} />;
    case 'explained':
      return <ExplainedPlace overview={overview} />;
    case 'question':
      return <WaitingQuestion ask={state.ask} overview={overview} sending={false} />;
    case 'sending':
      return <WaitingQuestion ask={state.ask} overview={overview} sending />;
    case 'refused':
      return <WaitingRefused decision={state.decision} />;
    case 'failed':
      return <WaitingFailed failure={state.failure} />;
    case 'unknown':
      return <WaitingUnknown />;
    case 'kept':
      return <WaitingKept itemKey={state.key} />;
    case 'receipt':
      return <WaitingReceipt tab={tab} receipt={state.receipt} />;
    default:
      return state satisfies never;
  }
}

/** Drawn over the queue while they are on their way. */
const aboutTheQueue = ['waitingList.join', 'waitingList.leave', 'waitingList.undo'] as const;

/** Panel 4: the queue the person stands in, and everything that can be done about it. */
export const WaitingPanel = memo(function WaitingPanel({ tab, overview }: WaitingPanelProps) {
  const { t } = useTexts();
  const state = useStore(tab.waiting);
  const body = useRef<HTMLDivElement>(null);
  const { step } = state;
  useLayoutEffect(() => {
    // The line that had focus is gone with the step before: the new one takes it.
    if (step !== 'place' && document.activeElement === document.body && body.current) {
      focusInto(body.current);
    }
  }, [step]);
  const canUndo = useStore(tab.queueUndo, ({ change }) => change !== undefined);
  const couldUndo = useRef(canUndo);
  useLayoutEffect(() => {
    const isOver = couldUndo.current && !canUndo;
    couldUndo.current = canUndo;
    // The way back is gone when its time is over, and may have had focus.
    if (isOver && document.activeElement === document.body && body.current) focusInto(body.current);
  }, [canUndo]);
  return (
    // A place moves whenever somebody before it leaves: there is no day on which it is known to change.
    <Panel number={4} title={t('layout.panels.waitingList')} aged>
      <div ref={body} data-region="waiting" data-scope="waiting" data-step={step} tabIndex={-1}>
        <CallerSpeech tab={tab} overview={overview}>
          <PendingEffects
            citizenId={overview.citizenId}
            of={aboutTheQueue}
            except={'key' in state ? state.key : undefined}
          />
          <MovedNote tab={tab} thing="waiting" overview={overview} />
          <Content tab={tab} state={state} overview={overview} />
        </CallerSpeech>
      </div>
    </Panel>
  );
});
