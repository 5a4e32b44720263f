import { useStore } from 'zustand';
import { useTexts } from '../app/services-context.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';

/** Which unit has got the task, and what to tell the caller. */
export function HandOverReceipt({ tab }: { readonly tab: CitizenTab }) {
  const { t } = useTexts();
  const receipt = useStore(tab.access, (state) => state.receipt);
  if (receipt === undefined) return null;
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
