import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Loopback, openLoopback } from './loopback.ts';

const expected = { state: 's1', issuer: 'https://id.example' };
let loopback: Loopback;
let answered: URL | undefined;
beforeEach(async () => {
  loopback = await openLoopback();
  answered = undefined;
  void loopback.answer(expected).then((url) => (answered = url));
});
afterEach(() => loopback.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}
/** As a browser would ask; Host and method as given. */
function ask(
  search: string,
  { method = 'GET', path = '/callback', headers = {} }: Asked = {},
): Promise<Answer> {
  const { port } = new URL(loopback.redirectUri);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: path + search, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    })
      .on('error', reject)
      .end();
  });
}
interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const good = '?code=c1&state=s1&iss=https%3A%2F%2Fid.example';

describe('the redirect', () => {
  it('is taken once, at an address of this machine', async () => {
    expect(loopback.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    const { status, body, headers } = await ask(good);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="nb">');
    expect(body).not.toMatch(/c1|s1|<script|<link|<img/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    await expect.poll(() => answered?.search).toBe(good);
    expect((await ask(good)).status).toBe(400);
  });

  it.each([
    ['nn-NO,nn;q=0.9', 'nn', 'Du er logga inn'],
    ['en-GB', 'en', 'You are signed in'],
    ['de-DE,de', 'nb', 'Du er logget inn'],
  ])('speaks the language of %s', async (acceptLanguage, language, words) => {
    const { body } = await ask(good, { headers: { 'accept-language': acceptLanguage } });
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(words);
  });

  it('may say that it was refused', async () => {
    const { body } = await ask('?error=access_denied&state=s1');
    expect(body).toContain('Innloggingen ble avbrutt');
    await expect.poll(() => answered?.searchParams.get('error')).toBe('access_denied');
  });
});

describe('what is not the redirect is refused, and does not end the wait:', () => {
  it.each<[string, string, Asked?]>([
    ['another state', '?code=c1&state=s2'],
    ['no state', '?code=c1'],
    ['an empty state', '?code=c1&state='],
    ['two states', '?code=c1&state=s1&state=s1'],
    ['another issuer', '?code=c1&state=s1&iss=https%3A%2F%2Fevil.example'],
    ['no code', '?state=s1'],
    ['code and error', '?code=c1&error=x&state=s1'],
    ['another method', good, { method: 'POST' }],
    ['another path', good, { path: '/other' }],
    ['a path that climbs', good, { path: '/callback/../callback' }],
    ['a name pointed at this machine', good, { headers: { host: 'evil.example' } }],
    ['nothing', '', { path: '/favicon.ico' }],
  ])('%s', async (_name, search, asked = {}) => {
    expect((await ask(search, asked)).status).toBe(400);
    expect(answered).toBeUndefined();
    expect((await ask(good)).status).toBe(200);
  });
});

it('stops listening when it is closed', async () => {
  loopback.close();
  await expect(ask(good)).rejects.toThrow();
});
