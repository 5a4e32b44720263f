import { osloDate, type CivilDate } from '#contract/time/civil-date.ts';
import type { AppServices } from '../app/services.ts';
import { sessionQuery } from '../workspace/session-query.ts';

/** The service's day; this machine's while it is not known. */
export function sessionDay(app: AppServices): CivilDate {
  const session = app.queryClient.getQueryData(sessionQuery(app).queryKey);
  return session?.today ?? osloDate(new Date());
}
