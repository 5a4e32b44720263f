import { useStore } from 'zustand';
import { useTexts } from '../app/services-context.tsx';
import { PendingEffects } from '../outbox/pending-effects.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { citizenOf } from './access-actions.ts';

/** Which unit has got the task, and what to tell the caller; until then, that it is not sent. */
export function HandOverReceipt({ tab }: { readonly tab: CitizenTab }) {
  const { t } = useTexts();
  const receipt = useStore(tab.access, (state) => state.receipt);
  useStore(tab.identity);
  const citizenId = citizenOf(tab);
  if (receipt === undefined) {
    return citizenId === undefined ? null : (
      <PendingEffects citizenId={citizenId} of={['task.handOver']} />
    );
  }
  return (
    <div className="flo-note flo-note--done">
      <p className="flo-note__title">
        <span aria-hidden="true">✓ </span>
        {t('denied.receipt.title', { unit: receipt.unit })}
      </p>
      <p>{t('denied.receipt.body')}</p>
    </div>
  );
}
