import { useState } from 'react';
import { useStore } from 'zustand';
import type { MunicipalDuty } from '#contract/flo-api/duty.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import { TextField } from '../ui/text-field.tsx';
import { sendDuty } from './duty-actions.ts';
import { dutyView, forgetDuty } from './duty-state.ts';
import { DutyMoved } from './duty-moved.tsx';
import type { DutyDraft } from './read-duty.ts';

interface DutyDialogProps {
  readonly duty: MunicipalDuty;
  readonly today: CivilDate;
}

const REFERENCE_MOST = 40;
const DATE_MOST = 20;

/** What a letter about a municipality's duty says. */
export function DutyDialog({ duty, today }: DutyDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const { draft, faults, failure, sending } = useStore(dutyView);
  // What the letter was begun on: what is read later does not move it.
  const [base, setBase] = useState(duty);
  if (draft === undefined) return null;
  const { kind } = draft;
  const set = (change: Partial<DutyDraft>): void =>
    dutyView.setState({ draft: { ...draft, ...change }, faults: {} });
  const endFault =
    faults.to === 'notAfter'
      ? t('allocation.duty.notAfter')
      : faults.to && t(`common.date.${faults.to}`);
  return (
    <FormDialog
      title={t(`allocation.duty.ask.${kind}`)}
      submit={t(sending ? 'allocation.sending' : 'allocation.submit')}
      busy={sending}
      onSubmit={() => void sendDuty(app, base, today)}
      onClose={forgetDuty}
    >
      <p className="flo-quiet">{t(`allocation.duty.intro.${kind}`)}</p>
      <DateField
        label={t(`allocation.duty.from.${kind}`)}
        fault={faults.from}
        value={draft.from}
        onText={(from) => set({ from })}
      />
      {kind === 'suspend' && (
        <TextField
          label={t('allocation.duty.to')}
          hint={t('allocation.duty.toHint')}
          fault={endFault}
          maxLength={DATE_MOST}
          value={draft.to}
          onText={(to) => set({ to })}
        />
      )}
      <DateField
        label={t('allocation.letterDate')}
        fault={faults.letterDate}
        value={draft.letterDate}
        onText={(letterDate) => set({ letterDate })}
      />
      <TextField
        label={t('allocation.letterReference')}
        hint={t('allocation.letterReferenceHint')}
        fault={faults.letterReference && t('allocation.badReference')}
        maxLength={REFERENCE_MOST}
        value={draft.letterReference}
        onText={(letterReference) => set({ letterReference })}
      />
      <FormDraft
        citizenId={null}
        context={`${kind}DutyLetter:${duty.municipalityNumber}`}
        words={typedWords(draft, 'from', 'to', 'letterDate', 'letterReference')}
        restore={(kept) => set(withKept(draft, kept))}
        sent={failure !== undefined && isKept(failure)}
      />
      <DutyMoved
        base={base}
        now={duty}
        onContinue={() => {
          setBase(duty);
          dutyView.setState({ failure: undefined });
        }}
      />
      {base.revision === duty.revision && <SendingTrouble failure={failure} />}
    </FormDialog>
  );
}
