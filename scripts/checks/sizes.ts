import type { SourceFile } from '../lib/source-files.ts';

const LARGEST_BYTES = 20_000;

/** Files too large to have one purpose. Tables of facts are data, not code, and are left out. */
export function oversizedFiles(files: readonly SourceFile[]): Promise<string[]> {
  return Promise.resolve(
    files
      .filter(({ path }) => !/\/(?:facts|data)\//.test(path))
      .map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text) }))
      .filter(({ bytes }) => bytes > LARGEST_BYTES)
      .map(({ path, bytes }) => `${path}: ${bytes} bytes, at most ${LARGEST_BYTES}`),
  );
}
