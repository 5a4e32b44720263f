import { join } from 'node:path';

/** Absolute path of the project. */
export const projectRoot = join(import.meta.dirname, '../..');

/** An absolute path inside the project. */
export function inProject(...path: readonly string[]): string {
  return join(projectRoot, ...path);
}
