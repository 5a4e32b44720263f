import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

async function send(
  method: 'GET' | 'POST',
  url: string,
  payload?: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
) {
  const reply = await service.inject({
    method,
    url,
    ...(payload !== undefined && { payload }),
    headers,
  });
  return { status: reply.statusCode, text: reply.payload, headers: reply.headers };
}

const problemOf = (text: string): Problem => JSON.parse(text) as Problem;

describe('a body', () => {
  it.each([
    ['half of one', '{"nin":', 400, 'request.malformed'],
    ['nothing', '', 400, 'request.malformed'],
    ['not an object', '[]', 400, 'request.invalid'],
    ['null', 'null', 400, 'request.invalid'],
    ['a prototype', '{"__proto__":{"nin":"1"}}', 400, 'request.malformed'],
    ['a constructor', '{"constructor":{"prototype":{"x":1}}}', 400, 'request.malformed'],
    ['an unknown field', '{"nin":"01857000000","extra":"Hansen"}', 400, 'request.invalid'],
    ['a number for a text', '{"nin":1}', 400, 'request.invalid'],
    ['too much', `{"nin":"${'1'.repeat(5_000)}"}`, 413, 'request.tooLarge'],
    ['very deep', `${'['.repeat(900)}${']'.repeat(900)}`, 400, 'request.invalid'],
  ])('that is %s is told so', async (_name, payload, status, code) => {
    const reply = await send('POST', '/citizens/lookup', payload);
    expect([reply.status, problemOf(reply.text).code]).toEqual([status, code]);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(problemOf(reply.text).requestId).toBe(reply.headers['request-id']);
    expect(reply.text).not.toContain('Hansen');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of type %s is refused',
    async (type) => {
      const reply = await send('POST', '/citizens/lookup', 'nin=1', { 'content-type': type });
      expect([reply.status, problemOf(reply.text).code]).toEqual([415, 'request.malformed']);
    },
  );
});

const nasty = [
  `Robert'); drop table citizen;--`,
  `' or '1'='1`,
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '${7*7}{{7*7}}',
  '%00%0d%0aset-cookie: x=1',
  '\u202Egnp.exe',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '__proto__',
  'constructor',
  'toString',
  '%_%',
  '\\',
  '"',
  '""""',
];

describe('SQL, script and oddities', () => {
  it.each(nasty)('as a name or an address find nobody and break nothing: %s', async (text) => {
    for (const search of [{ name: text.padEnd(2, text) }, { address: text.padEnd(3, text) }]) {
      const reply = await service.call('citizen.search', { body: search });
      expect(reply.status, reply.text).toBe(200);
      expect(reply.json<{ hits: unknown[] }>().hits).toEqual([]);
    }
    const doctors = await service.call('doctor.list', { query: { name: text.padEnd(2, text) } });
    expect(doctors.status).toBe(200);
    expect(doctors.json<{ total: number }>().total).toBe(0);
  });

  it('with a NUL character are refused before the database sees them', async () => {
    for (const body of [{ name: 'a\u0000b' }, { address: 'Storgata\u0000 1' }]) {
      const reply = await service.call('citizen.search', { body });
      expect([reply.status, reply.json<Problem>().code]).toEqual([400, 'request.invalid']);
    }
    expect((await send('GET', '/doctors?name=a%00b')).status).toBe(400);
  });

  it.each(nasty)('as ids, keys and filters are refused: %s', async (text) => {
    const id = encodeURIComponent(text);
    const body = JSON.stringify({ gpContractId: text });
    const answers = await Promise.all([
      send('GET', `/citizens/${id}/overview`),
      send('GET', `/gp-contracts/${id}`),
      send('GET', `/gp-contracts?municipality=${id}`),
      send('GET', `/doctors/${id}`),
      send('GET', `/idempotency-keys/${id}`),
      send('GET', `/sync/v1/changes?cursor=${id}`),
      send('POST', `/citizens/${id}/switches`, body),
      send('POST', `/citizens/${randomUUID()}/switches`, body),
    ]);
    for (const answer of answers) {
      expect([400, 404]).toContain(answer.status);
      expect(answer.text).not.toContain(text === '"' || text === '\\' ? '\u0000' : text);
    }
  });

  it('as headers of a command are refused', async () => {
    const citizenId = service.people.adult.id;
    for (const key of nasty.filter((text) => /^[\x20-\x7e]*$/.test(text))) {
      const reply = await service.call('switch.request', {
        params: { citizenId },
        body: { gpContractId: service.lists.elsewhere },
        headers: { 'idempotency-key': key, 'if-match': key },
      });
      expect(reply.status).toBe(428);
    }
  });
});

describe('a search', () => {
  it.each([
    [{}, 'body.name'],
    [{ name: 'a' }, 'body.name'],
    [{ name: 'x'.repeat(101) }, 'body.name'],
    [{ birthDate: '2026-02-30' }, 'body.birthDate'],
    [{ name: 'Kari', municipality: 'Oslo' }, 'body.municipality'],
    [{ name: 'Kari', limit: 1000 }, 'body.limit'],
  ])('for %j is refused at %s', async (body, path) => {
    const reply = await service.call('citizen.search', { body });
    expect(reply.status).toBe(400);
    expect(reply.json<Problem>().fields?.[0]?.path).toBe(path);
  });
});

describe('an address', () => {
  it('that does not exist is 404, in the same shape', async () => {
    for (const url of ['/nowhere', '/citizens', '/__proto__', '/citizens/lookup/']) {
      const reply = await send('GET', url);
      expect([reply.status, problemOf(reply.text).code]).toEqual([404, 'request.unknownRoute']);
    }
    const bad = await send('GET', '/%zz');
    expect(bad.status).toBe(400);
  });

  it('under another host name, or from a page elsewhere, is not answered', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80']) {
      const reply = await send('GET', '/me', undefined, { host });
      expect([reply.status, problemOf(reply.text).code]).toEqual([421, 'request.wrongHost']);
    }
    for (const origin of ['https://evil.example', 'null', 'http://localhost:81']) {
      const reply = await send('GET', '/me', undefined, { host: 'localhost:80', origin });
      expect(reply.status).toBe(403);
    }
    const same = await send('GET', '/me', undefined, {
      host: '127.0.0.1:8080',
      origin: 'http://127.0.0.1:8080',
    });
    expect(same.status).toBe(200);
  });
});
