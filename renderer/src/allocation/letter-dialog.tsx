import { useStore } from 'zustand';
import type { AllocationSetting } from '#contract/flo-api/allocation.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import { TextField } from '../ui/text-field.tsx';
import { sendLetter } from './allocation-actions.ts';
import { allocationView } from './allocation-state.ts';
import { LetterConflict } from './letter-conflict.tsx';
import { NeighbourFields } from './neighbour-fields.tsx';
import type { LetterDraft } from './read-letter.ts';

interface LetterDialogProps {
  readonly setting: AllocationSetting;
  readonly today: CivilDate;
}

const REFERENCE_MOST = 40;

/** What a municipality's letter says; it holds from the next night. */
export function LetterDialog({ setting, today }: LetterDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const { letter, base, faults, failure, sending } = useStore(allocationView);
  if (letter === undefined) return null;
  const set = (change: Partial<LetterDraft>): void =>
    allocationView.setState({ letter: { ...letter, ...change }, faults: {} });
  return (
    <FormDialog
      title={t('allocation.ask')}
      submit={t(sending ? 'allocation.sending' : 'allocation.submit')}
      busy={sending}
      onSubmit={() => void sendLetter(app, setting, today)}
      onClose={() => allocationView.setState({ asking: false })}
    >
      <p className="flo-quiet">{t('allocation.askIntro')}</p>
      <LetterConflict setting={setting} />
      <fieldset className="flo-choices">
        <legend className="flo-label">{t('allocation.facts.automatic')}</legend>
        {[false, true].map((automatic) => (
          <label key={String(automatic)} className="flo-check">
            <input
              type="radio"
              name="automatic"
              checked={letter.automatic === automatic}
              onChange={() => set({ automatic })}
            />
            {t(automatic ? 'allocation.on' : 'allocation.off')}
          </label>
        ))}
      </fieldset>
      <NeighbourFields
        own={setting.municipalityNumber}
        value={letter.cooperatesWith}
        onChange={(cooperatesWith) => set({ cooperatesWith })}
      />
      <DateField
        label={t('allocation.letterDate')}
        fault={faults.letterDate}
        value={letter.letterDate}
        onText={(letterDate) => set({ letterDate })}
      />
      <TextField
        label={t('allocation.letterReference')}
        hint={t('allocation.letterReferenceHint')}
        fault={faults.letterReference && t('allocation.badReference')}
        maxLength={REFERENCE_MOST}
        value={letter.letterReference}
        onText={(letterReference) => set({ letterReference })}
      />
      <FormDraft
        citizenId={null}
        context={`allocationLetter:${setting.municipalityNumber}`}
        words={typedWords(letter, 'letterDate', 'letterReference')}
        restore={(kept) => set(withKept(letter, kept))}
        sent={failure !== undefined && isKept(failure)}
      />
      {setting.revision === base?.revision && <SendingTrouble failure={failure} />}
    </FormDialog>
  );
}
