import { useTexts } from '../app/services-context.tsx';
import type { Failure } from '../rpc/failure.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { KeptItem } from '../outbox/kept-item.tsx';
import { askOutcomeCommand, chooseAnewCommand, leaveAnswerCommand } from './commands.ts';

interface SwitchFailedProps {
  readonly failure: Failure;
  /** Whether the same list can be looked at anew. */
  readonly again: boolean;
}

/** It was certainly not done: why, and back to the list. What is shown has been asked for anew. */
export function SwitchFailed({ failure, again }: SwitchFailedProps) {
  const { t } = useTexts();
  return (
    <div className="flo-answer__body">
      {failure.code === 'precondition.failed' ? (
        <>
          <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
            {t('switching.changed.title')}
          </p>
          <p>{t('switching.changed.body')}</p>
        </>
      ) : (
        <FailureNote failure={failure} />
      )}
      <p className="flo-actions">
        {again && failure.code === 'precondition.failed' && (
          <CommandButton command={chooseAnewCommand} variant="secondary" />
        )}
        <CommandButton command={leaveAnswerCommand} />
      </p>
    </div>
  );
}

/** It is kept, and on its way: where it stands, what to say, and back to the list. */
export function SwitchKept({ itemKey }: { readonly itemKey: string }) {
  return (
    <div className="flo-answer__body">
      <KeptItem itemKey={itemKey} />
      <CommandButton command={leaveAnswerCommand} variant="secondary" />
    </div>
  );
}

/** Nobody knows whether it was done; asking again under the same key never does it twice. */
export function SwitchUnknown() {
  const { t } = useTexts();
  return (
    <div className="flo-answer__body">
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        {t('switching.failed.title')}
      </p>
      <p>{t('switching.failed.body')}</p>
      <CommandButton command={askOutcomeCommand} variant="primary" />
    </div>
  );
}
