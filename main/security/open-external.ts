import { isIssuerAddress } from '#backend/session/issuer-address.ts';

interface Shell {
  openExternal(address: string): Promise<void>;
}

/** Hosts whose pages the workspace links to: the law, and the rules that are printed with answers. */
const hosts = new Set(['lovdata.no', 'www.helsenorge.no', 'www.helsedirektoratet.no']);

/**
 * The door from the page to the adviser's browser: https, to a listed host, without credentials
 * and without anything that could carry what somebody typed.
 *
 * @returns Whether the address was let through.
 * @see https://www.electronjs.org/docs/latest/tutorial/security#15-do-not-use-shellopenexternal-with-untrusted-content
 */
export function openExternal(shell: Shell, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const known = url.protocol === 'https:' && hosts.has(url.host);
  if (!known || url.username !== '' || url.password !== '' || url.search !== '') return false;
  return open(shell, url);
}

/**
 * Opens the sign-in in the adviser's browser: at the identity provider's own origin, and nowhere
 * else. What stands after the question mark comes from the backend and names a request, nobody.
 *
 * @returns Whether the address was let through.
 */
export function openSignIn(shell: Shell, address: string, issuer: string): boolean {
  if (!URL.canParse(address) || !isIssuerAddress(issuer)) return false;
  const url = new URL(address);
  const known = url.origin === new URL(issuer).origin;
  if (!known || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return open(shell, url);
}

function open(shell: Shell, url: URL): boolean {
  // No browser on the machine is not worth a crash.
  shell.openExternal(url.href).catch(() => undefined);
  return true;
}
