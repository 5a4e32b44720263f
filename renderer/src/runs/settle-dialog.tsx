import { Button } from '@navikt/ds-react/Button';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { settlements } from '#contract/flo-api/register-events.ts';
import type { ExceptionItem } from '#contract/flo-api/register-events.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { AccessTrouble } from '../access/access-trouble.tsx';
import { ReasonField } from '../access/reason-field.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openById } from '../citizen/open-citizen.ts';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useIsShown } from '../ui/use-is-shown.ts';
import { Personal } from '../ui/personal.tsx';
import { typeOf } from './exception-columns.tsx';
import { LEAST_WORDS, MOST_WORDS, sendSettlement } from './settling.ts';
import type { Settling } from './settling.ts';

interface SettleDialogProps {
  readonly item: ExceptionItem;
  readonly form: StoreApi<Settling>;
  readonly onClose: () => void;
}

function WhatItSays({ item }: { readonly item: ExceptionItem }) {
  const { t, language } = useTexts();
  const { contents, decision, reason } = item;
  const why = decision === null ? undefined : explainDecision(decision, language);
  return (
    <>
      <p>{t(`runs.exceptions.reasons.${reason}`)}</p>
      {why !== undefined && <p className="flo-quiet">{why.reason}</p>}
      {contents !== null && (
        <details className="flo-event">
          <summary>{t('runs.exceptions.contents')}</summary>
          <pre>
            <Personal>{contents}</Personal>
          </pre>
        </details>
      )}
    </>
  );
}

/** Why an event waits, what it says, and what is to become of it. */
export function SettleDialog({ item, form, onClose }: SettleDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const { how, words, sending, tooShort, failure } = useStore(form);
  const { citizenId } = item;
  const shown = useIsShown();
  const submit = async (): Promise<void> => {
    if ((await sendSettlement(app, item, form)) && shown.current) {
      app.drafts.drop({ citizenId, context: `settling:${item.eventId}` });
      onClose();
    }
  };
  return (
    <FormDialog
      title={typeOf(item, t)}
      submit={t(sending ? 'runs.exceptions.sending' : 'runs.exceptions.submit')}
      busy={sending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <WhatItSays item={item} />
      {citizenId !== null && (
        <p>
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            onClick={() => {
              onClose();
              openById(app, citizenId);
            }}
          >
            {t('runs.exceptions.openPerson')}
          </Button>
        </p>
      )}
      <fieldset className="flo-choices">
        <legend className="flo-label">{t('runs.exceptions.how')}</legend>
        {settlements.map((one) => (
          <label key={one} className="flo-check">
            <input
              type="radio"
              name="how"
              checked={how === one}
              onChange={() => form.setState({ how: one })}
            />
            {t(`runs.exceptions.hows.${one}`)}
          </label>
        ))}
      </fieldset>
      <ReasonField
        label={t('runs.exceptions.words')}
        hint={t('runs.exceptions.wordsHint')}
        value={words}
        most={MOST_WORDS}
        bad={tooShort}
        onText={(text) => form.setState({ words: text, tooShort: false })}
      />
      <FormDraft
        citizenId={citizenId}
        context={`settling:${item.eventId}`}
        words={typedWords({ how, words }, 'words')}
        restore={(kept) => form.setState(withKept({ how, words }, kept))}
        sent={failure !== undefined && isKept(failure)}
      />
      <AccessTrouble
        failure={failure}
        text={tooShort ? t('runs.exceptions.tooShort', { count: LEAST_WORDS }) : undefined}
      />
    </FormDialog>
  );
}
