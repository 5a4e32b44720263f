import { readFile } from 'node:fs/promises';
import { inProject } from '../lib/project.ts';
import { sourceFiles } from '../lib/source-files.ts';
import { forProducts, forTools, isCovered } from './licence-rules.ts';
import { lockedPackages, type LockedPackage } from './locked-packages.ts';
import { products, shippedPackages, type Product } from './shipped-packages.ts';

export const LICENCE_TABLE = 'docs/licences.md';

/** A package that people are given, with what it says of itself where it is installed. */
interface Shipped extends LockedPackage {
  readonly in: readonly Product[];
}

/** What the installed package says; the lock where it is not installed on this platform. */
async function ownLicence({ path, license }: LockedPackage): Promise<string | undefined> {
  try {
    const own = JSON.parse(await readFile(inProject(path, 'package.json'), 'utf8')) as {
      readonly license?: unknown;
    };
    return typeof own.license === 'string' ? own.license : undefined;
  } catch {
    return license;
  }
}

async function allShipped(): Promise<readonly Shipped[]> {
  const [files, packages] = await Promise.all([sourceFiles(), lockedPackages()]);
  const by = new Map<string, Shipped>();
  for (const product of products) {
    for (const found of shippedPackages(files, packages, product)) {
      by.set(found.path, { ...found, in: [...(by.get(found.path)?.in ?? []), product] });
    }
  }
  const asInstalled = [...by.values()].map(async (found) => ({
    ...found,
    license: await ownLicence(found),
  }));
  return (await Promise.all(asInstalled)).toSorted(
    (a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version),
  );
}

function countsByLicence(packages: readonly LockedPackage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { license = 'unknown' } of packages) {
    counts.set(license, (counts.get(license) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([license, count]) => `| ${license} | ${count} |`);
}

/** The table of licences, as it is to stand in the documentation. */
export async function licenceTable(): Promise<string> {
  const shipped = await allShipped();
  const paths = new Set(shipped.map(({ path }) => path));
  const tools = [...(await lockedPackages()).values()].filter(({ path }) => !paths.has(path));
  return [
    '# Licences',
    '',
    'Made by `npm run licences` from the lock file and the installed packages; `npm run check` fails when',
    'it is not up to date, or when a licence is not one of those in `scripts/supply-chain/licence-rules.ts`.',
    '',
    '## What people are given',
    '',
    'The desktop app bundles or carries the packages marked `desktop`; the central service and the browser',
    'host use those marked `service`. Electron brings Chromium and Node with their own notices',
    '(`LICENSES.chromium.html` beside the executable).',
    '',
    '| package | version | licence | in |',
    '| --- | --- | --- | --- |',
    ...shipped.map(
      ({ name, version, license, in: where }) =>
        `| ${name} | ${version} | ${license ?? 'unknown'} | ${where.join(', ')} |`,
    ),
    '',
    '## Tools',
    '',
    'They build and test, and reach nobody.',
    '',
    '| licence | packages |',
    '| --- | --- |',
    ...countsByLicence(tools),
    '',
  ].join('\n');
}

/** Packages whose licence nobody has looked at, one line each; and a table that is out of date. */
export async function licenceComplaints(): Promise<string[]> {
  const shipped = await allShipped();
  const paths = new Set(shipped.map(({ path }) => path));
  const tools = [...(await lockedPackages()).values()].filter(({ path }) => !paths.has(path));
  const complain = (list: readonly LockedPackage[], allowed: readonly string[]): string[] =>
    list
      .filter(({ license }) => !isCovered(license, allowed))
      .map(({ path, license }) => `${path}: licence ${license ?? 'not stated'}`);
  const kept = await readFile(inProject(LICENCE_TABLE), 'utf8').catch(() => '');
  return [
    ...complain(shipped, forProducts),
    ...complain(tools, forTools),
    ...(sameTable(kept, await licenceTable())
      ? []
      : [`${LICENCE_TABLE} is out of date: npm run licences`]),
  ];
}

/** Whether two tables say the same; the formatter pads columns. */
export function sameTable(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll(/-{3,}/g, '---').replaceAll(/ +/g, ' ');
  return plain(a) === plain(b);
}
