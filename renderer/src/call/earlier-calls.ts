import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { AppServices } from '../app/services.ts';
import { personalQuery } from '../rpc/query-client.ts';

/** More contacts than anybody reads during a call. */
const MOST = 50;

/** Earlier calls about a person, newest first. */
export function contactsQuery(
  { connection }: Pick<AppServices, 'connection'>,
  citizenId: CitizenId,
) {
  return personalQuery(connection, 'call.list', { citizenId, limit: MOST });
}
