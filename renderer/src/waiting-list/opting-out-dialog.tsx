import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { CallerSpeech } from '../standing/caller-speech.tsx';
import { takeIn } from '../switching/take-alternative.ts';
import { DateField } from '../ui/date-field.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { MovedNote } from '../conflict/moved-note.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { MunicipalityField } from '../ui/municipality-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { askReport, closeOptingOut, mayRegister, sendReport } from './opting-out-actions.ts';
import { reportWords, retyped, type OptingOutState } from './opting-out-state.ts';

interface OptingOutDialogProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** What leaving the scheme or coming back means; then registers what the municipality reports of it. */
export function OptingOutDialog({ tab, overview }: OptingOutDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const state = useStore(tab.optingOut);
  const registers = useStore(app.session.store, () => mayRegister(app));
  const { decision, receipt, busy } = state;
  if (!state.open) return null;
  const close = (): void => closeOptingOut(tab);
  const done = receipt !== undefined;
  const ready = decision?.outcome === 'allowed';
  const submit = done
    ? t('switching.receipt.done')
    : t(ready ? 'waitingList.optingOut.register' : 'waitingList.optingOut.preview');
  const send = registers ? sendReport : askReport;
  return (
    <FormDialog
      title={t('waitingList.optingOut.title')}
      submit={submit}
      busy={busy}
      onSubmit={() => (done ? close() : void send(app, tab, overview.citizenId))}
      onClose={close}
    >
      <p className="flo-quiet">
        {t(registers ? 'waitingList.optingOut.intro' : 'waitingList.optingOut.askIntro')}
      </p>
      {!done && <Direction tab={tab} state={state} registers={registers} />}
      {!done && registers && <ReportFields tab={tab} state={state} />}
      {!done && registers && (
        <FormDraft
          citizenId={overview.citizenId}
          context="optingOut"
          words={typedWords(reportWords(state), 'reference')}
          restore={(kept) => tab.optingOut.setState(withKept(reportWords(state), kept))}
          sent={state.failure !== undefined && isKept(state.failure)}
        />
      )}
      <MovedNote tab={tab} thing="optingOut" overview={overview} inDialog />
      {state.failure !== undefined && <FailureNote failure={state.failure} />}
      {done && <p role="status">{t('waitingList.optingOut.registered')}</p>}
      {decision !== undefined && (
        <CallerSpeech tab={tab} overview={overview}>
          <Explanation decision={decision} take={takeIn(app, close)} awaited />
        </CallerSpeech>
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  readonly tab: CitizenTab;
  readonly state: OptingOutState;
}

function Direction({ tab, state, registers }: FieldsProps & { readonly registers: boolean }) {
  const { t } = useTexts();
  return (
    <fieldset className="flo-choices">
      <legend className="flo-label">
        {t(registers ? 'waitingList.optingOut.direction' : 'waitingList.optingOut.asks')}
      </legend>
      {(['out', 'in'] as const).map((direction) => (
        <label key={direction} className="flo-check">
          <input
            type="radio"
            name="direction"
            checked={state.direction === direction}
            onChange={() => tab.optingOut.setState(retyped({ direction }))}
          />
          {t(`waitingList.optingOut.${direction}`)}
        </label>
      ))}
    </fieldset>
  );
}

function ReportFields({ tab, state }: FieldsProps) {
  const { t } = useTexts();
  const set = (change: Partial<OptingOutState>): void => tab.optingOut.setState(retyped(change));
  return (
    <>
      <MunicipalityField
        label={t('waitingList.optingOut.municipality')}
        value={state.municipalityNumber}
        onChoose={(municipalityNumber) => set({ municipalityNumber })}
      />
      <DateField
        label={t('waitingList.optingOut.reportedOn')}
        value={state.reportedOn}
        onText={(reportedOn) => set({ reportedOn })}
        fault={state.dayFault}
      />
      <TextField
        label={t('waitingList.optingOut.reference')}
        hint={t('waitingList.optingOut.referenceHint')}
        value={state.reference}
        maxLength={40}
        onText={(reference) => set({ reference })}
      />
    </>
  );
}
