import { useStore } from 'zustand';
import { useTexts } from '../app/services-context.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { WishNote } from './wish-note.tsx';

/** What was written down in this tab before its person could be opened. */
export function WishOfTab({ tab }: { readonly tab: CitizenTab }) {
  const { t } = useTexts();
  const { context } = useStore(tab.wish);
  if (context === undefined) return null;
  return (
    <section className="flo-note" aria-label={t('drafts.wish.kept')}>
      <p className="flo-note__title">{t('drafts.wish.kept')}</p>
      <WishNote context={context} onDone={() => tab.wish.setState({ context: undefined })} />
    </section>
  );
}
