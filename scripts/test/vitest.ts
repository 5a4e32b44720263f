import { readFile, rm } from 'node:fs/promises';
import { inProject } from '../lib/project.ts';
import type { PartResult } from '../lib/result.ts';
import { run } from '../lib/run.ts';

type Counts = Pick<PartResult, 'passed' | 'failed' | 'detail'>;

/** Runs one vitest project and counts its tests; skipped tests count as failed. */
export async function vitestProject(
  project: 'unit' | 'server' | 'faults' | 'system',
  filters: readonly string[] = [],
): Promise<Counts> {
  const report = inProject('test-results', `vitest-${project}.json`);
  await rm(report, { force: true });
  const { code, output } = await run('vitest', [
    'run',
    // With what belongs to it: `unit` is `unit-pure` as well.
    '--project',
    `${project}*`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  const raw = await readFile(report, 'utf8').catch(() => undefined);
  if (raw === undefined) return { passed: 0, failed: 1, detail: output };
  const counts = countsOf(JSON.parse(raw));
  // A file that does not even load has no tests to fail.
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { passed: counts.passed, failed, detail: output };
}

function countsOf(report: unknown): { passed: number; failed: number } {
  if (typeof report !== 'object' || report === null) return { passed: 0, failed: 1 };
  const number = (name: string): number => Number(Reflect.get(report, name) ?? 0);
  const suites = number('numFailedTestSuites');
  const failed = number('numFailedTests') + number('numPendingTests') + number('numTodoTests');
  return { passed: number('numPassedTests'), failed: failed === 0 && suites > 0 ? suites : failed };
}
