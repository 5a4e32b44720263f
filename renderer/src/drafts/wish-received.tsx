import { useQuery } from '@tanstack/react-query';
import { useServices, useTexts } from '../app/services-context.tsx';
import { momentWords } from '../outbox/outbox-words.ts';
import { useToday } from '../outbox/use-outbox.ts';
import { referenceQuery } from '../rpc/query-client.ts';
import { wishesLeft } from './wish.ts';

/** When a wish was received, and when it was changed last, as it is kept. */
export function WishReceived({ context }: { readonly context: string }) {
  const { connection } = useServices();
  const { t, language } = useTexts();
  const today = useToday();
  const { data } = useQuery(referenceQuery(connection, 'draft.list', {}));
  const draft = data?.items.find((one) => one.context === context);
  if (draft === undefined) return null;
  const received = momentWords(draft.begunAt, today, language);
  const changed = momentWords(draft.savedAt, today, language);
  return (
    <p className="flo-quiet flo-small">
      {t('drafts.wish.received', { received })}
      {changed !== received && ` ${t('drafts.wish.changed', { changed })}`}
    </p>
  );
}

/** How many wishes their writer should have been done with. */
export function useWishesLeft(): number {
  const { connection } = useServices();
  const today = useToday();
  const { data } = useQuery(referenceQuery(connection, 'draft.list', {}));
  return wishesLeft(data?.items ?? [], today);
}
