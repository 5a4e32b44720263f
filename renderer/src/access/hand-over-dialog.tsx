import { useStore } from 'zustand';
import { handedOverKinds } from '#contract/flo-api/tasks.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { Field } from '../ui/field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { citizenOf, leaveDialog, sendHandOver } from './access-actions.ts';
import { MIN_HAND_OVER, MOST_REASON, type HandOverDraft } from './access-state.ts';
import { AccessTrouble } from './access-trouble.tsx';
import { ReasonField } from './reason-field.tsx';

interface HandOverDialogProps {
  readonly tab: CitizenTab;
  readonly step: 'handOver' | 'askSupervisor';
}

/** What a colleague is to do, why, and which unit: works on a record that is shut, too. */
export function HandOverDialog({ tab, step }: HandOverDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const { handOver, sending, failure, fault } = useStore(tab.access);
  const set = (change: Partial<HandOverDraft>): void =>
    tab.access.setState({ handOver: { ...handOver, ...change }, fault: undefined });
  const faultText =
    fault === 'unknownUnit'
      ? t('denied.handOver.unknownUnit')
      : t('denied.handOver.tooShort', { count: MIN_HAND_OVER });
  return (
    <FormDialog
      title={t(`access.nextSteps.${step}.label`)}
      submit={t(sending ? 'denied.handOver.sending' : 'denied.handOver.submit')}
      busy={sending}
      onSubmit={() => sendHandOver(app, tab)}
      onClose={() => leaveDialog(tab)}
    >
      <ReasonField
        label={t('denied.handOver.reason')}
        hint={t('denied.handOver.reasonHint')}
        value={handOver.reason}
        most={MOST_REASON}
        bad={fault === 'tooShort'}
        onText={(reason) => set({ reason })}
      />
      <fieldset className="flo-choices">
        <legend className="flo-label">{t('denied.handOver.kind')}</legend>
        {handedOverKinds.map((kind) => (
          <label key={kind} className="flo-check">
            <input
              type="radio"
              name="kind"
              checked={handOver.kind === kind}
              onChange={() => set({ kind })}
            />
            {t(`denied.handOver.kinds.${kind}`)}
          </label>
        ))}
      </fieldset>
      <Field label={t('denied.handOver.unit')} hint={t('denied.handOver.unitHint')}>
        {(id, hint) => (
          <input
            id={id}
            aria-describedby={hint}
            className="flo-input"
            type="text"
            autoComplete="off"
            maxLength={100}
            value={handOver.unit}
            onChange={(event) => set({ unit: event.target.value })}
            {...(fault === 'unknownUnit' && { 'aria-invalid': true })}
          />
        )}
      </Field>
      <FormDraft
        citizenId={citizenOf(tab) ?? null}
        context="handOver"
        words={typedWords(handOver, 'reason')}
        restore={(kept) => set(withKept(handOver, kept))}
      />
      <AccessTrouble failure={failure} text={fault && faultText} />
    </FormDialog>
  );
}
