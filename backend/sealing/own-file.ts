import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/**
 * Writes a file that only its owner can read. The old content stands until the new one lies whole on
 * the disk: a power cut leaves one of the two, never half of one.
 */
export function writeOwnFile(file: string, content: string | Uint8Array): void {
  const next = `${file}.new`;
  const handle = openSync(next, 'w', 0o600);
  try {
    // An older file keeps the rights it had when it was made.
    fchmodSync(handle, 0o600);
    writeSync(handle, Buffer.from(content));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}
