import type { PartResult } from '../lib/result.ts';
import { wrongFuses } from './fuses.ts';
import { pack } from './pack.ts';
import { selfTest } from './self-test.ts';

/** Packs the app, looks at its fuses and lets it test itself; each counts as one. */
export async function packagedApp(): Promise<Pick<PartResult, 'passed' | 'failed' | 'detail'>> {
  const tell = (line: string): void => {
    process.stderr.write(`  ${line}\n`);
  };
  const executable = await pack(tell);
  const wrong = await wrongFuses(executable);
  await selfTest(executable, tell);
  return wrong.length === 0
    ? { passed: 3, failed: 0 }
    : { passed: 2, failed: 1, detail: `fuses not as they must be: ${wrong.join(', ')}` };
}
