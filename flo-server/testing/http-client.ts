import { randomUUID } from 'node:crypto';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { served } from './served.ts';
import { testUser } from './test-user.ts';

/** An answer over a real connection. */
export interface HttpReply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** `fetch` of an address as somebody who is signed in: a named user, or a role. */
export async function fetchAs(who: string, url: string, init: RequestInit = {}): Promise<Response> {
  const user = await testUser(who);
  const signed = await user.sign(init.method ?? 'GET', url);
  const headers = new Headers(init.headers);
  headers.set('authorization', signed.authorization);
  headers.set('dpop', signed.dpop);
  return fetch(url, { ...init, headers });
}

/** Sends JSON and reads JSON, as a telephone adviser unless told otherwise. */
export async function sendJson<Body>(
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
  who = 'telephoneAdviser',
): Promise<HttpReply<Body>> {
  const answer = await fetchAs(who, url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}

/** Asks for a switch with a key of its own, on the first revision of the ties, until it is served. */
export function askForSwitch(
  api: string,
  citizenId: string,
  gpContractId: number,
  ifMatch = '"1"',
): Promise<HttpReply<SwitchReceipt & Problem>> {
  const headers = { 'if-match': ifMatch, 'idempotency-key': randomUUID() };
  return served(() => sendJson(`${api}/citizens/${citizenId}/switches`, { gpContractId }, headers));
}
