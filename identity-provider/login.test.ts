import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from './accounts.ts';
import { loginPage } from './pages.ts';
import { testDesktop } from './testing/desktop.ts';
import { startIdentityProvider } from './testing/sign-in.ts';
import type { IdentityProvider } from './testing/sign-in.ts';

let dataDir: string;
let provider: IdentityProvider;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'flo-idp-'));
  provider = await startIdentityProvider({ dataDir });
});
afterAll(async () => {
  await provider.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** The login page of a new sign-in, and what a browser would send back from it. */
async function openLogin() {
  const url = await (await testDesktop(provider)).ask();
  const sent = await fetch(url, { redirect: 'manual' });
  const address = new URL(String(sent.headers.get('location')), provider.issuer).href;
  const cookie = sent.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  return { address, cookie };
}

const choose = (address: string, headers: Readonly<Record<string, string>>) =>
  fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams({ subject: 'ingrid-bakke', signIn: 'yes' }),
  });

describe('the login page', () => {
  it('lists everybody who can sign in, and asks nobody else for anything', async () => {
    const { address, cookie } = await openLogin();
    const answer = await fetch(address, { headers: { cookie } });
    const html = await answer.text();
    for (const { name } of people) expect(html).toContain(name);
    expect(html).not.toMatch(/https?:|<script|Tjenestekonto|\bon\w+=/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('belongs to the browser that asked: without its cookies it is over', async () => {
    const { address } = await openLogin();
    expect((await fetch(address)).status).toBe(400);
    expect((await choose(address, {})).status).toBe(400);
  });

  it('belongs to one sign-in: the cookies of another do not open it', async () => {
    const [one, other] = [await openLogin(), await openLogin()];
    expect((await choose(one.address, { cookie: other.cookie })).status).toBe(400);
  });

  it('takes no form from a page elsewhere', async () => {
    const { address, cookie } = await openLogin();
    const foreign = await choose(address, { cookie, origin: 'http://127.0.0.1:1' });
    expect(foreign.status).toBe(400);
    const own = await choose(address, { cookie, origin: provider.issuer });
    expect(own.status).toBe(303);
  });

  it('is not answered under another name, and a large form is not read', async () => {
    const status = await new Promise((resolve) => {
      const headers = { host: 'evil.example' };
      request(`${provider.issuer}/jwks`, { headers }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(421);
    const { address, cookie } = await openLogin();
    const large = await fetch(address, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ subject: 'x'.repeat(10_000) }),
    });
    expect(large.status).toBe(400);
  });

  it('shows names as text, whatever they are', () => {
    const [person] = people;
    const html = loginPage([{ ...person!, name: '<b onclick="x">&' }], '/login/"><x');
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;');
    expect(html).toContain('action="/login/&quot;&gt;&lt;x"');
  });

  it('has the one who locked the workspace chosen beforehand', () => {
    expect(loginPage(people, '/login/x', 'lars-moen')).toMatch(/"lars-moen" required checked/);
    expect(loginPage(people, '/login/x', 'nobody')).toMatch(/"ingrid-bakke" required checked/);
  });
});
