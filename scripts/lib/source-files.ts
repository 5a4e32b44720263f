import { readFile } from 'node:fs/promises';
import { inProject } from './project.ts';
import { run } from './run.ts';

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file of the project that is not ignored by git, tracked or not. */
export async function sourceFiles(): Promise<SourceFile[]> {
  const { code, output } = await run('git', [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    '*.ts',
    '*.tsx',
  ]);
  if (code !== 0) throw new Error(`git ls-files failed: ${output}`);
  const paths = [...new Set(output.split('\n').filter((path) => path !== ''))].toSorted();
  const read = paths.map(async (path): Promise<SourceFile[]> => {
    const text = await readFile(inProject(path), 'utf8').catch(() => undefined);
    return text === undefined ? [] : [{ path, text }];
  });
  return (await Promise.all(read)).flat();
}
