const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True for an address where somebody may sign in: https, or http on this very machine. */
export function isIssuerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  const safe = protocol === 'https:' || isOnThisMachine(text);
  return safe && username === '' && password === '' && search === '' && hash === '';
}

/** Plain http is for a provider on this machine: development and tests. */
export function isOnThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && loopback.has(hostname);
}
