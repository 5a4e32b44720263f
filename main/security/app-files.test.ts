import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPageFiles } from '../page/page-files.ts';
import { serveAppFiles } from './app-files.ts';

let folder: string;
let get: (url: string, method?: string) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flo-app-files-'));
  await mkdir(join(folder, 'renderer/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.html'), 'secret');
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer/assets/index.js'), 'x');
  await writeFile(join(folder, 'renderer/assets/index.js.map'), 'sources');
  const files = await listPageFiles(join(folder, 'renderer'));
  serveAppFiles(
    {
      handle: (scheme, handler) => {
        expect(scheme).toBe('app');
        get = (url, method = 'GET') => handler({ url, method } as Request);
      },
    },
    files,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('files of the app', () => {
  it('answers with the page under both of its names', async () => {
    for (const url of ['app://flo/', 'app://flo/index.html', 'app://flo/?a#b']) {
      const answer = await get(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toBe('<!doctype html>');
    }
  });

  it.each(['app://flo/', 'app://flo/assets/index.js', 'app://flo/nothing', 'app://evil/'])(
    'sends the policy with the answer to %s',
    async (url) => {
      const { headers } = await get(url);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it.each([
    'app://flo/../secret.html',
    'app://flo/..%2fsecret.html',
    'app://flo/%2e%2e/secret.html',
    'app://flo/%2e%2e%2fsecret.html',
    'app://flo/..%5csecret.html',
    'app://flo/assets/..%2f..%2fsecret.html',
    'app://flo//etc/passwd',
    'app://flo/assets/',
    'app://flo/assets',
    'app://flo/assets/index.js.map',
    'app://flo/assets/index.js/',
    'app://flo/assets/index.js%00.html',
    'app://flo/__proto__',
    'app://flo/constructor',
    'app://evil/index.html',
    'app://flo:1/index.html',
    'app:///index.html',
  ])('has no %s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('takes no %s', async (method) => {
    expect((await get('app://flo/', method)).status).toBe(405);
  });

  it('is empty when nothing was built', async () => {
    expect((await listPageFiles(join(folder, 'nothing'))).size).toBe(0);
  });
});
