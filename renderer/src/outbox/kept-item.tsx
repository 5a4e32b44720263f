import { useTexts } from '../app/services-context.tsx';
import { PendingEffect } from './pending-effects.tsx';
import { useOutbox } from './use-outbox.ts';

/** A command that was just kept, where it was sent from: first that it is not carried out. */
export function KeptItem({ itemKey }: { readonly itemKey: string }) {
  const { t } = useTexts();
  const item = useOutbox().find(({ key }) => key === itemKey);
  return (
    <>
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        {t(item === undefined ? 'outbox.pending' : `outbox.states.${item.state}`)}
      </p>
      {item === undefined ? <p>{t('errors.kept.body')}</p> : <PendingEffect item={item} said />}
    </>
  );
}
