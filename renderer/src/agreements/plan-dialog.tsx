import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { PlanKind } from '#contract/codes/agreements.ts';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { AccessTrouble } from '../access/access-trouble.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useIsShown } from '../ui/use-is-shown.ts';
import { AgreementMoved } from './agreement-moved.tsx';
import { PlanFields } from './plan-fields.tsx';
import { createPlanForm, planTexts, planWords, type PlanForm } from './plan-form.ts';
import { PlanPreviewView } from './plan-preview.tsx';
import { sendPlan } from './send-plan.ts';

interface PlanDialogProps {
  readonly agreement: Agreement;
  readonly kind: PlanKind;
  /** What has been typed of another kind already. */
  readonly typed?: StoreApi<PlanForm> | undefined;
  readonly onClose: () => void;
}

/** Plans what a municipality has decided: what it says, what it leads to, and why it may or may not be. */
export function PlanDialog({ agreement, kind, typed, onClose }: PlanDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const [form] = useState(() => typed ?? createPlanForm(agreement.today, agreement.employed));
  const state = useStore(form);
  const shown = useIsShown();
  // What the plan was begun on: what is read later does not move it.
  const [base, setBase] = useState(agreement);
  const context = `${kind}Plan:${agreement.gpContractId}`;
  const send = async (): Promise<void> => {
    if ((await sendPlan(app, base, kind, form)) && shown.current) {
      app.drafts.drop({ citizenId: null, context });
      onClose();
    }
  };
  return (
    <FormDialog
      title={t(`agreements.ask.${kind}`)}
      submit={t(state.sending ? 'agreements.sending' : 'agreements.submit')}
      busy={state.sending}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <PlanFields agreement={agreement} kind={kind} form={form} />
      <PlanPreviewView gpContractId={agreement.gpContractId} kind={kind} form={form} />
      <FormDraft
        citizenId={null}
        context={context}
        words={typedWords(planWords(state), ...planTexts)}
        restore={(kept) => form.setState(withKept(planWords(form.getState()), kept))}
        sent={state.failure !== undefined && isKept(state.failure)}
      />
      <AgreementMoved
        base={base}
        now={agreement}
        onContinue={() => {
          setBase(agreement);
          form.setState({ failure: undefined });
        }}
      />
      <AccessTrouble
        failure={base.revision === agreement.revision ? state.failure : undefined}
        text={state.incomplete ? t('agreements.incomplete') : undefined}
      />
    </FormDialog>
  );
}
