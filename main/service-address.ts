import { readFileSync } from 'node:fs';

const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * The address as the backend wants it, or undefined when it will not do: https, or http on this
 * machine; no credentials, no query.
 */
export function serviceAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, origin, pathname, search, hash } = new URL(text);
  const safe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  if (!safe || username !== '' || password !== '' || search !== '' || hash !== '') return undefined;
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

/** What a configuration file may say; anything else in it is left alone. */
const settingNames = ['api', 'issuer', 'clientId', 'clientKeyFile', 'apiScope'] as const;
export type Configured = Readonly<Partial<Record<(typeof settingNames)[number], string>>>;

/** `{ "api": "https://…", "issuer": … }`; empty when there is no such file. */
export function configured(file: string): Configured {
  try {
    const settings = Object(JSON.parse(readFileSync(file, 'utf8'))) as Record<string, unknown>;
    const texts = settingNames.flatMap((name) => {
      const value = settings[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    return Object.fromEntries(texts);
  } catch {
    return {};
  }
}
