import { useState } from 'react';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { IdentityAnswer } from '#contract/flo-api/ledger.ts';
import { readNin } from '#contract/identifiers/nin.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { ReasonField } from '../privacy/reason-field.tsx';
import { isReason } from '../privacy/rectify-state.ts';
import { ownChange, revisionFor } from '../conflict/basis.ts';
import { MovedNote } from '../conflict/moved-note.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { isKept, readFailure, type Failure } from '../rpc/failure.ts';
import { readDate } from '../ui/read-date.ts';
import { announce } from '../ui/announcer.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { focusFault } from '../ui/focus.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { PersonalInput } from '../ui/personal-input.tsx';
import { ChangePreview } from './change-preview.tsx';

interface IdentityDialogProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
  readonly what: 'nin' | 'merge';
  readonly onClose: () => void;
}

type Wrong = 'nin' | 'day' | 'reason';

/** A new number for the person, or another record made one with this: shown first, then done. */
export function IdentityDialog({ tab, overview, what, onClose }: IdentityDialogProps) {
  const app = useServices();
  const { t, language } = useTexts();
  const { citizenId, today } = overview;
  const [nin, setNin] = useState('');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Wrong>();
  const [seen, setSeen] = useState<IdentityAnswer>();
  // The same sent twice happens once; something else is another command.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const typed = (write: (text: string) => void) => (text: string) => {
    write(text);
    setKey(crypto.randomUUID());
    setWrong(undefined);
    setSeen(undefined);
  };
  const ask = (preview: boolean): Promise<IdentityAnswer> => {
    const tiesRevision = revisionFor(tab, 'ledger', overview);
    const common = { citizenId, nin, reason, preview, tiesRevision };
    const date = readDate(day, today);
    const under = preview ? {} : { key };
    return what === 'merge'
      ? app.connection.command('citizen.merge', common, under)
      : app.connection.command(
          'citizen.changeNin',
          { ...common, validFrom: (date.ok ? date.date : undefined) ?? today },
          under,
        );
  };
  const send = async (preview: boolean): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await ask(preview);
      setSeen(answer);
      if (answer.done) {
        app.drafts.drop({ citizenId, context: what === 'nin' ? 'changeNin' : 'merge' });
        ownChange(tab);
        announce(app.announcer, t(`ledger.${what}.done`));
        await app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
        onClose();
      }
    } catch (error) {
      const failed = readFailure(error, preview ? undefined : key);
      setFailure(failed);
      if (failed.code === 'precondition.failed') {
        setSeen(undefined);
        void app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
      }
    }
    setBusy(false);
  };
  const submit = (): void => {
    const fault: Wrong | undefined = !readNin(nin).ok
      ? 'nin'
      : what === 'nin' && !readDate(day, today).ok
        ? 'day'
        : isReason(reason)
          ? undefined
          : 'reason';
    setWrong(fault);
    if (fault !== undefined) return focusFault();
    void send(seen === undefined);
  };
  const refused = failure?.details.decision;
  return (
    <FormDialog
      title={t(`ledger.${what}.title`)}
      submit={t(seen === undefined ? 'ledger.ask' : `ledger.${what}.submit`)}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t(`ledger.${what}.nin`)}
        hint={t(wrong === 'nin' ? 'ledger.badNin' : `ledger.${what}.ninHint`)}
      >
        {(id, hint) => (
          <PersonalInput
            id={id}
            aria-describedby={hint}
            className="flo-input"
            autoComplete="off"
            maxLength={20}
            value={nin}
            onText={typed(setNin)}
            {...(wrong === 'nin' && { 'aria-invalid': true })}
          />
        )}
      </Field>
      {what === 'nin' && (
        <Field
          label={t('ledger.nin.validFrom')}
          hint={t(wrong === 'day' ? 'ledger.badDate' : 'timeTravel.fields.asOfHint')}
        >
          {(id, hint) => (
            <input
              id={id}
              aria-describedby={hint}
              className="flo-input"
              type="text"
              autoComplete="off"
              maxLength={20}
              value={day}
              onChange={({ target }) => typed(setDay)(target.value)}
              {...(wrong === 'day' && { 'aria-invalid': true })}
            />
          )}
        </Field>
      )}
      <ReasonField
        label={t('ledger.reason')}
        hint={t(wrong === 'reason' ? 'ledger.noReason' : 'ledger.reasonHint')}
        value={reason}
        bad={wrong === 'reason'}
        onText={typed(setReason)}
      />
      <FormDraft
        citizenId={citizenId}
        context={what === 'nin' ? 'changeNin' : 'merge'}
        words={typedWords({ nin, day, reason }, 'nin', 'day', 'reason')}
        restore={(kept) => {
          const words = withKept({ nin, day, reason }, kept);
          setNin(words.nin);
          setDay(words.day);
          setReason(words.reason);
        }}
        sent={failure !== undefined && isKept(failure)}
      />
      {seen !== undefined && <ChangePreview preview={seen} />}
      {refused !== undefined && (
        <p role="alert">
          <strong>{explainDecision(refused, language).headline}</strong>{' '}
          {explainDecision(refused, language).reason}
        </p>
      )}
      <MovedNote tab={tab} thing="ledger" overview={overview} inDialog />
      {failure?.code === 'precondition.failed' && <p role="alert">{t('ledger.changed')}</p>}
      {failure !== undefined && refused === undefined && failure.code !== 'precondition.failed' && (
        <FailureNote failure={failure} />
      )}
    </FormDialog>
  );
}
