import { Button } from '@navikt/ds-react/Button';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import type { CallPart } from './call.ts';
import { leaveCall } from './call-actions.ts';
import { isWorthKeeping } from './calls.ts';
import { PartNote, usePartName } from './part-note.tsx';

interface WrapUpPartProps {
  readonly part: CallPart;
  readonly named: boolean;
}

/** One person at the end of a call: the note, or that it has been recorded. */
export function WrapUpPart({ part, named }: WrapUpPartProps) {
  const app = useServices();
  const { t } = useTexts();
  const name = usePartName(part);
  const { recorded, failure, missing, sending } = useStore(part.view);
  if (recorded) return <p>{t('call.wrapUp.recordedOn', { name })}</p>;
  const faulty = missing.includes('note');
  return (
    <section aria-busy={sending} {...(faulty && { 'data-region': 'call-fault' })}>
      <PartNote part={part} lines={named ? 4 : 5} named={named} />
      {missing.includes('caller') && (
        <p className="flo-fault" tabIndex={-1} data-region="call-fault">
          {t('call.wrapUp.missing.caller')}
        </p>
      )}
      {named && !isWorthKeeping(part) && (
        <Button type="button" size="xsmall" variant="tertiary" onClick={() => leaveCall(app, part)}>
          {t('call.wrapUp.takeOut', { name })}
        </Button>
      )}
      <SendingTrouble failure={failure} />
    </section>
  );
}
