import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as oidc from 'openid-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDesktop } from './testing/desktop.ts';
import { startIdentityProvider } from './testing/sign-in.ts';

const ENTRY = fileURLToPath(new URL('./index.ts', import.meta.url));
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'flo-idp-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the process', () => {
  it('says that it is ready, keeps its secrets to its owner, and stops when told', async () => {
    const folder = join(dataDir, 'own');
    const child = spawn(process.execPath, [ENTRY, '--data-dir', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const ready = JSON.parse(line) as Record<string, string>;
    expect(ready).toEqual({
      ready: true,
      issuer: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as unknown,
      clientId: 'flo-arbeidsflate',
      clientKeyFile: join(folder, 'client-key.json'),
      serviceKeyFile: join(folder, 'service-key.json'),
    });
    const answer = await fetch(`${ready['issuer']}/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({
      issuer: ready['issuer'],
      require_pushed_authorization_requests: true,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      code_challenge_methods_supported: ['S256'],
    });
    for (const file of await readdir(folder)) {
      expect((await stat(join(folder, file))).mode & 0o077).toBe(0);
    }
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('explains what is wrong with its options', async () => {
    for (const args of [[], ['--data-dir', dataDir, '--port', 'x'], ['--nonsense']]) {
      const child = spawn(process.execPath, [ENTRY, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [[text], [code]] = await Promise.all([
        once(child.stderr, 'data') as Promise<[Buffer]>,
        once(child, 'exit') as Promise<[number]>,
      ]);
      expect(text.toString()).toMatch(/^identity-provider: .*(?:--data-dir|--port|--nonsense)/);
      expect(code).toBe(1);
    }
  });
});

describe('after a restart', () => {
  it('it is the same issuer with the same keys, and nobody has to sign in again', async () => {
    const before = await startIdentityProvider({ dataDir });
    const desktop = await testDesktop(before);
    const { refresh_token: token } = await desktop.signIn('ingrid-bakke');
    const key = await readFile(before.clientKeyFile, 'utf8');
    await before.stop();
    const after = await startIdentityProvider({ dataDir });
    expect(after.issuer).toBe(before.issuer);
    expect(await readFile(after.clientKeyFile, 'utf8')).toBe(key);
    const { DPoP } = desktop;
    const again = await oidc.refreshTokenGrant(desktop.config, String(token), {}, { DPoP });
    expect(again.refresh_token).not.toBe(token);
    await after.stop();
  });

  it('it moves to another port when its own is taken, and refuses to when told which', async () => {
    const before = await startIdentityProvider({ dataDir });
    const port = Number(new URL(before.issuer).port);
    await before.stop();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const after = await startIdentityProvider({ dataDir });
    expect(after.issuer).not.toBe(before.issuer);
    await after.stop();
    const taken = (other.address() as AddressInfo).port;
    await expect(startIdentityProvider({ dataDir, port: taken })).rejects.toThrow('EADDRINUSE');
    other.close();
  });

  it('it makes new keys where the old ones are damaged', async () => {
    const before = await startIdentityProvider({ dataDir });
    await before.stop();
    await writeFile(before.clientKeyFile, '{"kty":"EC"');
    const after = await startIdentityProvider({ dataDir });
    await expect((await testDesktop(after)).signIn('ingrid-bakke')).resolves.toBeDefined();
    await after.stop();
  });
});
