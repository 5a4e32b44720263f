import { reportLine, succeeded } from './lib/result.ts';
import { staticChecks } from './checks/static-checks.ts';

const results = await staticChecks();
process.stdout.write(`${reportLine(results)}\n`);
process.exitCode = succeeded(results) ? 0 : 1;
