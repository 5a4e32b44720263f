import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './error.ts';
import { childEnvironment } from './environment.ts';
import { DATABASE_NAME, DATABASE_USER } from './settings.ts';

/** PostgreSQL's own folder inside ours. */
export function clusterOf(dataDir: string): string {
  return join(dataDir, 'cluster');
}

/** Whether the database has been made. */
export function hasCluster(dataDir: string): Promise<boolean> {
  return Promise.resolve(existsSync(join(clusterOf(dataDir), 'PG_VERSION')));
}

/** The database user's password, readable by the owner alone. */
export async function readPassword(dataDir: string): Promise<string> {
  return (await readFile(passwordFile(dataDir), 'utf8')).trim();
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'password');
}

interface NewCluster {
  readonly dataDir: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | undefined;
}

/**
 * Makes the database beside its final place and moves it there whole, so that a kill half-way leaves
 * nothing that looks finished.
 */
export async function createCluster({ dataDir, binaries, account }: NewCluster): Promise<void> {
  const half = join(dataDir, 'cluster.new');
  const password = randomBytes(24).toString('hex');
  const handover = join(dataDir, 'password.new');
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await writeFile(passwordFile(dataDir), `${password}\n`, { mode: 0o600 });
  await writeFile(handover, `${password}\n`, { mode: 0o600 });
  if (account !== undefined) {
    await chown(half, account.uid, account.gid);
    await chown(handover, account.uid, account.gid);
  }
  try {
    await run(binaries.initdb, initdbArguments(half, handover), half, account);
    await run(
      binaries.postgres,
      ['--single', '-D', half, 'postgres'],
      half,
      account,
      `CREATE DATABASE ${DATABASE_NAME}\n`,
    );
    await rename(half, clusterOf(dataDir));
  } finally {
    await rm(handover, { force: true });
    await rm(half, { recursive: true, force: true });
  }
}

function initdbArguments(folder: string, passwordFrom: string): string[] {
  return [
    '-D',
    folder,
    '--username',
    DATABASE_USER,
    '--pwfile',
    passwordFrom,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=nb-NO',
    '--no-instructions',
  ];
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  account: Account | undefined,
  input = '',
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: childEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      ...account,
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => reject(new EmbeddedPostgresError(error.message)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new EmbeddedPostgresError(`${program} ended with ${code}:\n${output.trim()}`));
    });
    child.stdin.end(input);
  });
}
