import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is not answered. */
export type Refusal = 'wrongHost' | 'foreignOrigin';

/**
 * Lets through what a page of ours asks for. The Host header must be our own address, or a name that
 * was pointed at this machine (DNS rebinding) would do; the Origin, where the browser sends one,
 * must be ours, or any page in the world could ask.
 */
export function refusalOf(
  headers: IncomingHttpHeaders,
  port: number,
  { originRequired = false } = {},
): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (headers.host === undefined || !hosts.includes(headers.host)) return 'wrongHost';
  const { origin } = headers;
  if (origin === undefined) return originRequired ? 'foreignOrigin' : null;
  return origin === `http://${headers.host}` ? null : 'foreignOrigin';
}
