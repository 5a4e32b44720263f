import { Button } from '@navikt/ds-react/Button';
import { useState, type FormEvent } from 'react';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { DeidentifiedPart } from '#contract/flo-api/privacy.ts';
import type { z } from '#contract/zod.ts';
import { basisText } from '#texts/basis-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openTab } from '../citizen/active-citizen.ts';
import { closeCitizen } from '../citizen/open-citizen.ts';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept, readFailure, type Failure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { ReasonField } from './reason-field.tsx';
import { isReason } from './rectify-state.ts';

type Part = z.output<typeof DeidentifiedPart>;

interface DeidentifyDialogProps {
  readonly overview: CitizenOverview;
  readonly onClose: () => void;
}

/** Removes who it was. What goes and what must stay, and why, is shown before it can be done. */
export function DeidentifyDialog({ overview, onClose }: DeidentifyDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const { citizenId } = overview;
  const [reason, setReason] = useState('');
  const [parts, setParts] = useState<readonly Part[]>();
  const [key] = useState(() => crypto.randomUUID());
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const preview = parts === undefined;
  const ready = isReason(reason) && !working;

  const send = async (): Promise<void> => {
    setWorking(true);
    setFailure(undefined);
    try {
      const answer = await app.connection.command(
        'privacy.deidentify',
        { citizenId, reason, preview },
        preview ? {} : { key },
      );
      setParts(answer.parts);
      if (answer.done) {
        app.drafts.drop({ citizenId, context: 'deidentify' });
        announce(app.announcer, t('privacy.deidentify.done'));
        onClose();
        // Nothing of what the window knew is true any more.
        const open = openTab(app);
        if (open?.identity.citizenId === citizenId) closeCitizen(app, open.tab);
      }
    } catch (error) {
      setFailure(readFailure(error, preview ? undefined : key));
    }
    setWorking(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) void send();
  };
  return (
    <Dialog labelledBy="deidentify-title" onClose={onClose}>
      <form className="flo-privacy-form" onSubmit={submit} noValidate>
        <h2 id="deidentify-title" className="flo-title">
          {t('privacy.deidentify.title')}
        </h2>
        <p>{t('privacy.deidentify.intro')}</p>
        <ReasonField
          label={t('privacy.deidentify.reason')}
          hint={t('privacy.deidentify.reasonHint')}
          value={reason}
          onText={setReason}
        />
        <FormDraft
          citizenId={citizenId}
          context="deidentify"
          words={typedWords({ reason }, 'reason')}
          restore={(kept) => setReason(withKept({ reason }, kept).reason)}
          sent={failure !== undefined && isKept(failure)}
        />
        {parts !== undefined && <Parts parts={parts} />}
        {failure !== undefined && <FailureNote failure={failure} />}
        {!preview && <p className="flo-privacy-form__warning">{t('privacy.deidentify.warning')}</p>}
        <p className="flo-actions">
          <Button
            type="submit"
            size="xsmall"
            variant={preview ? 'primary' : 'secondary'}
            aria-disabled={!ready}
          >
            {working
              ? t('privacy.deidentify.working')
              : t(preview ? 'privacy.deidentify.preview' : 'privacy.deidentify.submit')}
          </Button>
          <Button type="button" size="xsmall" variant="tertiary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const { t, language } = useTexts();
  return (
    <table className="flo-report__row" aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{t('privacy.deidentify.what')}</th>
          <th scope="col">{t('privacy.deidentify.outcome')}</th>
          <th scope="col">{t('privacy.deidentify.why')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ part, outcome, basis }) => (
          <tr key={part}>
            <th scope="row">{t(`privacy.deidentify.parts.${part}`)}</th>
            <td>{t(`privacy.deidentify.outcomes.${outcome}`)}</td>
            <td>{basis.map((each) => basisText(each, language).text).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
