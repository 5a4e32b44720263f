import type { Outbox } from '#contract/workspace/outbox.ts';
import { useTexts } from '../app/services-context.tsx';

/** Why the outbox cannot be relied on as it should, and what to do about it. */
export function OutboxTrouble({ trouble, unopened }: Pick<Outbox, 'trouble' | 'unopened'>) {
  const { t } = useTexts();
  if (trouble === null) return null;
  return (
    <div className="flo-note flo-note--danger" role="alert">
      <p>
        {trouble === 'unopened'
          ? t('outbox.trouble.unopened', { count: unopened })
          : t(`outbox.trouble.${trouble}`)}
      </p>
    </div>
  );
}
