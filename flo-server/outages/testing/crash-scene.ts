import { randomUUID } from 'node:crypto';
import { formatReceived, RECEIVED_HEADER, TIME_HEADER } from '#contract/flo-api/received.ts';
import type { Outage } from '#contract/flo-api/outages.ts';
import type { Pool } from '../../db/pool.ts';
import { sendJson } from '../../testing/http-client.ts';

/** What a command was answered with; undefined when no answer came. */
export interface Came {
  readonly status: number;
  readonly replayed: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A command of a test, which can be sent again under its key. */
export interface Sendable {
  readonly citizenId: string;
  readonly list: number;
  readonly key: string;
  /** Proof of when it was received. */
  readonly received?: string;
}

/** Sends a switch; undefined when the line broke before an answer came. */
export async function sendSwitch(api: string, wish: Sendable): Promise<Came | undefined> {
  try {
    const { status, headers, body } = await sendJson<Came['body']>(
      `${api}/citizens/${wish.citizenId}/switches`,
      { gpContractId: wish.list },
      {
        'if-match': '"1"',
        'idempotency-key': wish.key,
        ...(wish.received !== undefined && { [RECEIVED_HEADER]: wish.received }),
      },
    );
    return { status, body, replayed: headers.has('idempotency-replayed') };
  } catch (error) {
    // `fetch` says so of every line that broke.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What the service says of a key. */
export async function became(api: string, key: string): Promise<Came['body']> {
  return (await sendJson<Came['body']>(`${api}/idempotency-keys/${key}`)).body;
}

const asSupervisor = async (url: string, body: unknown, ifMatch?: string): Promise<Outage> => {
  const headers = {
    'idempotency-key': randomUUID(),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  };
  const answer = await sendJson<Outage>(url, body, headers, 'supervisor');
  if (answer.status !== 201) throw new Error(`outage: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** An outage that began so many minutes before an instant, is on, and collects for an hour after it. */
export function registerOutage(api: string, now: Date, minutesAgo = 30): Promise<Outage> {
  const shifted = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
  return asSupervisor(`${api}/outages`, {
    from: shifted(-minutesAgo),
    to: null,
    collectUntil: shifted(60),
    reason: 'Registeret svarte ikke',
  });
}

/** Ends an outage and its collecting at once. */
export function endOutage(api: string, { outageId, revision, from }: Outage): Promise<Outage> {
  return asSupervisor(
    `${api}/outages/${outageId}/changes`,
    { to: null, collectUntil: new Date(Date.parse(from) + 1).toISOString(), reason: 'Over' },
    revision,
  );
}

export async function outageNow(api: string, id: string): Promise<Outage | undefined> {
  const { body } = await sendJson<{ readonly items: readonly Outage[] }>(`${api}/outages`);
  return body.items.find(({ outageId }) => outageId === id);
}

/** Proof that something was received at the instant of an answer of this service. */
export async function proofOfNow(api: string): Promise<string> {
  const { headers } = await sendJson(`${api}/outages/current`);
  return formatReceived({ token: headers.get(TIME_HEADER) ?? '', monotonicMs: 0, wallMs: 0 });
}

/** Switches of a person, the lists the person will be on, and the revision: what must have happened once. */
export async function effectsOf(pool: Pool, citizenId: string) {
  const { rows } = await pool.query<{ switches: number; lists: number[]; revision: number }>(
    `select (select count(*) from gp_switch where citizen_id = c.id) as switches,
        (select array_agg(gp_contract_id::integer) from patient_to_gp_contract_association
          where citizen_id = c.id and upper_inf(valid)) as lists,
        ties_revision as revision from citizen c where id = $1`,
    [citizenId],
  );
  return rows[0];
}
