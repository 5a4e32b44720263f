import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import { clientAuthentication, testDesktop } from '#identity-provider/testing/desktop.ts';
import type { Desktop } from '#identity-provider/testing/desktop.ts';
import { startIdentityProvider } from '#identity-provider/testing/sign-in.ts';
import type { IdentityProvider } from '#identity-provider/testing/sign-in.ts';
import { testDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { startServer } from '../testing/server-process.ts';
import type { ServerProcess } from '../testing/server-process.ts';

let dataDir: string;
let database: TestDatabase;
let provider: IdentityProvider;
let server: ServerProcess;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'flo-idp-'));
  database = await testDatabase();
  provider = await startIdentityProvider({ dataDir });
  server = await startServer(database.url, ['--issuer', provider.issuer]);
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function askMe({ config, DPoP }: Pick<Desktop, 'config' | 'DPoP'>, token: string) {
  const url = new URL(`${server.api}/me`);
  const answer = await oidc.fetchProtectedResource(
    config,
    token,
    url,
    'GET',
    undefined,
    undefined,
    {
      DPoP,
    },
  );
  return { status: answer.status, body: (await answer.json()) as unknown };
}

describe('the service and the provider, as they run', () => {
  it('let a named user in, with a library that knows neither', async () => {
    const desktop = await testDesktop(provider);
    const { access_token: token } = await desktop.signIn('anne-solberg');
    const { status, body } = await askMe(desktop, token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      principal: { id: 'anne-solberg', role: 'supervisor', grants: ['ownOrganization'] },
    });
  });

  it('let the service account in, which nobody vouches for as a person', async () => {
    const { config, DPoP } = await testDesktop(
      { ...provider, clientId: 'flo-service' },
      await clientAuthentication(provider.serviceKeyFile),
    );
    const tokens = await oidc.clientCredentialsGrant(config, { scope: 'flo:api' }, { DPoP });
    const { status, body } = await askMe({ config, DPoP }, tokens.access_token);
    expect([status, body]).toMatchObject([200, { principal: { role: 'service' } }]);
  });

  it('keep out who can sign in and is not staff', async () => {
    const desktop = await testDesktop(provider);
    const { access_token: token } = await desktop.signIn('otto-fremmed');
    const { status, body } = await askMe(desktop, token);
    expect([status, (body as Problem).code]).toEqual([403, 'session.unknownStaff']);
  });

  it('keep out a thief of a token, who has another key', async () => {
    const { access_token: token } = await (await testDesktop(provider)).signIn('anne-solberg');
    const thief = await testDesktop(provider);
    await expect(askMe(thief, token)).rejects.toMatchObject({ status: 401 });
  });
});
