import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../lib/run.ts';

/** Fetches one exact package version as a .tgz through npm; answers its path. */
export async function fetchPackage(spec: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { code, output } = await run('npm', [
    'pack',
    spec,
    '--silent',
    '--pack-destination',
    folder,
  ]);
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new Error(`npm cannot fetch ${spec}:\n${output.trim()}`);
  }
  return join(folder, name);
}
