/** The limits in a browser: an empty page, and a static page that waits for one bare look-up. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { overviewByNin } from '#flo-server/citizens/overview-sql.ts';
import { emptyPage, lookUpPage } from './bare-pages.ts';

const { values } = parseArgs({ options: { today: { type: 'string' } } });
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 4 });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const pages: Readonly<Record<string, string>> = { '/empty': emptyPage, '/look-up': lookUpPage };

const server = createServer((request, response) => {
  const page = pages[request.url ?? ''];
  if (request.method === 'GET') {
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page);
    return;
  }
  bodyOf(request)
    .then((nin) =>
      pool.query<object>({ name: 'overview', text: overviewByNin, values: [nin, values.today] }),
    )
    .then(
      ({ rows }) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(rows[0]));
      },
      () => response.writeHead(500).end(),
    );
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}` })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
