import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { pageMediaTypes } from '#contract/workspace/page-policy.ts';

export interface PageFile {
  readonly mediaType: string;
  readonly body: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Everything that the app's scheme answers with, by path: `/assets/index.js`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/**
 * The files of the built page. They are listed once, when the app starts; no address ever becomes
 * part of a path of the file system.
 */
export async function listPageFiles(root: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const mediaType = pageMediaTypes[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const body = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await readFile(path));
    files.set(`/${relative(root, path).split(sep).join('/')}`, { mediaType, body });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

/** A file that is made here. */
export function textFile(extension: '.html' | '.css', text: string): PageFile {
  const mediaType = pageMediaTypes[extension] ?? 'text/plain';
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  return { mediaType, body: () => Promise.resolve(bytes) };
}
