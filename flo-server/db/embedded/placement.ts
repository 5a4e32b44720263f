import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedPostgresError } from './error.ts';

/**
 * Where the data folder really goes. As root, PostgreSQL runs as `nobody`, who cannot enter a
 * private home folder: then it lies in the system's folder for lasting temporary files, under a
 * name that follows from the wanted path.
 */
export async function reachableDataDir(
  wanted: string,
  account: Account | undefined,
): Promise<string> {
  const absolute = resolve(wanted);
  if (account === undefined || (await canEnter(absolute, account))) return absolute;
  return fallbackFolder('data', absolute);
}

/** A folder of ours outside the project that every user can enter and only root can change. */
export async function fallbackFolder(purpose: string, key: string): Promise<string> {
  const base = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const folder = join(base, `flo-arbeidsflate-${purpose}-${hash}`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const { uid } = await stat(folder);
  // Anyone may make a folder there: one made by somebody else could be a trap.
  if (uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      `${folder} belongs to another user: remove it and start again.`,
    );
  }
  return folder;
}

/** Whether the account may pass through every existing folder on the way to `path`. */
export async function canEnter(path: string, account: Account): Promise<boolean> {
  let folder = await nearestExisting(path);
  for (;;) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}

async function nearestExisting(path: string): Promise<string> {
  let current = path;
  while (!existsSync(current)) current = dirname(current);
  return realpath(current);
}
