import { useQuery } from '@tanstack/react-query';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { AnswerStates } from '../ui/answer-states.tsx';
import { takeIn } from '../switching/take-alternative.ts';
import { confirmWaitingCommand, showPlaceCommand } from './commands.ts';
import { waitedFor, waitingPreview } from './waiting-actions.ts';
import type { WaitingAsk } from './waiting-state.ts';

interface WaitingQuestionProps {
  readonly ask: WaitingAsk;
  readonly overview: CitizenOverview;
  readonly sending: boolean;
}

/** What the rules say about joining or leaving, before anything is done. */
export function WaitingQuestion({ ask, overview, sending }: WaitingQuestionProps) {
  const app = useServices();
  const { t } = useTexts();
  const { citizenId } = overview;
  const gpContractId = ask.kind === 'join' ? ask.gpContractId : null;
  const asked = useQuery({
    ...waitingPreview(app, citizenId, gpContractId),
    enabled: !sending && ask.kind !== 'undo',
  });
  if (ask.kind === 'undo') return <p className="flo-quiet">{t('waitingList.question.sending')}</p>;
  const given = ask.kind === 'join' ? waitedFor(app, overview) : '';
  return (
    <div data-scope="waitingQuestion">
      <p
        className="flo-gp__name"
        tabIndex={-1}
        // Once there is an answer, that is where one goes: its keys work there.
        {...(asked.data === undefined && { 'data-first-focus': '' })}
      >
        {t(`waitingList.question.${ask.kind}`, { doctor: ask.doctor })}
      </p>
      {given !== '' && <p>{t('waitingList.question.givesUp', { doctor: given })}</p>}
      <AnswerStates asked={asked} what={t('waitingList.what.preview')} lines={6}>
        {(decision) => (
          <Explanation
            decision={decision}
            take={takeIn(app)}
            awaited
            actions={
              <p className="flo-actions">
                {decision.outcome === 'allowed' && (
                  <CommandButton
                    command={confirmWaitingCommand}
                    variant="primary"
                    disabled={sending}
                  >
                    {sending ? t('waitingList.question.sending') : undefined}
                  </CommandButton>
                )}
                <CommandButton command={showPlaceCommand} disabled={sending} />
              </p>
            }
          />
        )}
      </AnswerStates>
    </div>
  );
}
