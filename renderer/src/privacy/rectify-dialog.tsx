import { Button } from '@navikt/ds-react/Button';
import { useState, type FormEvent } from 'react';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { languageName } from '../citizen/language-name.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { readFailure, type Failure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { useHide } from '../ui/personal.tsx';
import { ReasonField } from './reason-field.tsx';
import {
  isReason,
  possibleValues,
  rectifiableFields,
  type RectifiableField,
} from './rectify-state.ts';

interface RectifyDialogProps {
  readonly overview: CitizenOverview;
  readonly onClose: () => void;
}

/** Puts a fact right that FLO itself has written, with the reason. */
export function RectifyDialog({ overview, onClose }: RectifyDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const hide = useHide();
  const { citizenId, person, tiesRevision } = overview;
  const [field, setField] = useState<RectifiableField>('languageForm');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const words = (code: string | null): string => {
    if (code === null || code === '') return t('privacy.rectify.none');
    if (code === 'nb' || code === 'nn') return t(`person.header.languageForm.${code}`);
    return languageName(code, t);
  };
  const ready = isReason(reason) && !sending && value !== (person[field] ?? '');

  const send = async (): Promise<void> => {
    setSending(true);
    setFailure(undefined);
    const input = { citizenId, field, value: value === '' ? null : value, reason, tiesRevision };
    try {
      await app.connection.command('privacy.rectify', input, { key });
      announce(app.announcer, t('privacy.rectify.done'));
      onClose();
    } catch (error) {
      setFailure(readFailure(error));
      setSending(false);
    }
    void app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
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
        {failure?.code === 'precondition.failed' && (
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
