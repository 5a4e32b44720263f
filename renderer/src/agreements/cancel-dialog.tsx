import { useState } from 'react';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { tableDate } from '#texts/dates.ts';
import { AccessTrouble } from '../access/access-trouble.tsx';
import { useServices, useTexts } from '../app/services-context.tsx';
import type { Failure } from '../rpc/failure.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { sendCancellation } from './send-plan.ts';

interface CancelDialogProps {
  readonly agreement: Agreement;
  readonly planId: string;
  readonly onClose: () => void;
}

/** Whether a plan is to be cancelled. */
export function CancelDialog({ agreement, planId, onClose }: CancelDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const [key] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const plan = agreement.plans.find((one) => one.planId === planId);
  if (plan === undefined) return null;
  const send = async (): Promise<void> => {
    setBusy(true);
    const wrong = await sendCancellation(app, agreement, planId, key);
    setBusy(false);
    setFailure(wrong);
    if (wrong === undefined) onClose();
  };
  return (
    <FormDialog
      title={t('agreements.cancel.title')}
      submit={t('agreements.cancel.submit')}
      busy={busy}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>
        {t('agreements.cancel.body', {
          kind: t(`agreements.kind.${plan.kind}`),
          date: tableDate(plan.effectiveDate),
        })}
      </p>
      <AccessTrouble failure={failure} text={undefined} />
    </FormDialog>
  );
}
