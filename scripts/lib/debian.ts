import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

let updated = false;

/** Whether a program is on PATH. */
export function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));
}

/**
 * Installs the Debian packages whose program is missing (program → package), as root on Debian.
 *
 * @throws Error that names what is missing where they cannot be installed here.
 */
export async function ensureDebianPackages(
  wanted: Readonly<Record<string, string>>,
  tell: (line: string) => void,
): Promise<void> {
  const missing = Object.entries(wanted).flatMap(([program, name]) =>
    onPath(program) ? [] : [name],
  );
  if (missing.length > 0) await installDebianPackages(missing, tell);
}

/**
 * Installs Debian packages, as root on Debian.
 *
 * @throws Error that names them where they cannot be installed here.
 */
export async function installDebianPackages(
  missing: readonly string[],
  tell: (line: string) => void,
): Promise<void> {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(`Missing on this machine: ${missing.join(', ')}. Install and run again.`);
  }
  tell(`Installing ${missing.join(', ')} with apt …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) await run('apt-get', ['update'], { env });
  updated = true;
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...missing],
    { env },
  );
  if (code !== 0) throw new Error(`apt-get install failed:\n${output.slice(-2000)}`);
}
