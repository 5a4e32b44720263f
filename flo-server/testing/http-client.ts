import { randomUUID } from 'node:crypto';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';

/** An answer over a real connection. */
export interface HttpReply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Sends JSON and reads JSON. */
export async function sendJson<Body>(
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpReply<Body>> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}

/** Asks for a switch with a key of its own, on the first revision of the ties. */
export function askForSwitch(
  api: string,
  citizenId: string,
  gpContractId: number,
  ifMatch = '"1"',
): Promise<HttpReply<SwitchReceipt & Problem>> {
  return sendJson(
    `${api}/citizens/${citizenId}/switches`,
    { gpContractId },
    { 'if-match': ifMatch, 'idempotency-key': randomUUID() },
  );
}
