import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageHeaders } from '#contract/workspace/page-policy.ts';
import type { PageFile } from './page-files.ts';
import { refusalOf } from './request-guard.ts';

/** Answers requests for the page's own files, and nothing else. */
export function servePage(files: ReadonlyMap<string, PageFile>, port: () => number) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const answer = (status: number, text: string): void => {
      response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' });
      response.end(text);
    };
    request.resume();
    if (refusalOf(request.headers, port()) !== null) return answer(403, 'forbidden');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(405, 'method not allowed');
    }
    const [address = ''] = (request.url ?? '').split('?', 1);
    const file = files.get(address);
    if (file === undefined) return answer(404, 'not found');
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': file.mediaType,
      'content-length': file.body.length,
      'cache-control': file.immutable ? 'max-age=31536000, immutable' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };
}
