import { mkdir } from 'node:fs/promises';
import { staticChecks } from './checks/static-checks.ts';
import { build } from './lib/built.ts';
import { part } from './lib/part.ts';
import { inProject } from './lib/project.ts';
import { packagedApp } from './package/packaged-app.ts';
import { reportLine, reportTable, succeeded, type PartResult } from './lib/result.ts';
import { e2eBrowser, e2eElectron } from './test/playwright.ts';
import { soak } from './test/soak.ts';
import { vitestProject } from './test/vitest.ts';

process.env['TZ'] = 'Europe/Oslo';
await mkdir(inProject('test-results'), { recursive: true });

/** Every part, in the order from cheap to dear. A part that is missing or runs nothing has failed. */
const results: PartResult[] = [
  ...(await staticChecks()),
  await part('unit tests', () => vitestProject('unit')),
  await part('random histories', () => soak()),
  await part('server tests on PostgreSQL', () => vitestProject('server')),
  await part('faults between real processes', () => vitestProject('faults')),
  await part('build', () => build().then(() => ({ passed: 1, failed: 0 }))),
  await part('npm start', () => vitestProject('system')),
  await part('end to end in Chromium', () => e2eBrowser()),
  await part('end to end in Electron', () => e2eElectron()),
  await part('packaged app', packagedApp),
];

process.stderr.write(`\n${reportTable(results)}\n`);
process.stdout.write(`${reportLine(results)}\n`);
process.exitCode = succeeded(results) ? 0 : 1;
