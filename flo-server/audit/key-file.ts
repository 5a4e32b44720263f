import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const KEY_BYTES = 32;
const OTHERS = 0o077;

/** The key of the audit cannot be used. The message names the file, never what is in it. */
export class AuditKeyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AuditKeyError';
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * Reads the key of the audit: 32 bytes in a file that nobody but its owner can read. Undefined when
 * there is no such file.
 *
 * @throws AuditKeyError when others can read it, or when it is not a key.
 */
export async function readKeyFile(file: string): Promise<Buffer | undefined> {
  try {
    const { mode } = await stat(file);
    // Windows has other means than these bits.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      throw new AuditKeyError(`${file} can be read by others: chmod 600`);
    }
    const key = await readFile(file);
    if (key.length !== KEY_BYTES) throw new AuditKeyError(`${file} is not a key of 32 bytes`);
    return key;
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof AuditKeyError) throw error;
    throw new AuditKeyError(`${file} cannot be read`);
  }
}

/**
 * Makes a key where there is none yet. Of several processes that do so at once all get the same: the
 * file appears whole, and once.
 */
export async function makeKeyFile(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  const key = await readKeyFile(file);
  if (key === undefined) throw new AuditKeyError(`${file} cannot be read`);
  return key;
}
