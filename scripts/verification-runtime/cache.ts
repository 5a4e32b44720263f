import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { takeLock } from '../lib/lock.ts';

/** Receives one line about a step that takes time. */
export type Tell = (line: string) => void;

/** A folder of ours in the user's cache folder, keyed by name; not made yet. */
export function cacheFolder(name: string): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'flo-arbeidsflate', name);
}

/**
 * Makes `folder` once: `make` fills a folder beside it, which is then moved into place whole. Other
 * processes that want the same wait for it.
 */
export async function once(folder: string, make: (half: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const release = await takeLock(`${folder}.lock`);
  try {
    if (existsSync(folder)) return folder;
    const half = `${folder}.half`;
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { recursive: true });
    await make(half);
    await rename(half, folder);
    return folder;
  } finally {
    await release();
  }
}
