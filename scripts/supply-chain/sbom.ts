import { run } from '../lib/run.ts';
import { sourceFiles } from '../lib/source-files.ts';
import { lockedPackages } from './locked-packages.ts';
import { products, shippedPackages } from './shipped-packages.ts';

export const SBOM_FILE = '.cache/sbom/flo-arbeidsflate.cdx.json';

/** A part of the bill, as far as we read it (CycloneDX 1.5). */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

export interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

/** Property of a component that people are given: in which product. */
export const IN_PRODUCT = 'flo:product';

/** npm itself, whichever way we were started. */
function npm(args: readonly string[]): Promise<{ code: number; output: string }> {
  const inNpm = process.env['npm_execpath'];
  return inNpm !== undefined && /npm-cli\.(?:c|m)?js$/.test(inNpm)
    ? run(process.execPath, [inNpm, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/**
 * The bill of materials, made by npm from the lock file without asking anybody, with a mark on what
 * people are given.
 */
export async function makeSbom(): Promise<Bom> {
  const { code, output } = await npm([
    'sbom',
    '--sbom-format=cyclonedx',
    '--package-lock-only',
    '--offline',
    '--loglevel=silent',
  ]);
  if (code !== 0) throw new Error(`npm sbom failed:\n${output.slice(-2000)}`);
  const bom = JSON.parse(output.slice(output.indexOf('{'))) as Bom;
  const marks = await productMarks();
  return {
    ...bom,
    // npm names the project after its folder.
    metadata: {
      ...bom.metadata,
      component: { ...bom.metadata.component, name: 'flo-arbeidsflate' },
    },
    components: bom.components.map((component) => {
      const where = marks.get(`${component.name}@${component.version}`) ?? [];
      const added = where.map((value) => ({ name: IN_PRODUCT, value }));
      return { ...component, properties: [...(component.properties ?? []), ...added] };
    }),
  };
}

async function productMarks(): Promise<ReadonlyMap<string, readonly string[]>> {
  const [files, packages] = await Promise.all([sourceFiles(), lockedPackages()]);
  const marks = new Map<string, string[]>();
  for (const product of products) {
    for (const { name, version } of shippedPackages(files, packages, product)) {
      const key = `${name}@${version}`;
      marks.set(key, [...(marks.get(key) ?? []), product]);
    }
  }
  return marks;
}
