import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProject } from './lib/project.ts';

let clone: string;
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'flo-clone-'));
  await mkdir(join(clone, 'scripts'));
  for (const file of ['package.json', 'package-lock.json', 'scripts/bootstrap.mjs']) {
    await cp(inProject(file), join(clone, file));
  }
  await cp(inProject('scripts/start.ts'), join(clone, 'scripts/start.ts'));
});
afterEach(() => rm(clone, { recursive: true, force: true }));

function bootstrap(task: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', task], {
      cwd: clone,
      env: {
        ...process.env,
        // Nothing listens there, and nothing has been fetched before.
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_cache: join(clone, 'cache'),
        npm_config_fetch_retry_mintimeout: '10',
        npm_config_prefer_offline: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    child.once('close', (code) => resolve({ code, said }));
  });
}

describe('the way into every script', () => {
  it('says what to do where the packages cannot be fetched', async () => {
    const { code, said } = await bootstrap('start');
    expect(code).toBe(1);
    expect(said).toContain('Installing the locked packages');
    expect(said).toContain('The package registry cannot be reached');
  });

  it('knows its scripts', async () => {
    const { code, said } = await bootstrap('nonsense');
    expect(code).toBe(1);
    expect(said).toContain('There is no script "nonsense"');
  });
});
