/** Nothing is loaded and nothing runs; the document brings its own styles. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Answers the first request with the document, and every other one with nothing. */
export function oneTimePage(html: string): (request: Request) => Response {
  let page: string | undefined = html;
  return ({ method }) => {
    const given = method === 'GET' ? page : undefined;
    page = undefined;
    return given === undefined
      ? new Response(null, { status: 404 })
      : new Response(given, { headers });
  };
}
