import { readFileSync } from 'node:fs';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The address as the backend wants it, or undefined when it will not do: https, or http on this
 * machine; no credentials, no query.
 */
export function serviceAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, origin, pathname, search, hash } = new URL(text);
  const safe = protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
  if (!safe || username !== '' || password !== '' || search !== '' || hash !== '') return undefined;
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

/** The `api` of a configuration file: `{ "api": "https://…" }`. Undefined when there is none. */
export function configuredAddress(file: string): string | undefined {
  try {
    const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { api } = Object(settings) as { readonly api?: unknown };
    return typeof api === 'string' ? api : undefined;
  } catch {
    return undefined;
  }
}
