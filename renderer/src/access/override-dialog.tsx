import { useStore } from 'zustand';
import type { AccessRefusal } from '#contract/flo-api/access.ts';
import { explainAccess } from '#texts/access-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { Field } from '../ui/field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { leaveDialog, sendOverride } from './access-actions.ts';
import { MIN_OVERRIDE, MOST_REASON, type OverrideDraft } from './access-state.ts';
import { AccessTrouble } from './access-trouble.tsx';
import { ReasonField } from './reason-field.tsx';

interface OverrideDialogProps {
  readonly tab: CitizenTab;
  readonly access: AccessRefusal;
}

/** Why a rule must give way, and for how long. A supervisor reads it. */
export function OverrideDialog({ tab, access }: OverrideDialogProps) {
  const app = useServices();
  const { t, language } = useTexts();
  const { override, sending, failure, fault } = useStore(tab.access);
  const set = (change: Partial<OverrideDraft>): void =>
    tab.access.setState({ override: { ...override, ...change }, fault: undefined });
  const faultText =
    fault === 'badHours'
      ? t('denied.override.badHours')
      : t('denied.override.tooShort', { count: MIN_OVERRIDE });
  return (
    <FormDialog
      title={t('access.nextSteps.override.label')}
      submit={t(sending ? 'denied.override.sending' : 'denied.override.submit')}
      busy={sending}
      onSubmit={() => sendOverride(app, tab)}
      onClose={() => leaveDialog(tab)}
    >
      <p>{explainAccess(access, language).reason}</p>
      <p className="flo-quiet">{t('denied.override.body')}</p>
      <ReasonField
        label={t('denied.override.reason')}
        hint={t('denied.override.reasonHint', { count: MIN_OVERRIDE })}
        value={override.reason}
        most={MOST_REASON}
        bad={fault === 'tooShort'}
        onText={(reason) => set({ reason })}
      />
      <Field
        label={t('denied.override.hours')}
        hint={t('denied.override.hoursHint')}
        className="flo-form__short"
      >
        {(id, hint) => (
          <input
            id={id}
            aria-describedby={hint}
            className="flo-input"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            value={override.hours}
            onChange={(event) => set({ hours: event.target.value })}
            {...(fault === 'badHours' && { 'aria-invalid': true })}
          />
        )}
      </Field>
      <FormDraft
        citizenId={access.citizenId}
        context="override"
        words={typedWords(override, 'reason')}
        restore={(kept) => set(withKept(override, kept))}
      />
      <AccessTrouble failure={failure} text={fault && faultText} />
    </FormDialog>
  );
}
