import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build, isBuilt } from '../lib/built.ts';
import { inProject } from '../lib/project.ts';
import { run } from '../lib/run.ts';
import { electronRuntime, type ElectronRuntime } from '../verification-runtime/index.ts';

/**
 * Makes the unpacked app without network.
 *
 * @param targets What electron-builder shall make beyond the unpacked app, such as `deb`.
 * @returns The path of the executable.
 */
export async function pack(
  tell: (line: string) => void,
  targets: readonly string[] = [],
): Promise<string> {
  if (!(await isBuilt())) await build();
  const runtime = await electronRuntime(tell);
  const scratch = await mkdtemp(join(tmpdir(), 'flo-package-'));
  try {
    await rm(inProject('dist'), { recursive: true, force: true });
    tell(`Packing with Electron ${runtime.version} (${runtime.kind} runtime) …`);
    const { code, output } = await run('electron-builder', [
      ...(targets.length === 0 ? ['--dir'] : platformTargets(targets)),
      ...['--config', await configFor(runtime, scratch)],
      '--publish=never',
    ]);
    if (code !== 0) throw new Error(`electron-builder failed:\n${output.slice(-4000)}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return executable();
}

/** Our configuration and what depends on the runtime, as a file beside nothing else. */
async function configFor(runtime: ElectronRuntime, scratch: string): Promise<string> {
  const dist = join(scratch, 'electron');
  // The verification runtime carries a start loader, which must never reach a package.
  const loader = join(runtime.dist, 'resources/app');
  await cp(runtime.dist, dist, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path !== loader,
  });
  const binding = runtime.betterSqlite3BindingPath;
  const file = join(scratch, 'electron-builder.json');
  await writeFile(
    file,
    JSON.stringify({
      extends: inProject('electron-builder.yml'),
      electronDist: dist,
      electronVersion: runtime.version,
      ...(binding !== undefined && {
        files: [
          {
            from: dirname(binding),
            to: 'node_modules/better-sqlite3/build/Release',
            filter: [basename(binding)],
          },
        ],
      }),
    }),
  );
  return file;
}

/** `deb` becomes `--linux deb`. */
function platformTargets(targets: readonly string[]): string[] {
  const platform = { darwin: '--mac', win32: '--win' }[process.platform as string] ?? '--linux';
  return [platform, ...targets];
}

function executable(): string {
  if (process.platform === 'darwin') {
    return inProject('dist/mac/FLO arbeidsflate.app/Contents/MacOS/FLO arbeidsflate');
  }
  if (process.platform === 'win32') return inProject('dist/win-unpacked/FLO arbeidsflate.exe');
  return inProject(
    `dist/linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked/flo-arbeidsflate`,
  );
}
