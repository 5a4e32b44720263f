import { Button } from '@navikt/ds-react/Button';
import { useStore } from 'zustand';
import type { Outage } from '#contract/flo-api/outages.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import { TextField } from '../ui/text-field.tsx';
import { endNow, leaveOutage, outageView, sendOutage } from './outage-actions.ts';
import { outageClock } from './outage-clock.ts';
import type { OutageDraft, OutageField } from './read-outage.ts';
import { Registrations } from './registrations.tsx';

const MOST_TIME = 5;
const MOST_DAY = 20;
const MOST_REASON = 200;

const fresh: readonly OutageField[] = ['day', 'from', 'to', 'collectUntil', 'reason'];
const later: readonly OutageField[] = ['to', 'collectUntil', 'reason'];
const lengths: Readonly<Record<OutageField, number>> = {
  day: MOST_DAY,
  from: MOST_TIME,
  to: MOST_TIME,
  collectUntil: MOST_TIME,
  reason: MOST_REASON,
};

/** When the service was away, until when wishes are collected, and why: registered, ended or extended. */
export function OutageDialog({ outages }: { readonly outages: readonly Outage[] }) {
  const app = useServices();
  const { t } = useTexts();
  const { asking, changing, draft, faults, failure, sending } = useStore(outageView);
  if (!asking || draft === undefined) return null;
  const set = (change: Partial<OutageDraft>): void =>
    outageView.setState({ draft: { ...draft, ...change }, faults: {} });
  const doing = changing === undefined ? 'register' : 'change';
  return (
    <FormDialog
      title={t(`outages.ask.${doing}`)}
      submit={t(sending ? 'outages.ask.sending' : `outages.ask.${doing}Submit`)}
      busy={sending}
      onSubmit={() => void sendOutage(app, outages, outageClock(app))}
      onClose={leaveOutage}
    >
      <p className="flo-quiet">{t(`outages.ask.${doing}Intro`)}</p>
      {(changing === undefined ? fresh : later).map((field) => {
        const fault = faults[field];
        return (
          <TextField
            key={field}
            label={t(`outages.fields.${field}`)}
            hint={t(`outages.hints.${field}`)}
            fault={fault && t(`outages.faults.${fault}`)}
            maxLength={lengths[field]}
            value={draft[field]}
            onText={(text) => set({ [field]: text })}
          />
        );
      })}
      {changing?.state === 'collecting' && (
        <p>
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            onClick={() => void endNow(app, outageClock(app))}
          >
            {t('outages.ask.endNow')}
          </Button>
        </p>
      )}
      {changing !== undefined && <Registrations outage={changing} />}
      <SendingTrouble failure={failure} />
    </FormDialog>
  );
}
