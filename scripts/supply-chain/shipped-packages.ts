import { isBuiltin } from 'node:module';
import type { SourceFile } from '../lib/source-files.ts';
import { resolveFrom, type LockedPackage } from './locked-packages.ts';

/** What people are given: the app on a desk, and the service with the browser host. */
export const products = ['desktop', 'service'] as const;
export type Product = (typeof products)[number];

/** The folders whose code goes into each. */
const folders: Readonly<Record<Product, readonly string[]>> = {
  desktop: ['main', 'preload', 'renderer', 'backend', 'contract', 'rules', 'texts'],
  service: ['flo-server', 'browser-host', 'backend', 'contract', 'rules', 'texts'],
};

/** Ships with the desktop app although no file imports it by name: stylesheets, and its runtime. */
const alsoShipped: Readonly<Record<Product, readonly string[]>> = {
  desktop: ['electron', '@navikt/ds-css', '@fontsource-variable/source-sans-3'],
  service: [],
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?!type\s)[^;]*?from\s*'([^']+)'|import\(\s*'([^']+)'/g;

/** `@scope/name/deep/file.js` → `@scope/name`; undefined for our own files and Node's modules. */
export function packageOf(specifier: string): string | undefined {
  if (/^[.#/]/.test(specifier) || isBuiltin(specifier)) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const isShippedFile = (path: string): boolean =>
  !/\.test\.tsx?$|\/testing\/|\.d\.ts$/.test(path) && /\.tsx?$/.test(path);

/** The packages that our files of a product import by name. Types leave nothing behind. */
export function importedPackages(files: readonly SourceFile[], product: Product): Set<string> {
  const ours = files.filter(
    ({ path }) => isShippedFile(path) && folders[product].includes(path.split('/')[0] ?? ''),
  );
  const names = ours.flatMap(({ text }) =>
    [...text.matchAll(IMPORT)].map(([, fixed, dynamic]) => packageOf(fixed ?? dynamic ?? '')),
  );
  return new Set(
    [...names, ...alsoShipped[product]].filter(
      (name) => name !== undefined && name !== '',
    ) as string[],
  );
}

/** Every package that comes with a product: what it imports, and what that needs in turn. */
export function shippedPackages(
  files: readonly SourceFile[],
  packages: ReadonlyMap<string, LockedPackage>,
  product: Product,
): readonly LockedPackage[] {
  const found = new Map<string, LockedPackage>();
  const take = (from: string, name: string): void => {
    const next = resolveFrom(packages, from, name);
    if (next === undefined || found.has(next.path) || name.startsWith('@types/')) return;
    found.set(next.path, next);
    // Electron's own package only fetches the runtime; what it needs for that stays behind.
    if (name !== 'electron') for (const needed of next.needs) take(next.path, needed);
  };
  for (const name of importedPackages(files, product)) take('', name);
  return [...found.values()].toSorted((a, b) => a.path.localeCompare(b.path));
}
