import { readFile } from 'node:fs/promises';
import { inProject } from '../lib/project.ts';

/** What the lock file says about one installed package. */
export interface LockedPackage {
  /** Where it lies: `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** As the package itself says; undefined where it says nothing. */
  readonly license: string | undefined;
  readonly hasInstallScript: boolean;
  /** Names of the packages it needs, and of those it takes along where they are. */
  readonly needs: readonly string[];
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const FOLDER = 'node_modules/';

/** The name of the package that lies at a path. */
export function nameAt(path: string): string {
  return path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
}

/** Every package of a lock file's text, by its path. */
export function packagesIn(lockText: string): ReadonlyMap<string, LockedPackage> {
  const { packages } = JSON.parse(lockText) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const all = Object.entries(packages).filter(([path]) => path !== '');
  return new Map(
    all.map(([path, entry]) => {
      const needs = [entry.dependencies, entry.optionalDependencies, entry.peerDependencies];
      const mayLack = (name: string): boolean =>
        entry.peerDependenciesMeta?.[name]?.optional === true;
      return [
        path,
        {
          path,
          name: nameAt(path),
          version: entry.version ?? '',
          license: entry.license,
          hasInstallScript: entry.hasInstallScript === true,
          needs: needs
            .flatMap((names) => Object.keys(names ?? {}))
            .filter((need) => !mayLack(need)),
        },
      ];
    }),
  );
}

/** Every package of the project's own lock file. */
export async function lockedPackages(): Promise<ReadonlyMap<string, LockedPackage>> {
  return packagesIn(await readFile(inProject('package-lock.json'), 'utf8'));
}

/** The package that `name` means for one that lies at `from`, as Node looks for it. */
export function resolveFrom(
  packages: ReadonlyMap<string, LockedPackage>,
  from: string,
  name: string,
): LockedPackage | undefined {
  let at = from;
  while (at !== '') {
    const found = packages.get(`${at}/${FOLDER}${name}`);
    if (found !== undefined) return found;
    at = at.slice(0, Math.max(0, at.lastIndexOf(`/${FOLDER}`)));
  }
  return packages.get(`${FOLDER}${name}`);
}
