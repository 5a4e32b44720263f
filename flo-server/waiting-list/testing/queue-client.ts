import { randomUUID } from 'node:crypto';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import type { FixturePerson } from '../../testing/register/person.ts';
import type { Reply, SignedInClient } from '../../testing/service.ts';

/** The overview as the one who asks sees it. */
export async function overviewOf(
  client: SignedInClient,
  { id }: FixturePerson,
): Promise<CitizenOverview> {
  const reply = await client.call('citizen.overview', { params: { citizenId: id } });
  return reply.json();
}

export interface CommandOptions {
  readonly key?: string;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a command about a person on the newest revision, with a key of its own. */
export async function command(
  client: SignedInClient,
  name: FloOperationName,
  person: FixturePerson,
  body: object,
  { key, ifMatch, headers }: CommandOptions = {},
): Promise<Reply> {
  return client.call(name, {
    params: { citizenId: person.id },
    body,
    headers: {
      'idempotency-key': key ?? randomUUID(),
      'if-match': ifMatch ?? (await overviewOf(client, person)).tiesRevision,
      ...headers,
    },
  });
}

/** Joins a queue. */
export function join(
  client: SignedInClient,
  person: FixturePerson,
  gpContractId: number,
  options: CommandOptions = {},
): Promise<Reply> {
  return command(client, 'waitingList.join', person, { gpContractId }, options);
}

/** The receipt of a command that was done. */
export function receiptOf(reply: Reply): WaitingListReceipt {
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.json();
}
