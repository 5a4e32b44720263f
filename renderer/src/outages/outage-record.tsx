import { Button } from '@navikt/ds-react/Button';
import { useId } from 'react';
import { wishStates } from '#contract/flo-api/outages.ts';
import type { Outage } from '#contract/flo-api/outages.ts';
import { useTexts } from '../app/services-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Registrations } from './registrations.tsx';

interface OutageRecordProps {
  readonly outage: Outage;
  readonly onClose: () => void;
}

/** An outage that is over: what was registered when, and what became of the wishes. */
export function OutageRecord({ outage, onClose }: OutageRecordProps) {
  const { t } = useTexts();
  const heading = useId();
  return (
    <Dialog labelledBy={heading} onClose={onClose} narrow>
      <h2 id={heading} className="flo-title">
        {t(`outages.record.${outage.state === 'settling' ? 'settling' : 'settled'}`)}
      </h2>
      <ul className="flo-outage__registrations">
        {wishStates.map((state) => (
          <li key={state}>{t(`outages.wishes.${state}`, { count: outage.wishes[state] })}</li>
        ))}
      </ul>
      <Registrations outage={outage} />
      <p className="flo-actions">
        <Button type="button" size="xsmall" variant="secondary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </p>
    </Dialog>
  );
}
