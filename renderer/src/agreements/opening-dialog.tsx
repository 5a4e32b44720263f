import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import { AccessTrouble } from '../access/access-trouble.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { PlanFields } from './plan-fields.tsx';
import { createPlanForm, openingOf, planTexts, planWords, type PlanForm } from './plan-form.ts';
import { sendOpening } from './send-opening.ts';
import { takeInPlan } from './take-in-plan.ts';

interface OpeningDialogProps {
  readonly agreement: Agreement;
  readonly onClose: () => void;
}

/** Opens a new list at the office of the one on the page: its first GP, its places, and the rule's answer. */
export function OpeningDialog({ agreement, onClose }: OpeningDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const [form] = useState(() => createPlanForm(agreement.today, agreement.employed));
  const state = useStore(form);
  const context = `opening:${agreement.gpContractId}`;
  const send = async (): Promise<void> => {
    if (await sendOpening(app, agreement, form)) app.drafts.drop({ citizenId: null, context });
  };
  return (
    <FormDialog
      title={t('agreements.opening.title')}
      submit={t(state.sending ? 'agreements.sending' : 'agreements.submit')}
      busy={state.sending}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p className="flo-quiet">{t('agreements.opening.intro')}</p>
      <PlanFields agreement={agreement} kind="start" opening form={form} />
      <Preview gpContractId={agreement.gpContractId} form={form} />
      <FormDraft
        citizenId={null}
        context={context}
        words={typedWords(planWords(state), ...planTexts)}
        restore={(kept) => form.setState(withKept(planWords(form.getState()), kept))}
        sent={state.failure !== undefined && isKept(state.failure)}
      />
      <AccessTrouble
        failure={state.failure}
        text={state.incomplete ? t('agreements.incomplete') : undefined}
      />
    </FormDialog>
  );
}

interface PreviewProps {
  readonly gpContractId: GPContractId;
  readonly form: StoreApi<PlanForm>;
}

function Preview({ gpContractId, form }: PreviewProps) {
  const { t } = useTexts();
  const opening = openingOf({ ...useStore(form), number: '' }, true);
  if (opening === undefined) return <p className="flo-quiet">{t('agreements.previewLater')}</p>;
  return <Asked gpContractId={gpContractId} opening={opening} form={form} />;
}

function Asked(props: {
  readonly gpContractId: GPContractId;
  readonly opening: NonNullable<ReturnType<typeof openingOf>>;
  readonly form: StoreApi<PlanForm>;
}) {
  const { gpContractId, opening, form } = props;
  const { connection } = useServices();
  const { t } = useTexts();
  const asked = useQuery(
    personalQuery(connection, 'agreement.previewOpening', { gpContractId, opening }),
  );
  return (
    <section
      className="flo-plan-preview"
      aria-label={t('agreements.previewLabel')}
      aria-live="polite"
    >
      <AnswerStates asked={asked} what={t('agreements.previewWhat')} lines={3}>
        {({ decision }) => (
          <Explanation
            decision={decision}
            take={takeInPlan({
              kind: 'start',
              opening: true,
              form,
              decision,
              otherPlan: undefined,
            })}
          />
        )}
      </AnswerStates>
    </section>
  );
}
