import type { Decision } from '#contract/flo-api/decision.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import type { Failure } from '../rpc/failure.ts';
import { takeIn } from '../switching/take-alternative.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { KeptItem } from '../outbox/kept-item.tsx';
import { askWaitingOutcomeCommand, showPlaceCommand } from './commands.ts';

/** The service said no when it was asked to do it. Nothing has changed. */
export function WaitingRefused({ decision }: { readonly decision: Decision }) {
  const app = useServices();
  return (
    <Explanation
      decision={decision}
      take={takeIn(app)}
      actions={<CommandButton command={showPlaceCommand} />}
    />
  );
}

/** It was certainly not done: why, and back to the place. */
export function WaitingFailed({ failure }: { readonly failure: Failure }) {
  const { t } = useTexts();
  return (
    <>
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
      <CommandButton command={showPlaceCommand} variant="secondary" />
    </>
  );
}

/** It is kept, and on its way: where it stands, and back to the place. */
export function WaitingKept({ itemKey }: { readonly itemKey: string }) {
  return (
    <>
      <KeptItem itemKey={itemKey} />
      <CommandButton command={showPlaceCommand} variant="secondary" />
    </>
  );
}

/** Nobody knows whether it was done; asking again under the same key never does it twice. */
export function WaitingUnknown() {
  const { t } = useTexts();
  return (
    <>
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        {t('waitingList.unknown.title')}
      </p>
      <p>{t('waitingList.unknown.body')}</p>
      <CommandButton command={askWaitingOutcomeCommand} variant="primary" />
    </>
  );
}
