import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useTexts } from '../app/services-context.tsx';
import { PendingEffects } from '../outbox/pending-effects.tsx';
import { CallerSpeech } from '../standing/caller-speech.tsx';
import { MovedNote } from '../conflict/moved-note.tsx';
import { focusInto } from '../ui/focus.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { WaitingWishes } from '../wishes/waiting-wishes.tsx';
import { NoChoiceYet } from './no-choice-yet.tsx';
import { Receipt } from './receipt.tsx';
import { RefusedByService } from './refused-by-service.tsx';
import { SwitchAnswer } from './switch-answer.tsx';
import type { SwitchState } from './switch-state.ts';
import { UndoQuestion } from './undo-question.tsx';
import { Undone } from './undone.tsx';
import { SwitchFailed, SwitchKept, SwitchUnknown } from './switch-troubles.tsx';

interface AnswerColumnProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

function Content({ state, overview }: { state: SwitchState; overview: CitizenOverview }) {
  switch (state.step) {
    case 'choosing':
      return <NoChoiceYet overview={overview} />;
    case 'answer':
      return <SwitchAnswer row={state.row} overview={overview} sending={false} />;
    case 'sending':
      return <SwitchAnswer row={state.row} overview={overview} sending />;
    case 'refused':
      return <RefusedByService row={state.row} decision={state.decision} />;
    case 'failed':
    case 'undoFailed':
      return <SwitchFailed failure={state.failure} again={state.step === 'failed'} />;
    case 'unknown':
    case 'undoUnknown':
      return <SwitchUnknown />;
    case 'kept':
      return <SwitchKept itemKey={state.key} />;
    case 'receipt':
      return <Receipt receipt={state.receipt} overview={overview} />;
    case 'undoQuestion':
    case 'undoing':
      return (
        <UndoQuestion
          overview={overview}
          undoable={state.undoable}
          sending={state.step === 'undoing'}
        />
      );
    case 'undone':
      return <Undone receipt={state.receipt} overview={overview} />;
    default:
      return state satisfies never;
  }
}

/** Drawn over the answer while they are on their way. */
const aboutTheSwitch = ['switch.request', 'switch.withdraw'] as const;

/** The answer beside the list: what the rules say, the receipt, and the way back. */
export function AnswerColumn({ tab, overview }: AnswerColumnProps) {
  const { t } = useTexts();
  const state = useStore(tab.switching);
  const section = useRef<HTMLElement>(null);
  const { step } = state;
  useLayoutEffect(() => {
    // The line that had focus is gone with the step before: the new one takes it.
    if (step !== 'choosing' && document.activeElement === document.body && section.current) {
      focusInto(section.current);
    }
  }, [step]);
  return (
    <section
      ref={section}
      className="flo-panel flo-answer"
      data-region="answer"
      data-landmark=""
      data-scope="switching"
      data-step={state.step}
      tabIndex={-1}
      aria-label={t('switching.answer.title')}
    >
      <header className="flo-panel__header">
        <h2 className="flo-panel__title">{t('switching.answer.title')}</h2>
      </header>
      <CallerSpeech tab={tab} overview={overview}>
        <PendingEffects
          citizenId={overview.citizenId}
          of={aboutTheSwitch}
          except={'key' in state ? state.key : undefined}
        />
        <WaitingWishes citizenId={overview.citizenId} />
        <MovedNote tab={tab} thing="switching" overview={overview} />
        <Content state={state} overview={overview} />
      </CallerSpeech>
    </section>
  );
}
