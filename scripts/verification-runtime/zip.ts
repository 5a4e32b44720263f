import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const STORED = 0;
const SYMLINK_TYPE = 0o120000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly headerAt: number;
  readonly mode: number;
}

/** Unpacks the entries for which `target` names a path, with their modes. No ZIP64, no encryption. */
export async function extractZip(
  zip: string,
  target: (name: string) => string | undefined,
): Promise<void> {
  const file = await open(zip, 'r');
  try {
    for (const entry of await readEntries(file)) {
      const path = target(entry.name);
      if (path !== undefined) await extract(zip, file, entry, path);
    }
  } finally {
    await file.close();
  }
}

async function readEntries(file: FileHandle): Promise<Entry[]> {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - 66_000), Math.min(size, 66_000));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new Error('not a zip file');
  const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('damaged zip file');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
      mode: directory.readUInt32LE(at + 38) >>> 16,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function extract(zip: string, file: FileHandle, entry: Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const header = await read(file, entry.headerAt, 30);
  const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if ((entry.mode & 0o170000) === SYMLINK_TYPE) {
    await symlink((await read(file, start, entry.size)).toString(), path);
    return;
  }
  const mode = (entry.mode & 0o777) === 0 ? 0o644 : entry.mode & 0o755;
  const out = createWriteStream(path, { mode });
  if (entry.size === 0) {
    out.end();
    return;
  }
  const packed = createReadStream(zip, { start, end: start + entry.size - 1 });
  if (entry.method === STORED) await pipeline(packed, out);
  else await pipeline(packed, createInflateRaw(), out);
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}
