import { readOptions } from './options.ts';
import { mutate } from './mutations/mutate.ts';

const began = performance.now();
const options = readOptions(process.argv.slice(2));
process.stderr.write(`living ${options.histories} histories of seed ${options.seed}\n`);
if (options.mutation !== undefined) mutate(options.mutation);
// Loaded only now: what is broken on purpose is broken from the first line.
const { soak } = await import('./run.ts');
const { passed, failed, report } = await soak(options);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
process.stderr.write(`${report}\n${seconds} s\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
