import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inProject } from '../lib/project.ts';
import { sourceFiles } from '../lib/source-files.ts';
import { allowed, installScriptComplaints } from './install-scripts.ts';
import { forProducts, forTools, isCovered } from './licence-rules.ts';
import { licenceComplaints, sameTable } from './licences.ts';
import { lockedPackages, packagesIn, resolveFrom } from './locked-packages.ts';
import { IN_PRODUCT, makeSbom } from './sbom.ts';
import { importedPackages, packageOf, products, shippedPackages } from './shipped-packages.ts';

const lock = packagesIn(
  JSON.stringify({
    packages: {
      '': { dependencies: { a: '1' } },
      'node_modules/a': {
        version: '1.0.0',
        license: 'MIT',
        dependencies: { '@s/b': '1' },
        peerDependencies: { typescript: '*' },
        peerDependenciesMeta: { typescript: { optional: true } },
      },
      'node_modules/@s/b': { version: '2.0.0', license: 'GPL-3.0', dependencies: { c: '1' } },
      'node_modules/@s/b/node_modules/c': { version: '3.0.0' },
      'node_modules/c': { version: '4.0.0', hasInstallScript: true },
      'node_modules/typescript': { version: '7.0.0', license: 'Apache-2.0' },
    },
  }),
);

describe('what people are given', () => {
  const file = (path: string, text: string) => ({ path, text });

  it('is what our files import and what that needs, found as Node finds it', () => {
    const files = [file('backend/x.ts', "import { y } from 'a/deep.js';\n")];
    const found = shippedPackages(files, lock, 'desktop').map(({ path }) => path);
    expect(found).toEqual([
      'node_modules/@s/b',
      'node_modules/@s/b/node_modules/c',
      'node_modules/a',
    ]);
    expect(resolveFrom(lock, 'node_modules/a', 'c')?.version).toBe('4.0.0');
  });

  it('is not what only types, tests, tools or another product need', () => {
    const files = [
      file('main/x.ts', "import type { y } from 'types-only';\n"),
      file('main/x.test.ts', "import { y } from 'vitest';\n"),
      file('scripts/x.ts', "import { y } from 'tool';\n"),
      file('flo-server/x.ts', "import { y } from 'fastify';\nimport { z } from 'node:fs';\n"),
    ];
    expect([...importedPackages(files, 'desktop')]).not.toContain('types-only');
    expect([...importedPackages(files, 'service')]).toEqual(['fastify']);
    expect(packageOf('@s/b/deep.js')).toBe('@s/b');
  });

  it('knows the packages that we know are in it', async () => {
    const [files, packages] = [await sourceFiles(), await lockedPackages()];
    const names = shippedPackages(files, packages, 'desktop').map(({ name }) => name);
    for (const name of ['react', 'zod', 'better-sqlite3', '@navikt/ds-css', 'electron']) {
      expect(names).toContain(name);
    }
    for (const name of ['pg', 'vitest', 'typescript', 'oidc-provider']) {
      expect(names).not.toContain(name);
    }
  });
});

describe('licences', () => {
  it.each(['MIT', '(MIT OR GPL-3.0)', 'ISC AND MIT', 'OFL-1.1'])('covers %s', (license) =>
    expect(isCovered(license, forProducts)).toBe(true),
  );
  it.each([undefined, '', 'GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN LICENSE', 'UNLICENSED'])(
    'does not cover %s',
    (license) => expect(isCovered(license, forTools)).toBe(false),
  );
  it('lets tools be under what products may not be', () => {
    expect(isCovered('MPL-2.0', forProducts)).toBe(false);
    expect(isCovered('MPL-2.0', forTools)).toBe(true);
  });
  it('compares tables by what they say', () => {
    expect(sameTable('| a   | b |\n| --- | ------ |', '| a | b |\n| --- | --- |')).toBe(true);
    expect(sameTable('| a | b |', '| a | c |')).toBe(false);
  });
  it('are all known, and the table is up to date', async () => {
    expect(await licenceComplaints()).toEqual([]);
  });
});

describe('install scripts', () => {
  it('are on the list, and the list holds no more', async () => {
    expect(installScriptComplaints((await lockedPackages()).values())).toEqual([]);
  });
  it('are noticed when they are new', () => {
    expect(installScriptComplaints(lock.values())[0]).toContain('node_modules/c: has an install');
    expect(installScriptComplaints([])).toHaveLength(Object.keys(allowed).length);
  });
  it('are never run', async () => {
    expect(await readFile(inProject('scripts/bootstrap.mjs'), 'utf8')).toContain(
      '--ignore-scripts',
    );
    const own = JSON.parse(await readFile(inProject('package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const hooks = Object.keys(own.scripts).filter((name) =>
      /^(pre|post)|install|prepare/.test(name),
    );
    expect(hooks).toEqual([]);
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX, and holds every package that people are given', async () => {
    const bom = await makeSbom();
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    expect(bom.metadata.component.name).toBe('flo-arbeidsflate');
    const [files, packages] = [await sourceFiles(), await lockedPackages()];
    for (const product of products) {
      const marked = bom.components
        .filter(({ properties }) =>
          properties?.some(({ name, value }) => name === IN_PRODUCT && value === product),
        )
        .map(({ name, version }) => `${name}@${version}`);
      const shipped = shippedPackages(files, packages, product);
      expect(marked).toEqual(expect.arrayContaining(shipped.map((p) => `${p.name}@${p.version}`)));
      expect(marked.length).toBeGreaterThan(10);
    }
    for (const { purl } of bom.components) expect(purl).toMatch(/^pkg:npm\//);
  });
});
