import { mkdir } from 'node:fs/promises';
import { staticChecks } from './checks/static-checks.ts';
import { part } from './lib/part.ts';
import { inProject } from './lib/project.ts';
import { reportLine, reportTable, succeeded, type PartResult } from './lib/result.ts';
import { vitestProject } from './test/vitest.ts';

process.env['TZ'] = 'Europe/Oslo';
await mkdir(inProject('test-results'), { recursive: true });

const results: PartResult[] = await staticChecks();
results.push(await part('unit tests', () => vitestProject('unit')));
results.push(await part('server tests', () => vitestProject('server')));

process.stderr.write(`\n${reportTable(results)}\n`);
process.stdout.write(`${reportLine(results)}\n`);
process.exitCode = succeeded(results) ? 0 : 1;
