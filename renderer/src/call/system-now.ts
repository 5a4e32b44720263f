import type { AppServices } from '../app/services.ts';
import { sessionQuery } from '../workspace/session-query.ts';

/** What time it is for the whole system: its clock may have been moved. */
export function systemNow({
  connection,
  queryClient,
}: Pick<AppServices, 'connection' | 'queryClient'>): Date {
  const state = queryClient.getQueryState(sessionQuery({ connection }).queryKey);
  const offset = state?.data === undefined ? 0 : Date.parse(state.data.now) - state.dataUpdatedAt;
  return new Date(Date.now() + offset);
}
