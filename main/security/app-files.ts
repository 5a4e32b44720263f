import { pageHeaders } from '#contract/workspace/page-policy.ts';
import { APP_SCHEME, isInsideApp } from '../page/app-origin.ts';
import type { PageFiles } from '../page/page-files.ts';

interface Protocol {
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void;
}

/**
 * Answers the app's scheme from a list of files, with the page's policy on every answer. An address
 * is looked up, never resolved: what is not in the list does not exist, whatever dots and escapes it
 * is written with.
 */
export function serveAppFiles(protocol: Protocol, files: PageFiles): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const plain = (status: number): Response => new Response(null, { status, headers });
    if (request.method !== 'GET') return plain(405);
    if (!isInsideApp(request.url)) return plain(404);
    const file = files.get(new URL(request.url).pathname);
    if (file === undefined) return plain(404);
    return new Response(await file.body(), {
      headers: { ...headers, 'content-type': file.mediaType },
    });
  });
}

// A new version of the app has the same addresses; nothing of the old one may linger.
const headers = { ...pageHeaders, 'cache-control': 'no-store' };
