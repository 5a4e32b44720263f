import { useStore } from 'zustand';
import { timeOfDay } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import { useUndoKey } from '../switching/use-undo-key.ts';
import { CommandButton } from '../ui/command-button.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { undoWaitingCommand } from './commands.ts';

interface UndoChangeProps {
  readonly tab: CitizenTab;
}

/** Until when the last change of the queue can be taken back; nothing when it cannot. */
export function UndoUntil({ tab }: UndoChangeProps) {
  const { t } = useTexts();
  const { change } = useStore(tab.queueUndo);
  if (change === undefined) return null;
  return (
    <p className="flo-quiet">
      {t('waitingList.receipt.undoUntil', { time: timeOfDay(new Date(change.undoableUntil)) })}
    </p>
  );
}

/** Takes the last change of the queue back; gone when its time is over. */
export function UndoChange({ tab }: UndoChangeProps) {
  const { change } = useStore(tab.queueUndo);
  const undoKey = useUndoKey('queue');
  if (change === undefined) return null;
  return <CommandButton command={undoWaitingCommand} by={undoKey} variant="secondary" />;
}
