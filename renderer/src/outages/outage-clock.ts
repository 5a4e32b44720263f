import type { AppServices } from '../app/services.ts';
import { sessionQuery } from '../workspace/session-query.ts';

/** The time the central service has, as far as the page knows. */
export function outageClock(app: Pick<AppServices, 'connection' | 'queryClient'>): Date {
  const known = app.queryClient.getQueryState(sessionQuery(app).queryKey);
  const offset = known?.data === undefined ? 0 : Date.parse(known.data.now) - known.dataUpdatedAt;
  return new Date(Date.now() + offset);
}
