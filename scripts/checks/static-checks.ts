import { part } from '../lib/part.ts';
import type { PartResult } from '../lib/result.ts';
import { run } from '../lib/run.ts';
import { sourceFiles } from '../lib/source-files.ts';
import { installScriptComplaints } from '../supply-chain/install-scripts.ts';
import { licenceComplaints } from '../supply-chain/licences.ts';
import { lockedPackages } from '../supply-chain/locked-packages.ts';
import { missingEvidence } from './evidence.ts';
import { layerViolations } from './layers.ts';
import { oversizedFiles } from './sizes.ts';

const PRETTIER = [
  '--check',
  '--log-level=warn',
  '--cache',
  '--cache-location=.cache/prettier',
  '.',
];

/** Format, lint, types, layers, sizes, unused code, packages and proofs; each counts as one. */
export async function staticChecks(): Promise<PartResult[]> {
  return [
    await part('format', () => program('prettier', PRETTIER)),
    await part('lint', () => program('oxlint', [])),
    await part('types', () => program('tsc', ['-b'])),
    await part('layers', async () => verdict(await layerViolations(await sourceFiles()))),
    await part('sizes', async () => verdict(await oversizedFiles(await sourceFiles()))),
    await part('licences', async () => verdict(await licenceComplaints())),
    await part('install scripts', async () =>
      verdict(installScriptComplaints((await lockedPackages()).values())),
    ),
    await part('security proofs', async () => verdict(await missingEvidence())),
    await part('unused code', () => program('knip', ['--no-progress'])),
  ];
}

async function program(
  name: string,
  args: readonly string[],
): Promise<{ passed: number; failed: number; detail?: string }> {
  const { code, output } = await run(name, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, detail: output };
}

function verdict(complaints: readonly string[]): {
  passed: number;
  failed: number;
  detail?: string;
} {
  return complaints.length === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1, detail: complaints.join('\n') };
}
