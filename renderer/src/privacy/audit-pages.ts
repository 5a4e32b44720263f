import type { CitizenId } from '#contract/identifiers/ids.ts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AppServices } from '../app/services.ts';

type Asking = Pick<AppServices, 'connection'>;

/** As much as the service gives at a time. */
const PAGE = 200;

const kept = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
  // People are in it: gone when nobody shows it. Every reading is written down, so none by itself.
  gcTime: 0,
  staleTime: Infinity,
  refetchOnWindowFocus: false,
};

/** The adviser's own look-ups, page by page. */
export function ownAuditPages({ connection }: Asking) {
  return infiniteQueryOptions({
    ...kept,
    queryKey: ['audit.mine', {}] as const,
    queryFn: ({ pageParam, signal }) =>
      connection.call(
        'audit.mine',
        { limit: PAGE, ...(pageParam !== undefined && { before: pageParam }) },
        { signal },
      ),
  });
}

/** Who has seen a person, page by page. */
export function citizenAuditPages({ connection }: Asking, citizenId: CitizenId) {
  return infiniteQueryOptions({
    ...kept,
    queryKey: ['audit.ofCitizen', { citizenId }] as const,
    queryFn: ({ pageParam, signal }) =>
      connection.call(
        'audit.ofCitizen',
        { citizenId, limit: PAGE, ...(pageParam !== undefined && { before: pageParam }) },
        { signal },
      ),
  });
}
