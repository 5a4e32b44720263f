import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from './lock.ts';
import { inProject } from './project.ts';
import { run } from './run.ts';
import { UserError } from './user-error.ts';

/** What the built app is made from. */
const SOURCES = [
  'contract',
  'rules',
  'texts',
  'backend',
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'package-lock.json',
];
const HALF = '.cache/out.half';
const OLD = '.cache/out.old';
const stampFile = inProject('out/stamp');

/** Whether `out/` was built from the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
  if (!existsSync(inProject('out/renderer/index.html'))) return false;
  return (await readFile(stampFile, 'utf8').catch(() => '')) === (await stamp());
}

/**
 * Builds main, preload, backend process and renderer into `out/` unless that is done.
 *
 * @throws UserError with what the bundler said.
 */
export async function build(): Promise<void> {
  await mkdir(inProject('.cache'), { recursive: true });
  const release = await takeLock(inProject('.cache/build.lock'));
  try {
    // Another process may have built while this one waited.
    if (!(await isBuilt())) await bundle();
  } finally {
    await release();
  }
}

async function bundle(): Promise<void> {
  const before = await stamp();
  await rm(inProject(HALF), { recursive: true, force: true });
  const { code, output } = await run('electron-vite', ['build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production', FLO_BUILD_DIR: HALF },
  });
  if (code !== 0) throw new UserError(`The build failed:\n${output.trim()}`);
  await writeFile(inProject(HALF, 'stamp'), before);
  await rm(inProject(OLD), { recursive: true, force: true });
  await rename(inProject('out'), inProject(OLD)).catch(() => undefined);
  await rename(inProject(HALF), inProject('out'));
  await rm(inProject(OLD), { recursive: true, force: true });
}

async function stamp(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of (await filesUnder(source)).toSorted()) {
      hash
        .update(`${path}\0`)
        .update(await readFile(inProject(path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(inProject(path), { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(inProject('').length));
}
