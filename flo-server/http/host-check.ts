import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem-error.ts';

/** Names and addresses of this machine alone: nobody can give them to another one. */
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/;

/** The host of a `Host` header or an origin, without its port. */
function hostName(hostAndPort: string): string {
  return hostAndPort.replace(/:\d+$/, '').toLowerCase();
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/**
 * A service on the loopback address answers only under a loopback name (a page elsewhere could give
 * its own name our address), and never to a page of another origin.
 */
export function checkHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const { host, origin } = request.headers;
    if (host === undefined || !LOOPBACK.test(hostName(host))) {
      throw new ProblemError('request.wrongHost');
    }
    if (origin !== undefined && originHost(origin) !== host) {
      throw new ProblemError('request.wrongHost', { status: 403 });
    }
  });
}
