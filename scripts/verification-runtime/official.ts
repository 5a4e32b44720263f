import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { inProject } from '../lib/project.ts';
import { run } from '../lib/run.ts';
import type { Tell } from './cache.ts';

interface OfficialElectron {
  readonly executablePath: string;
  readonly dist: string;
  readonly version: string;
}

const REACH_TIMEOUT_MS = 3000;
const FETCH_TIMEOUT_MS = 600_000;

/** The Electron that the locked package names, fetched where the network allows; else undefined. */
export async function officialElectron(tell: Tell): Promise<OfficialElectron | undefined> {
  const installed = await installedElectron();
  if (installed !== undefined) return installed;
  if (!(await canReachRelease())) return undefined;
  tell('Fetching Electron (about 120 MB, once) …');
  await run(process.execPath, [inProject('node_modules/electron/install.js')], {
    timeoutMs: FETCH_TIMEOUT_MS,
  });
  return installedElectron();
}

/** The official Electron that is already there. */
export async function installedElectron(): Promise<OfficialElectron | undefined> {
  const folder = inProject('node_modules/electron');
  const relative = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => undefined);
  if (relative === undefined) return undefined;
  const executablePath = join(folder, 'dist', relative.trim());
  if (!existsSync(executablePath)) return undefined;
  const version = await readFile(join(folder, 'dist/version'), 'utf8').catch(() => '');
  return {
    executablePath,
    dist: join(folder, 'dist'),
    version: version.trim().replace(/^v/, '') || dirname(relative),
  };
}

/** Asked first, because Electron's installer retries for minutes where nothing answers. */
function canReachRelease(): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  const { hostname, port, protocol } = new URL(mirror ?? 'https://github.com');
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port) || (protocol === 'http:' ? 80 : 443),
      timeout: REACH_TIMEOUT_MS,
    });
    const answer = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
