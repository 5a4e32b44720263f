import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of the program, from its package.json. */
export function appVersion(): string {
  const file = join(import.meta.dirname, '../package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return version;
}
