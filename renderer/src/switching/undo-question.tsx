import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { firstName } from '#texts/names.ts';
import { useQuery } from '@tanstack/react-query';
import { useServices, useTexts } from '../app/services-context.tsx';
import { gpWords } from '../citizen/gp-words.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { useHide } from '../ui/personal.tsx';
import { sessionQuery } from '../workspace/session-query.ts';
import { confirmUndoCommand, leaveAnswerCommand } from './commands.ts';
import type { Undoable } from './switch-state.ts';

interface UndoQuestionProps {
  readonly overview: CitizenOverview;
  readonly undoable: Undoable;
  readonly sending: boolean;
}

/** Whether the pending switch shall be taken back, and what that means. */
export function UndoQuestion({ overview, undoable, sending }: UndoQuestionProps) {
  const { t } = useTexts();
  const hide = useHide();
  const session = useQuery(sessionQuery(useServices()));
  const { person, current } = overview;
  const { newDoctor } = undoable;
  const name = hide(firstName(person.name));
  const doctor = current && gpWords(current, t);
  const counts = session.data?.switchParameters.withdrawnSwitchCounts;
  return (
    <div className="flo-answer__body" data-scope="undoQuestion">
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        {t('switching.undo.title')}
      </p>
      <p>
        {doctor === null
          ? t('switching.undo.bodyNoGp', { name, newDoctor })
          : t('switching.undo.body', { name, doctor, newDoctor })}
      </p>
      {counts !== undefined && (
        <p className="flo-quiet">
          {t(counts ? 'switching.undo.counts' : 'switching.undo.notCounted')}
        </p>
      )}
      <p className="flo-actions">
        <CommandButton command={confirmUndoCommand} variant="primary" disabled={sending}>
          {sending ? t('switching.undo.sending') : t('switching.undo.submit')}
        </CommandButton>
        <CommandButton command={leaveAnswerCommand} disabled={sending}>
          {t('switching.undo.keep')}
        </CommandButton>
      </p>
    </div>
  );
}
