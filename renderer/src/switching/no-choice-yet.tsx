import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { sentenceDate } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import { gpWords } from '../citizen/gp-words.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { KeyText } from '../ui/key-hint.tsx';
import { WhoFirst } from '../standing/who-first.tsx';
import { undoCommand } from './commands.ts';
import { pendingSwitch } from './preview.ts';
import { useUndoKey } from './use-undo-key.ts';

/** Nothing is chosen: what to press; and what is pending, with the way back. */
export function NoChoiceYet({ overview }: { readonly overview: CitizenOverview }) {
  const { t, language } = useTexts();
  const pending = pendingSwitch(overview);
  const undoKey = useUndoKey('switch');
  const { coming, today } = overview;
  return (
    <>
      <WhoFirst overview={overview} />
      {pending !== undefined && (
        <div className="flo-answer__pending">
          <p className="flo-answer__headline">
            {t('gp.next.switch', {
              date: sentenceDate(pending.effectiveDate, language, today),
              doctor: coming === null ? '' : gpWords(coming, t),
            })}
          </p>
          <CommandButton command={undoCommand} by={undoKey} variant="secondary" />
        </div>
      )}
      <p className="flo-quiet">
        {t('switching.answer.howTo')} <KeyText keys="Ctrl+3" /> <KeyText keys="ArrowDown" />{' '}
        <KeyText keys="Enter" />
      </p>
    </>
  );
}
