import { useTexts } from '../app/services-context.tsx';
import type { Failure } from '../rpc/failure.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { showOutboxCommand } from './commands.ts';
import { lineOf } from './outbox-words.ts';
import { PendingEffect } from './pending-effects.tsx';
import { useOutbox, useToday } from './use-outbox.ts';

/** A form's words are kept and on their way: where they stand now, and never that they are done. */
export function KeptNote({ failure }: { readonly failure: Failure }) {
  const { t, language } = useTexts();
  const today = useToday();
  const item = useOutbox().find(({ key }) => key === failure.key);
  if (item !== undefined) return <PendingEffect item={item} />;
  const { kept } = failure.details;
  return (
    <div className="flo-pending" role="group" aria-label={t('outbox.pending')}>
      <p className="flo-pending__title">{t('errors.kept.title')}</p>
      <p>
        {kept === undefined
          ? t('errors.kept.body')
          : lineOf({ ...kept, undoUntil: kept.undoUntil }, today, language)}
      </p>
      <CommandButton command={showOutboxCommand}>{t('outbox.seeOutbox')}</CommandButton>
    </div>
  );
}
