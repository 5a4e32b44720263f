import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { writeOwnFile } from './own-file.ts';

/** The key that everything sealed in a profile is sealed with; its host keeps it. */
export interface SealingKey {
  /** 32 random bytes. */
  readonly key: Uint8Array;
  /** Who guards it: the system's own store of secrets, or a file that only its owner can read. */
  readonly kind: 'system' | 'file';
}

/** What a system's store of secrets can do, where there is one. */
export interface SecretStore {
  encrypt(text: string): Promise<Uint8Array>;
  decrypt(sealed: Uint8Array): Promise<string>;
}

export const SEALING_KEY_FILE = 'sealing.key';
const BYTES = 32;

interface Kept {
  readonly kind: SealingKey['kind'];
  readonly bytes: Buffer;
}

/**
 * The profile's sealing key, made when there is none. With a store of secrets the file holds it
 * encrypted; a key from before the store was there moves in. A key that cannot be read any more is
 * replaced, and set aside: what it sealed (a sign-in, unsent commands, drafts) can be opened again by those
 * who get the store of secrets back.
 */
export async function loadSealingKey(dataDir: string, store?: SecretStore): Promise<SealingKey> {
  const file = join(dataDir, SEALING_KEY_FILE);
  const kept = readKept(file);
  const known = await open(kept, store).catch(() => undefined);
  const kind = store === undefined ? 'file' : 'system';
  const key = known?.length === BYTES ? known : randomBytes(BYTES);
  if (key !== known || kept?.kind !== kind) {
    const text = key.toString('base64');
    const bytes = store === undefined ? key : Buffer.from(await store.encrypt(text));
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (known === undefined && existsSync(file)) setAside(file);
    writeOwnFile(file, JSON.stringify({ kind, bytes: bytes.toString('base64') }));
  }
  return { key, kind };
}

function setAside(file: string): void {
  let n = 1;
  while (existsSync(`${file}.unopened-${n}`)) n += 1;
  renameSync(file, `${file}.unopened-${n}`);
}

async function open(
  kept: Kept | undefined,
  store: SecretStore | undefined,
): Promise<Buffer | undefined> {
  if (kept?.kind === 'file') return kept.bytes;
  if (kept === undefined || store === undefined) return undefined;
  return Buffer.from(await store.decrypt(kept.bytes), 'base64');
}

function readKept(file: string): Kept | undefined {
  try {
    const { kind, bytes } = Object(JSON.parse(readFileSync(file, 'utf8'))) as {
      readonly kind?: unknown;
      readonly bytes?: unknown;
    };
    if ((kind !== 'file' && kind !== 'system') || typeof bytes !== 'string') return undefined;
    return { kind, bytes: Buffer.from(bytes, 'base64') };
  } catch {
    return undefined;
  }
}
