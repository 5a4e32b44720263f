import type { PartResult } from './result.ts';

type Counts = Pick<PartResult, 'passed' | 'failed' | 'detail'>;

/** Runs one part, says on stderr what it is and what became of it; an exception is a failure. */
export async function part(name: string, work: () => Promise<Counts>): Promise<PartResult> {
  const began = performance.now();
  process.stderr.write(`▸ ${name}\n`);
  const counts = await work().catch((error: unknown): Counts => ({
    passed: 0,
    failed: 1,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const seconds = (performance.now() - began) / 1000;
  if (counts.failed > 0 || counts.passed === 0) {
    process.stderr.write(`${counts.detail ?? 'nothing ran'}\n`);
  }
  process.stderr.write(
    `  ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds.toFixed(1)} s)\n`,
  );
  return { name, seconds, ...counts };
}
