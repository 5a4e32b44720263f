import { ownHosts } from './own-host.ts';

/** True when the `Origin` header is that of the page we served. */
export function isOwnOrigin(header: string | undefined, port: number): boolean {
  return header !== undefined && [...ownHosts(port)].some((host) => header === `http://${host}`);
}
