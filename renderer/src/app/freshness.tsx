import { useQuery } from '@tanstack/react-query';
import { freshness } from '#texts/dates.ts';
import { referenceQuery } from '../rpc/query-client.ts';
import { useServices, useTexts } from './services-context.tsx';
import { useNow } from './use-now.ts';

const MINUTE = 60_000;
const STALE_MINUTES = 15;

/** How fresh the list of doctors and offices is, and whether the central service answers. */
export function Freshness() {
  const { connection } = useServices();
  const { t, language } = useTexts();
  const { data } = useQuery(referenceQuery(connection, 'reference.status', {}));
  const now = useNow();
  if (data === undefined) return <span className="flo-freshness" />;
  const asOf = data.asOf === null ? null : new Date(data.asOf);
  const old = asOf === null || now.getTime() - asOf.getTime() > STALE_MINUTES * MINUTE;
  const state = data.online ? (old ? 'old' : 'fresh') : 'down';
  const text =
    data.state === 'loading' || data.state === 'empty'
      ? t('status.sync.running')
      : freshness(asOf, now, language);
  return (
    <span className={`flo-freshness flo-freshness--${state}`} title={t('status.sync.upToDate')}>
      {state === 'down' ? t('status.connection.apiShort') : text}
      <span aria-hidden="true" className="flo-freshness__dot">
        {state === 'fresh' ? '●' : '○'}
      </span>
    </span>
  );
}
