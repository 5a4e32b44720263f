import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { inProject } from '../lib/project.ts';
import { sourceFiles } from '../lib/source-files.ts';

const PROMISES = Array.from({ length: 27 }, (_, n) => `P${n + 1}`);
/** A text that ends with promises in brackets: in a test file that is a title. */
const TITLE = /\((P\d+(?:, ?P\d+)*)\)['"`]/gu;
/** A row of the table: the promise, what it is, and the files that prove it. */
const ROW = /^\| (P\d+) +\| [^|]+\| ([^|]+)\|$/gmu;

/** Which promises the titles of a file's tests name. */
function namedIn(text: string): string[] {
  return [...text.matchAll(TITLE)].flatMap(([, list = '']) => list.split(/, ?/u));
}

const isTest = (path: string): boolean => /\.(?:test|spec)\.tsx?$/u.test(path);

async function provedBy(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const { path, text } of await sourceFiles()) {
    if (isTest(path))
      for (const name of namedIn(text)) found.set(name, (found.get(name) ?? new Set()).add(path));
  }
  return found;
}

/** What the document says proves each promise. */
async function documented(): Promise<Map<string, string[]>> {
  const text = await readFile(inProject('docs/synchronisation.md'), 'utf8');
  const rows = [...text.matchAll(ROW)];
  return new Map(
    rows.map(([, name = '', cell = '']) => [
      name,
      [...cell.matchAll(/`([^`]+)`/gu)].map(([, path = '']) => path),
    ]),
  );
}

it('every promise of synchronisation is named by a test', async () => {
  const proofs = await provedBy();
  expect(PROMISES.filter((name) => !proofs.has(name))).toEqual([]);
  expect([...proofs.keys()].filter((name) => !PROMISES.includes(name))).toEqual([]);
});

it('the document names tests for every promise, and each of them names it back', async () => {
  const [proofs, rows] = [await provedBy(), await documented()];
  expect([...rows.keys()]).toEqual(PROMISES);
  for (const [name, files] of rows) {
    expect(files, name).not.toEqual([]);
    for (const file of files) expect([...(proofs.get(name) ?? [])], name).toContain(file);
  }
});
