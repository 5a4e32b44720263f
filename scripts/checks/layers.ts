import { dirname, posix } from 'node:path';
import { isBuiltin } from 'node:module';
import type { SourceFile } from '../lib/source-files.ts';
import { allowedLayers, isPure, type Layer, layers, packageOwners } from './layer-rules.ts';

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/**
 * Imports that go against the direction of the layers, one line each. The type checker refuses most
 * of them too (one project per layer); this says it in words and covers what types cannot see.
 */
export function layerViolations(files: readonly SourceFile[]): Promise<string[]> {
  return Promise.resolve(files.flatMap((file) => violationsIn(file)));
}

function violationsIn({ path, text }: SourceFile): string[] {
  const layer = layerOf(path);
  if (layer === undefined) return [];
  const complaints: string[] = [];
  for (const [, specifier = ''] of withoutComments(text).matchAll(IMPORT)) {
    const complaint = judge(path, layer, specifier);
    if (complaint !== undefined) complaints.push(`${path}: imports ${specifier}: ${complaint}`);
  }
  return complaints;
}

function judge(path: string, layer: Layer, specifier: string): string | undefined {
  const isTest = isTestFile(path) || path.includes('/testing/');
  const target = targetOf(path, specifier);
  if (target === undefined) {
    if (isTest) return undefined;
    if (isPure(layer) && isBuiltin(specifier)) return `${layer}/ is pure: no Node modules`;
    return judgePackage(layer, specifier);
  }
  if (isTestFile(target)) return 'nothing imports a test';
  if (isTest) return undefined;
  const targetLayer = layerOf(target);
  if (targetLayer === undefined) return undefined;
  if (target.includes('/testing/') && !/^(?:e2e|bench|soak)\/|\/testing\//.test(path)) {
    return 'only tests, e2e, bench and soak use testing/';
  }
  if (targetLayer === layer) {
    return specifier.startsWith('#') && layer !== 'renderer'
      ? 'inside one top folder imports are relative'
      : undefined;
  }
  if (!allowedLayers[layer].includes(targetLayer)) return `${layer}/ must not use ${targetLayer}/`;
  return specifier.startsWith('.') ? 'across top folders write #folder/…' : undefined;
}

function judgePackage(layer: Layer, specifier: string): string | undefined {
  for (const [pattern, owners] of packageOwners) {
    if (pattern.test(specifier) && !owners.includes(layer)) {
      return `only ${owners.join(', ')} may use it`;
    }
  }
  return undefined;
}

/** The project path that a specifier means; undefined for a package. */
function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier);
  if (specifier.startsWith('#renderer/')) return `renderer/src/${specifier.slice(10)}`;
  if (specifier.startsWith('#')) return specifier.slice(1);
  return undefined;
}

function layerOf(path: string): Layer | undefined {
  const first = path.split('/')[0];
  return layers.find((layer) => layer === first);
}

function isTestFile(path: string): boolean {
  return /\.(?:test|spec)\.tsx?$/.test(path);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|`[^`]*`/gm, '');
}
