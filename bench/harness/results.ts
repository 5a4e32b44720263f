import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { resultsFolder, root } from './paths.ts';

/**
 * Writes what a run found as JSON, and once more as `latest.json`.
 *
 * @returns the file, from the project's root.
 */
export async function saveResults(results: object): Promise<string> {
  const takenAt = new Date().toISOString();
  const text = `${JSON.stringify({ takenAt, ...results }, null, 2)}\n`;
  await mkdir(resultsFolder, { recursive: true });
  const file = `${resultsFolder}/${takenAt.replaceAll(':', '-')}.json`;
  await writeFile(file, text);
  await writeFile(`${resultsFolder}/latest.json`, text);
  return relative(root, file);
}
