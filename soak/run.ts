import { inspect } from 'node:util';
import fc from 'fast-check';
import { live } from './history/live.ts';
import { history } from './history/step.ts';
import type { SoakOptions } from './options.ts';

/** What a soak came to; `report` says how to see a failure again. */
export interface SoakResult {
  readonly passed: number;
  readonly failed: number;
  readonly report: string;
}

/** Lives random histories until one breaks a promise; that one is made as short as it can be. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { histories, seed, path, mutation } = options;
  const outcome = await fc.check(fc.asyncProperty(history, live), {
    numRuns: histories,
    seed,
    ...(path !== undefined && { path }),
    // That it is found is all there is to know of what was broken on purpose.
    endOnFailure: mutation !== undefined,
  });
  if (!outcome.failed) {
    return { passed: outcome.numRuns, failed: 0, report: `seed ${seed}` };
  }
  const steps = outcome.counterexample?.[0] ?? [];
  const { errorInstance, counterexamplePath } = outcome;
  const why = inspect(errorInstance);
  return {
    passed: outcome.numRuns - 1,
    failed: 1,
    report: [
      why,
      'The shortest history that shows it:',
      ...steps.map((step) => `  ${JSON.stringify(step)}`),
      `Again: npm run soak -- --seed ${seed} --path ${counterexamplePath ?? ''}`,
    ].join('\n'),
  };
}
