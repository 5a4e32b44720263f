import { useQuery } from '@tanstack/react-query';
import { useServices, useTexts } from '../app/services-context.tsx';
import { referenceQuery } from '../rpc/query-client.ts';
import { WishNote } from './wish-note.tsx';
import { isWish } from './wish.ts';

/** What was written down while nobody could be opened: kept until the adviser is done with it. */
export function WishList() {
  const { connection } = useServices();
  const { t } = useTexts();
  const { data } = useQuery(referenceQuery(connection, 'draft.list', {}));
  const wishes = data?.items.filter(isWish) ?? [];
  if (wishes.length === 0 && data?.unopened === 0) return null;
  return (
    <section className="flo-wishes" aria-label={t('drafts.wish.kept')}>
      {wishes.length > 0 && <h2 className="flo-label">{t('drafts.wish.kept')}</h2>}
      {data !== undefined && data.unopened > 0 && (
        <p>{t('drafts.unopened', { count: data.unopened })}</p>
      )}
      <ul className="flo-wishes__list">
        {wishes.map(({ context }) => (
          <li key={context}>
            <WishNote context={context} />
          </li>
        ))}
      </ul>
    </section>
  );
}
