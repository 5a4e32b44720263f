import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inProject } from '../lib/project.ts';

/** Documents that say which test proves what. */
export const documents = ['SECURITY.md', 'docs/security.md'] as const;

/** Heading of the column that names the tests. */
const COLUMN = 'test';
const TEST = /`([\w./-]+\.(?:test|spec)\.tsx?)`/g;

const cells = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** The tests a line names. */
function testsIn(line: string): string[] {
  return [...line.matchAll(TEST)].map(([, path = '']) => path);
}

/** Rows of tables with a column of tests that name none. */
function rowsWithoutTest(lines: readonly string[]): string[] {
  const complaints: string[] = [];
  let column = -1;
  for (const line of lines) {
    if (!line.startsWith('|')) {
      column = -1;
      continue;
    }
    const row = cells(line);
    if (column < 0) column = row.indexOf(COLUMN);
    else if (column >= 0 && !/^[-: |]+$/.test(line) && testsIn(row[column] ?? '').length === 0) {
      complaints.push(row[0] ?? line);
    }
  }
  return complaints;
}

/** What is wrong with the proofs of a document: tests that are not there, and threats without one. */
export function complaintsAbout(
  text: string,
  exists: (path: string) => boolean,
): readonly string[] {
  const missing = [...new Set(testsIn(text))].filter((path) => !exists(path));
  return [
    ...missing.map((path) => `names ${path}, which is not there`),
    ...rowsWithoutTest(text.split('\n')).map((row) => `has no test for "${row}"`),
  ];
}

/** Every proof that is missing from the documents, one line each. */
export async function missingEvidence(): Promise<string[]> {
  const all = documents.map(async (path) => {
    const text = await readFile(inProject(path), 'utf8');
    return complaintsAbout(text, (test) => existsSync(inProject(test))).map(
      (complaint) => `${path} ${complaint}`,
    );
  });
  return (await Promise.all(all)).flat();
}
