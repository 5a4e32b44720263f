import { chmod, chown, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { electronRuntime } from '#scripts/verification-runtime/index.ts';
import type { LaunchOptions } from '../fixtures/electron-app.ts';

/** `nobody`, on every Linux. */
const ORDINARY = 65_534;

/**
 * How an ordinary user starts Electron. As root that needs another account, and a copy of the
 * runtime where that account can read it.
 */
export async function asOrdinaryUser(folder: string): Promise<LaunchOptions> {
  if (process.getuid?.() !== 0) return { sandbox: true };
  const { dist, executablePath, betterSqlite3BindingPath } = await electronRuntime();
  const home = join(folder, 'home');
  await mkdir(home);
  await chmod(folder, 0o755);
  await chown(home, ORDINARY, ORDINARY);
  await cp(dist, join(folder, 'electron'), { recursive: true, verbatimSymlinks: true });
  const program = join(folder, 'electron', executablePath.slice(dist.length + 1));
  const start = join(folder, 'start');
  const account = `--reuid=${ORDINARY} --regid=${ORDINARY} --clear-groups`;
  await writeFile(start, `#!/bin/sh\nexec setpriv ${account} "${program}" "$@"\n`, { mode: 0o755 });
  if (betterSqlite3BindingPath === undefined) return { executablePath: start, home, sandbox: true };
  const sqliteBinding = join(folder, basename(betterSqlite3BindingPath));
  await cp(betterSqlite3BindingPath, sqliteBinding);
  return { executablePath: start, home, sandbox: true, sqliteBinding };
}

/** Gives a folder and what lies in it to the ordinary user. */
export async function handOver(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  for (const name of ['.', ...(await readdir(folder, { recursive: true }))]) {
    await chown(join(folder, name), ORDINARY, ORDINARY);
  }
}
