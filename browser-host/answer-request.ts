import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuiltFiles } from '#backend/page/built-files.ts';
import { securityHeaders } from '#backend/page/security-headers.ts';
import { isOwnHost } from './security/own-host.ts';
import { isOwnOrigin } from './security/own-origin.ts';

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`${why}\n`);
}

/** Serves the files of the built page to our own page, and nothing else to anybody. */
export function answerRequest(
  files: BuiltFiles,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { host, origin } = request.headers;
  if (!isOwnHost(host, port)) return refuse(response, 421, 'wrong host');
  if (origin !== undefined && !isOwnOrigin(origin, port)) {
    return refuse(response, 403, 'foreign origin');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'only GET and HEAD');
  }
  const file = files.get((request.url ?? '').split('?')[0] ?? '');
  if (file === undefined) return refuse(response, 404, 'not found');
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': file.contentType,
    'content-length': file.body.byteLength,
    'cache-control': file.cacheControl,
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}
