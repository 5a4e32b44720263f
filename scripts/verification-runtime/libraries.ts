import { installDebianPackages } from '../lib/debian.ts';
import { run } from '../lib/run.ts';
import type { Tell } from './cache.ts';

/**
 * Makes sure that the system libraries of Electron are there. They are those of Chromium, whose
 * Debian package brings them along.
 *
 * @throws Error that names what is missing where they cannot be installed here.
 */
export async function ensureLibraries(executable: string, tell: Tell): Promise<void> {
  if ((await missingLibraries(executable)).length === 0) return;
  await installDebianPackages(['chromium'], tell);
  const missing = await missingLibraries(executable);
  if (missing.length > 0) throw new Error(`Electron lacks libraries: ${missing.join(', ')}`);
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await run('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}
