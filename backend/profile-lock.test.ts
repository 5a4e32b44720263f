import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockProfile, ProfileInUseError } from './profile-lock.ts';

const module = join(import.meta.dirname, 'profile-lock.ts');

describe('lockProfile', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'flo-lock-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const script = (after: string): string =>
    `import { lockProfile } from ${JSON.stringify(module)};
     try { lockProfile(${JSON.stringify(dataDir)}); console.log('locked'); ${after} }
     catch (error) { console.log(error.name); }`;
  const inAnotherProcess = (): string =>
    execFileSync('node', ['--input-type=module', '-e', script('')])
      .toString()
      .trim();

  it('lets one process in at a time, and the next when it is let go', () => {
    const release = lockProfile(dataDir, undefined);
    expect(inAnotherProcess()).toBe('ProfileInUseError');
    release();
    expect(inAnotherProcess()).toBe('locked');
  });

  it('is let go when its process is killed', async () => {
    const holder = spawn('node', [
      '--input-type=module',
      '-e',
      script('setInterval(() => 0, 1e6)'),
    ]);
    const [said] = (await once(holder.stdout, 'data')) as [Buffer];
    expect(said.toString().trim()).toBe('locked');
    expect(() => lockProfile(dataDir, undefined)).toThrow(ProfileInUseError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockProfile(dataDir, undefined)();
  });

  it('waits for a process that is about to end', async () => {
    const holder = spawn('node', [
      '--input-type=module',
      '-e',
      script('setTimeout(() => process.exit(), 500)'),
    ]);
    await once(holder.stdout, 'data');
    lockProfile(dataDir, undefined)();
  });

  it('makes the folder', () => {
    lockProfile(join(dataDir, 'new', 'folder'), undefined)();
  });
});
