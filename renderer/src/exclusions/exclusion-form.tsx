import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { DateField } from '../ui/date-field.tsx';
import { MunicipalityField } from '../ui/municipality-field.tsx';
import { PaperForm } from '../ui/paper-form.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { EXCLUSION_FORM, sendExclusion } from './exclusion-actions.ts';
import { ExclusionDoctorField, useListDoctors } from './exclusion-doctor-field.tsx';
import { ExclusionListField } from './exclusion-list-field.tsx';
import type { ExclusionDraft } from './read-exclusion.ts';

interface ExclusionFormProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

const REFERENCE_MOST = 40;

/** A municipality's decision as its letter says it: away from whose list, whose decision, which day. */
export function ExclusionForm({ tab, overview }: ExclusionFormProps) {
  const app = useServices();
  const { t } = useTexts();
  const { draft, faults, sending, failure } = useStore(tab.exclusions);
  const doctors = useListDoctors(draft, overview.today);
  const set = (change: Partial<ExclusionDraft>): void =>
    tab.exclusions.setState({ draft: { ...draft, ...change }, faults: {} });
  return (
    <PaperForm
      region={EXCLUSION_FORM}
      title={t('exclusions.new')}
      submit={t(sending ? 'exclusions.sending' : 'exclusions.submit')}
      busy={sending}
      onSubmit={() => void sendExclusion(app, tab, overview, doctors)}
    >
      <MunicipalityField
        label={t('exclusions.fields.municipality')}
        fault={faults.municipality && t('exclusions.faults.municipality')}
        value={draft.municipalityNumber}
        onChoose={(municipalityNumber) => set({ municipalityNumber })}
      />
      <ExclusionListField
        overview={overview}
        municipalityNumber={draft.municipalityNumber}
        fault={faults.list && t('exclusions.faults.list')}
        value={draft.list}
        onChoose={(list) => set({ list, doctor: '' })}
      />
      {doctors.length > 1 && (
        <ExclusionDoctorField
          doctors={doctors}
          fault={faults.doctor && t('exclusions.faults.doctor')}
          value={draft.doctor}
          onChoose={(doctor) => set({ doctor })}
        />
      )}
      <DateField
        label={t('exclusions.fields.decidedOn')}
        fault={faults.decidedOn}
        value={draft.decidedOn}
        onText={(decidedOn) => set({ decidedOn })}
      />
      <TextField
        label={t('exclusions.fields.reference')}
        hint={t('exclusions.fields.referenceHint')}
        fault={faults.reference && t('exclusions.faults.reference')}
        maxLength={REFERENCE_MOST}
        value={draft.reference}
        onText={(reference) => set({ reference })}
      />
      <FormDraft
        citizenId={overview.citizenId}
        context="exclusion"
        words={typedWords(draft, 'decidedOn', 'reference')}
        restore={(kept) => set(withKept(draft, kept))}
        sent={failure !== undefined && isKept(failure)}
      />
    </PaperForm>
  );
}
