import type { AppServices } from '../app/services.ts';
import { referenceQuery } from '../rpc/query-client.ts';

/** Who is signed in, which day it is, and which parameters are in force. */
export function sessionQuery({ connection }: Pick<AppServices, 'connection'>) {
  return referenceQuery(connection, 'session.me', {});
}
