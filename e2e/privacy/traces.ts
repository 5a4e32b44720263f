import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A file that holds something it should not, and what. */
export interface Trace {
  readonly file: string;
  readonly found: string;
}

/** A secret as it may lie in a file: text, as Windows and Chromium write it, and as JSON escapes it. */
function formsOf(secret: string): readonly Buffer[] {
  const texts = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
  return [...texts.map((text) => Buffer.from(text)), Buffer.from(secret, 'utf16le')];
}

/** Every file below the folders that holds one of the secrets. Files that come and go are passed by. */
export async function tracesIn(
  folders: readonly string[],
  secrets: readonly string[],
): Promise<readonly Trace[]> {
  const forms = secrets.flatMap((secret) => formsOf(secret).map((form) => ({ secret, form })));
  const traces: Trace[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const content = await readFile(path).catch(() => Buffer.alloc(0));
      for (const { secret, form } of forms) {
        if (content.includes(form)) traces.push({ file: relative(folder, path), found: secret });
      }
    }
  }
  return traces;
}
