import { Button } from '@navikt/ds-react/Button';
import type { FormEvent } from 'react';
import { useStore } from 'zustand';
import { guardianshipTasks, type GuardianshipTask } from '#contract/codes/access.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { Field } from '../ui/field.tsx';
import { PersonalInput } from '../ui/personal-input.tsx';
import { KeyText } from '../ui/key-hint.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { addRegistration } from './registration-actions.ts';
import type { RegistrationDraft } from './standing-state.ts';

const kinds = ['authorization', 'guardianship'] as const;

interface RegistrationFormProps {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
}

/** A paper as it lies on the desk: what kind, whose number, which days. */
export function RegistrationForm({ tab, citizenId }: RegistrationFormProps) {
  const app = useServices();
  const { t } = useTexts();
  const { draft, fault, sending, failure } = useStore(tab.standing);
  const set = (change: Partial<RegistrationDraft>): void =>
    tab.standing.setState({ draft: { ...draft, ...change }, fault: undefined });
  const toggle = (task: GuardianshipTask): void =>
    set({
      tasks: draft.tasks.includes(task)
        ? draft.tasks.filter((other) => other !== task)
        : [...draft.tasks, task],
    });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    addRegistration(app, tab, citizenId);
  };
  return (
    <form className="flo-dialog__form" onSubmit={send} noValidate aria-busy={sending}>
      <h3 className="flo-label">{t('standing.registrations.new')}</h3>
      <fieldset className="flo-choices">
        <legend className="flo-label">{t('standing.registrations.kind')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="flo-check">
            <input
              type="radio"
              name="paper"
              checked={draft.kind === kind}
              onChange={() => set({ kind })}
            />
            {t(`standing.registrations.kinds.${kind}`)}
          </label>
        ))}
      </fieldset>
      {draft.kind === 'guardianship' && (
        <fieldset className="flo-choices">
          <legend className="flo-label">{t('standing.registrations.mandate')}</legend>
          {guardianshipTasks.map((task) => (
            <label key={task} className="flo-check">
              <input
                type="checkbox"
                checked={draft.tasks.includes(task)}
                onChange={() => toggle(task)}
              />
              {t(`standing.registrations.tasks.${task}`)}
            </label>
          ))}
        </fieldset>
      )}
      <Field label={t('standing.registrations.representativeNin')}>
        {(id) => (
          <PersonalInput
            id={id}
            className="flo-input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={14}
            value={draft.nin}
            onText={(nin) => set({ nin })}
            {...(fault === 'badNin' && { 'aria-invalid': true })}
          />
        )}
      </Field>
      <div className="flo-standing__days">
        <Field label={t('standing.registrations.from')} hint={t('standing.registrations.fromHint')}>
          {(id, hint) => (
            <input
              id={id}
              aria-describedby={hint}
              className="flo-input"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={10}
              value={draft.from}
              onChange={(event) => set({ from: event.target.value })}
              {...(fault === 'badDate' && { 'aria-invalid': true })}
            />
          )}
        </Field>
        <Field label={t('standing.registrations.to')} hint={t('standing.registrations.toHint')}>
          {(id, hint) => (
            <input
              id={id}
              aria-describedby={hint}
              className="flo-input"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={10}
              value={draft.to}
              onChange={(event) => set({ to: event.target.value })}
            />
          )}
        </Field>
      </div>
      <p role="alert" className="flo-form__fault">
        {(fault === 'badNin' || fault === 'badDate') && t(`standing.registrations.${fault}`)}
      </p>
      <FormDraft
        citizenId={citizenId}
        context="registration"
        words={typedWords(draft, 'nin', 'from', 'to')}
        restore={(kept) => set(withKept(draft, kept))}
        sent={failure !== undefined && isKept(failure)}
      />
      <p className="flo-actions">
        <Button type="submit" size="xsmall" {...(sending && { 'aria-disabled': true })}>
          <span className="flo-command">
            {t(sending ? 'standing.registrations.sending' : 'standing.registrations.submit')}
            <span aria-hidden="true">
              <KeyText keys="Ctrl+Enter" />
            </span>
          </span>
        </Button>
      </p>
    </form>
  );
}
