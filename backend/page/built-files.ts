import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file of the built page, ready to be sent. */
export interface BuiltFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** The document is asked for each time; the rest carries its hash in its name. */
  readonly cacheControl: string;
}

/** Every file that a host serves, by its path from `/`. What is not in it does not exist. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

/** Thrown when the page has not been built. */
export class PageNotBuiltError extends Error {
  constructor(folder: string) {
    super(`no built page in ${folder}`);
    this.name = 'PageNotBuiltError';
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built page into memory: a request is then a look-up in a list made beforehand, and no
 * path from outside ever reaches the file system.
 */
export function readBuiltFiles(folder: string): BuiltFiles {
  const files = new Map<string, BuiltFile>();
  const add = (directory: string, path: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const file = join(directory, entry.name);
      if (entry.isDirectory()) add(file, `${path}${entry.name}/`);
      const contentType = types[extname(entry.name)];
      if (!entry.isFile() || contentType === undefined) continue;
      const cacheControl = path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-store';
      const body = new Uint8Array(readFileSync(file));
      files.set(path + entry.name, { body, contentType, cacheControl });
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) add(folder, '/');
  const page = files.get('/index.html');
  if (page === undefined) throw new PageNotBuiltError(folder);
  return files.set('/', page);
}
