import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { CitizenOverview, Tie } from '#contract/flo-api/citizen-view.ts';
import type { TieChangePreview } from '#contract/flo-api/ledger.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { tablePeriod } from '#texts/dates.ts';
import { listName } from '#texts/names.ts';
import type { AppServices } from '../app/services.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { ownChange, revisionFor } from '../conflict/basis.ts';
import { MovedNote } from '../conflict/moved-note.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { ReasonField } from '../privacy/reason-field.tsx';
import { isReason } from '../privacy/rectify-state.ts';
import { isKept, isUnknownOutcome, readFailure, type Failure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { focusFault } from '../ui/focus.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { chosenRow } from '../waiting-list/waiting-actions.ts';
import { ChangeFieldSet } from './change-fields.tsx';
import { ChangePreview } from './change-preview.tsx';
import { readChange, type ChangeField, type ChangeFields } from './read-change.ts';

const kinds = ['correction', 'cancellation', 'backDating'] as const;

interface TieChangeDialogProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
  readonly onClose: () => void;
}

/** The list that is chosen among the GPs, when it is not the tie's own: it is often the right one. */
function chosenElsewhere(app: AppServices, tie: Tie | undefined): string {
  const chosen = chosenRow(app)?.gpContractId;
  return chosen === undefined || chosen === tie?.gpContractId ? '' : String(chosen);
}

/** Puts a period of the GP history right: what is wrong, what changes, and why. */
export function TieChangeDialog({ tab, overview, onClose }: TieChangeDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const { citizenId, history, today } = overview;
  const [fields, setFields] = useState<ChangeFields>({
    kind: 'correction',
    tieId: history[0]?.id ?? 0,
    list: chosenElsewhere(app, history[0]),
    from: '',
    to: '',
    beginReason: '',
    endReason: '',
    previousWentOn: true,
  });
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<ChangeField | 'reason'>();
  const [preview, setPreview] = useState<TieChangePreview>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  // One key for each thing that is asked for: the same sent twice happens once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const set = (change: Partial<ChangeFields>): void => {
    setFields({ ...fields, ...change });
    setWrong(undefined);
    setPreview(undefined);
    setKey(crypto.randomUUID());
  };
  const reading = readChange(fields, today, t('ledger.open'));
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      const failed = readFailure(error, key);
      setFailure(failed);
      // Certainly not done: what is sent next is another command, on what stands there then.
      if (!isUnknownOutcome(failed)) setKey(crypto.randomUUID());
      if (failed.code === 'precondition.failed') {
        setPreview(undefined);
        void app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
      }
    }
    setBusy(false);
  };
  const look = (): void => {
    if (!reading.ok) {
      setWrong(reading.field);
      return focusFault();
    }
    const { change } = reading;
    void run(async () =>
      setPreview(await app.connection.call('tie.preview', { citizenId, change })),
    );
  };
  const submit = (): void => {
    if (preview?.decision.outcome !== 'allowed' || !reading.ok) return look();
    if (!isReason(reason)) {
      setWrong('reason');
      return focusFault();
    }
    const tiesRevision = revisionFor(tab, 'ledger', overview);
    const input = { citizenId, change: reading.change, reason, tiesRevision };
    void run(async () => {
      await app.connection.command('tie.change', input, { key });
      app.drafts.drop({ citizenId, context: 'tieChange' });
      ownChange(tab);
      announce(app.announcer, t('ledger.done'));
      await app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
      onClose();
    });
  };
  const words = (tie: Tie): string => {
    const last = tie.valid.to === null ? null : addDays(tie.valid.to, -1);
    const name = tie.gp === null ? t('history.vacantList') : listName(tie.gp.name);
    return `${tablePeriod(tie.valid.from, last)} ${name}`;
  };
  const ready = preview?.decision.outcome === 'allowed';
  return (
    <FormDialog
      title={t('ledger.title')}
      submit={ready ? t(busy ? 'ledger.sending' : 'ledger.submit') : t('ledger.ask')}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      {history.length === 0 && <p role="alert">{t('ledger.noTie')}</p>}
      <Field label={t('ledger.tie')}>
        {(id) => (
          <select
            id={id}
            className="flo-input"
            value={fields.tieId}
            onChange={({ target }) => set({ tieId: Number(target.value) })}
          >
            {history.map((tie) => (
              <option key={tie.id} value={tie.id}>
                {words(tie)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('ledger.kind')}>
        {(id) => (
          <select
            id={id}
            className="flo-input"
            value={fields.kind}
            onChange={({ target }) =>
              set({ kind: kinds.find((kind) => kind === target.value) ?? fields.kind })
            }
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`ledger.kinds.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ChangeFieldSet
        fields={fields}
        tie={history.find(({ id }) => id === fields.tieId)}
        wrong={wrong === 'reason' ? undefined : wrong}
        set={set}
      />
      <ReasonField
        label={t('ledger.reason')}
        hint={t(wrong === 'reason' ? 'ledger.noReason' : 'ledger.reasonHint')}
        value={reason}
        bad={wrong === 'reason'}
        onText={(text) => {
          setReason(text);
          setWrong(undefined);
        }}
      />
      <FormDraft
        citizenId={citizenId}
        context="tieChange"
        words={typedWords({ ...fields, reason }, 'reason', 'from', 'to')}
        restore={(kept) => {
          const { reason: why, ...typed } = withKept({ ...fields, reason }, kept);
          set(typed);
          setReason(why);
        }}
        sent={failure !== undefined && isKept(failure)}
      />
      {ready && (
        <p>
          <Button type="button" size="xsmall" variant="tertiary" onClick={look}>
            {t('ledger.ask')}
          </Button>
        </p>
      )}
      {preview !== undefined && <ChangePreview preview={preview} />}
      <MovedNote tab={tab} thing="ledger" overview={overview} inDialog />
      {failure?.code === 'precondition.failed' && <p role="alert">{t('ledger.changed')}</p>}
      {failure !== undefined && failure.code !== 'precondition.failed' && (
        <FailureNote failure={failure} />
      )}
    </FormDialog>
  );
}
