import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientAuthentication, SCOPE, testDesktop } from './testing/desktop.ts';
import { answerLogin, startIdentityProvider } from './testing/sign-in.ts';
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

describe('a sign-in', () => {
  it('gives a token for the central service, bound to the key of the desk', async () => {
    const tokens = await (await testDesktop(provider)).signIn('ingrid-bakke');
    const keys = createRemoteJWKSet(new URL(`${provider.issuer}/jwks`));
    const { payload, protectedHeader } = await jwtVerify(tokens.access_token, keys, {
      issuer: provider.issuer,
      audience: 'flo:api',
      typ: 'at+jwt',
    });
    expect(protectedHeader.alg).toBe('ES256');
    expect(payload).toMatchObject({
      sub: 'ingrid-bakke',
      client_id: 'flo-arbeidsflate',
      scope: expect.stringContaining('flo:api') as unknown,
      cnf: { jkt: expect.stringMatching(/^[\w-]{43}$/) as unknown },
      'helseid://claims/identity/security_level': '4',
      'helseid://claims/client/claims/orgnr_parent': '983544622',
    });
    expect(tokens.token_type).toBe('dpop');
    expect(tokens.expires_in).toBe(600);
    expect(tokens['rt_expires_in']).toBeGreaterThan(35_000);
  });

  it('says in the ID token who it is, as HelseID names it, and not in the access token', async () => {
    const tokens = await (await testDesktop(provider)).signIn('siri-strand');
    expect(tokens.claims()).toMatchObject({
      sub: 'siri-strand',
      name: 'Siri Strand',
      'helseid://claims/identity/pid': expect.stringMatching(/^\d{11}$/) as unknown,
    });
    expect(JSON.stringify(decodeJwt(tokens.access_token))).not.toMatch(/identity\/pid|Siri/);
  });

  it('asks who it is every time, whatever was answered before', async () => {
    const desktop = await testDesktop(provider);
    await desktop.signIn('ingrid-bakke');
    const other = await desktop.signIn('lars-moen');
    expect(other.claims()?.sub).toBe('lars-moen');
    const url = await desktop.ask({ prompt: 'login', max_age: '0' });
    const page = await fetch(url, { redirect: 'manual' });
    expect(page.headers.get('location')).toMatch(/^\/login\//);
  });

  it('can be given up', async () => {
    const url = await (await testDesktop(provider)).ask();
    const callback = new URL(await answerLogin(url.href, 'cancel'));
    expect(callback.searchParams.get('error')).toBe('access_denied');
    expect(callback.searchParams.get('state')).toBe('state');
  });

  it('is for named users alone, and never for the service account', async () => {
    for (const subject of ['flo-service', 'nobody', '__proto__']) {
      const url = await (await testDesktop(provider)).ask();
      await expect(answerLogin(url.href, { subject })).rejects.toThrow('400');
    }
  });
});

describe('a refresh', () => {
  it('gives a new refresh token each time, and takes all back when an old one is used', async () => {
    const { config, DPoP, signIn } = await testDesktop(provider);
    const refresh = (token: string | undefined) =>
      oidc.refreshTokenGrant(config, String(token), {}, { DPoP });
    const first = await signIn('ingrid-bakke');
    const second = await refresh(first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(decodeJwt(second.access_token)).toMatchObject({ aud: 'flo:api', sub: 'ingrid-bakke' });
    await expect(refresh(first.refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(refresh(second.refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('needs the key of the application: a stolen refresh token is worth nothing', async () => {
    const { refresh_token: token } = await (await testDesktop(provider)).signIn('ingrid-bakke');
    const thief = await testDesktop(provider, await clientAuthentication(provider.serviceKeyFile));
    await expect(
      oidc.refreshTokenGrant(thief.config, String(token), {}, { DPoP: thief.DPoP }),
    ).rejects.toMatchObject({ error: 'invalid_client' });
  });

  it('is over when the token was taken back', async () => {
    const { config, DPoP, signIn } = await testDesktop(provider);
    const { refresh_token: token } = await signIn('ingrid-bakke');
    await oidc.tokenRevocation(config, String(token));
    await expect(oidc.refreshTokenGrant(config, String(token), {}, { DPoP })).rejects.toMatchObject(
      { error: 'invalid_grant' },
    );
  });
});

describe('what is not done as HelseID asks', () => {
  const wrong = async (parameters: Record<string, string>) =>
    (await testDesktop(provider)).ask(parameters);

  it.each([
    ['a plain code challenge', { code_challenge_method: 'plain' }],
    ['no code challenge', { code_challenge: '', code_challenge_method: '' }],
    ['a redirect to another host', { redirect_uri: 'http://localhost:49152/callback' }],
    ['a redirect to another path', { redirect_uri: 'http://127.0.0.1:49152/other' }],
    ['an unknown scope for another service', { resource: 'urn:other' }],
    ['tokens in the address', { response_type: 'code id_token' }],
  ])('is refused: %s', async (_name, parameters) => {
    await expect(wrong(parameters)).rejects.toThrow();
  });

  it('is refused: a request that was not pushed', async () => {
    const { config } = await testDesktop(provider);
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: 'http://127.0.0.1:49152/callback',
      scope: SCOPE,
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    });
    const answer = await fetch(url, { redirect: 'manual' });
    const told = (answer.headers.get('location') ?? '') + (await answer.text());
    expect(told).toContain('invalid_request');
  });

  it('is refused: a secret, nothing at all, or a proof of another kind instead of the key', async () => {
    const { clientKeyFile } = provider;
    for (const authentication of [
      oidc.ClientSecretPost('secret'),
      oidc.None(),
      await clientAuthentication(provider.serviceKeyFile),
      await clientAuthentication(clientKeyFile, { typ: 'at+jwt' }),
    ]) {
      const desktop = await testDesktop(provider, authentication);
      await expect(desktop.ask()).rejects.toThrow();
    }
  });

  it('is refused: a code that is changed without a proof of a key', async () => {
    const desktop = await testDesktop(provider);
    const callback = await answerLogin((await desktop.ask()).href, { subject: 'ingrid-bakke' });
    await expect(
      oidc.authorizationCodeGrant(desktop.config, new URL(callback), {
        expectedState: 'state',
        expectedNonce: 'nonce',
      }),
    ).rejects.toThrow();
  });
});

describe('the service account', () => {
  it('signs in as itself, with a bound token and no assurance of a person', async () => {
    const { DPoP, config } = await testDesktop(
      { ...provider, clientId: 'flo-service' },
      await clientAuthentication(provider.serviceKeyFile),
    );
    const tokens = await oidc.clientCredentialsGrant(config, { scope: 'flo:api' }, { DPoP });
    const claims = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({ sub: 'flo-service', client_id: 'flo-service', aud: 'flo:api' });
    expect(claims).not.toHaveProperty(['helseid://claims/identity/security_level']);
    expect(decodeProtectedHeader(tokens.access_token).typ).toBe('at+jwt');
  });
});
