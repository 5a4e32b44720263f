import type { ReferenceStatus } from '#contract/workspace/reference.ts';
import { useTexts } from '../app/services-context.tsx';

/** What is wrong with the local copy, in whole sentences; nothing when nothing is. */
export function FreshnessNotes({ status }: { readonly status: ReferenceStatus }) {
  const { t } = useTexts();
  const { state, trouble, rebuilt, collections } = status;
  return (
    <>
      {state === 'outdated' && <p>{t('reference.outdated')}</p>}
      {trouble !== null && <p>{t(`reference.trouble.${trouble}`)}</p>}
      {collections.some((one) => one.state === 'doubtful') && <p>{t('reference.doubt')}</p>}
      {rebuilt && <p>{t('status.sync.rebuilt')}</p>}
    </>
  );
}
