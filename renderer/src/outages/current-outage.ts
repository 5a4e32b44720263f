import type { AppServices } from '../app/services.ts';
import { personalQuery } from '../rpc/query-client.ts';

/** Whether wishes are collected now, and until when. */
export function currentOutageQuery({ connection }: Pick<AppServices, 'connection'>) {
  return personalQuery(connection, 'outage.current', {});
}
