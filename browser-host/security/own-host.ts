/**
 * Names under which the host may be asked for. Any other name that leads here is another site's
 * (DNS rebinding), and its pages would pass for ours.
 */
export function ownHosts(port: number): ReadonlySet<string> {
  return new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
}

/** True when the `Host` header names this host. */
export function isOwnHost(header: string | undefined, port: number): boolean {
  return header !== undefined && ownHosts(port).has(header);
}
