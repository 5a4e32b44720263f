import { Button } from '@navikt/ds-react/Button';
import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { languageName } from '../citizen/language-name.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept, isUnknownOutcome, readFailure, type Failure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { useHide } from '../ui/personal.tsx';
import { decideAnew, ownChange } from '../conflict/basis.ts';
import { ConflictView } from '../conflict/conflict-view.tsx';
import { MovedNote } from '../conflict/moved-note.tsx';
import { compareThree, mergeThree } from '../conflict/three-way.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { ReasonField } from './reason-field.tsx';
import {
  isReason,
  possibleValues,
  rectifiableFields,
  type RectifiableField,
} from './rectify-state.ts';

type Facts = Readonly<Record<RectifiableField, string | null>>;
const emptyFact: Facts = { languageForm: null, interpreterLanguage: null };
const factsOf = ({ person: { languageForm, interpreterLanguage } }: CitizenOverview): Facts => ({
  languageForm,
  interpreterLanguage,
});

interface RectifyDialogProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
  readonly onClose: () => void;
}

/** Puts a fact right that FLO itself has written, with the reason. */
export function RectifyDialog({ tab, overview, onClose }: RectifyDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const hide = useHide();
  const { citizenId, person } = overview;
  const basis = useStore(tab.basis, ({ rectify }) => rectify) ?? overview;
  const [field, setField] = useState<RectifiableField>('languageForm');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const words = (code: string | null): string => {
    if (code === null || code === '') return t('privacy.rectify.none');
    if (code === 'nb' || code === 'nn') return t(`person.header.languageForm.${code}`);
    return languageName(code, t);
  };
  const typed = { ...emptyFact, [field]: value === '' ? null : value };
  const three = compareThree([field], factsOf(basis), typed, factsOf(overview));
  const ready = isReason(reason) && !sending && value !== (person[field] ?? '');

  const send = async (): Promise<void> => {
    setSending(true);
    setFailure(undefined);
    const { tiesRevision } = basis;
    const input = { citizenId, field, value: value === '' ? null : value, reason, tiesRevision };
    try {
      await app.connection.command('privacy.rectify', input, { key });
      app.drafts.drop({ citizenId, context: 'rectify' });
      ownChange(tab);
      announce(app.announcer, t('privacy.rectify.done'));
      // What is sent next goes on from what stands there now.
      await app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
      onClose();
    } catch (error) {
      const failed = readFailure(error, key);
      setFailure(failed);
      // Certainly not done: what is sent next is another command.
      if (!isUnknownOutcome(failed)) setKey(crypto.randomUUID());
      setSending(false);
      void app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) void send();
  };
  return (
    <Dialog labelledBy="rectify-title" onClose={onClose} narrow>
      <form className="flo-privacy-form" onSubmit={submit} noValidate>
        <h2 id="rectify-title" className="flo-title">
          {t('privacy.rectify.title')}
        </h2>
        <p>{t('privacy.rectify.intro')}</p>
        <Field label={t('privacy.rectify.field')}>
          {(id) => (
            <select
              id={id}
              className="flo-input"
              value={field}
              onChange={({ target }) => {
                setField(rectifiableFields.find((name) => name === target.value) ?? field);
                setValue('');
              }}
            >
              {rectifiableFields.map((name) => (
                <option key={name} value={name}>
                  {t(`privacy.rectify.fields.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="flo-quiet">
          {t('privacy.rectify.now', { value: hide(words(person[field])) })}
        </p>
        <Field label={t('privacy.rectify.value')}>
          {(id) => (
            <select
              id={id}
              className="flo-input"
              value={value}
              onChange={({ target }) => setValue(target.value)}
            >
              <option value="">{t('privacy.rectify.none')}</option>
              {possibleValues(field).map((code) => (
                <option key={code} value={code}>
                  {words(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ReasonField
          label={t('privacy.rectify.reason')}
          hint={t('privacy.rectify.reasonHint')}
          value={reason}
          onText={setReason}
        />
        <FormDraft
          citizenId={citizenId}
          context="rectify"
          words={typedWords({ field, value, reason }, 'reason')}
          restore={(kept) => {
            const words = withKept({ field, value, reason }, kept);
            setField(words.field);
            setValue(words.value);
            setReason(words.reason);
          }}
          sent={failure !== undefined && isKept(failure)}
        />
        {three.some(({ state }) => state === 'theirs' || state === 'both') && (
          <ConflictView
            fields={three}
            label={(name) => t(`privacy.rectify.fields.${name}`)}
            words={(code) => hide(words(code))}
            onChoose={(choices) => {
              setValue(mergeThree(three, choices)[field] ?? '');
              decideAnew(tab, overview);
              setFailure(undefined);
            }}
          />
        )}
        {three.every(({ state }) => state === 'same' || state === 'mine') && (
          <MovedNote tab={tab} thing="rectify" overview={overview} inDialog />
        )}
        {failure?.code === 'precondition.failed' && basis === overview && (
          <p role="alert">{t('privacy.rectify.changed')}</p>
        )}
        {failure !== undefined && failure.code !== 'precondition.failed' && (
          <FailureNote failure={failure} />
        )}
        <p className="flo-actions">
          <Button type="submit" size="xsmall" aria-disabled={!ready}>
            {t(sending ? 'privacy.rectify.sending' : 'privacy.rectify.submit')}
          </Button>
          <Button type="button" size="xsmall" variant="tertiary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
