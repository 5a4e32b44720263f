import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { pageMediaTypes } from '#contract/workspace/page-policy.ts';

export interface PageFile {
  readonly body: Buffer;
  readonly mediaType: string;
  /** True for files whose name carries their content's hash. */
  readonly immutable: boolean;
}

/** Thrown when the page has not been built. */
export class PageNotBuiltError extends Error {
  constructor() {
    super('the page has not been built: run "npm run build"');
    this.name = 'PageNotBuiltError';
  }
}

/**
 * Every file of the built page by its address. What is not in this list is not served: there is no
 * path from an address to the file system, so there is nothing to climb out of.
 */
export async function readPageFiles(root: string): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    const mediaType = pageMediaTypes[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(root, path).split(sep).join('/')}`;
    const immutable = address.startsWith('/assets/');
    files.set(address, { body: await readFile(path), mediaType, immutable });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new PageNotBuiltError();
  return files.set('/', index);
}
