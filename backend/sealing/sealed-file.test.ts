import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SealedFile } from './sealed-file.ts';
import { loadSealingKey, SEALING_KEY_FILE, type SecretStore } from './sealing-key.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flo-sealed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a sealed file', () => {
  const key = randomBytes(32);
  const file = (purpose = 'test', by: Uint8Array = key): SealedFile =>
    new SealedFile(join(folder, 'x.sealed'), by, purpose);

  it('opens with the key it was sealed with, for what it was sealed for', () => {
    file().write('hemmelig – æøå');
    expect(file().read()).toBe('hemmelig – æøå');
    expect(file('other').read()).toBeUndefined();
    expect(file('test', randomBytes(32)).read()).toBeUndefined();
    expect(readFileSync(join(folder, 'x.sealed'), 'latin1')).not.toContain('hemmelig');
  });

  it('is its owner’s alone, and leaves no draft', () => {
    const path = join(folder, 'x.sealed');
    writeFileSync(`${path}.new`, 'old draft', { mode: 0o644 });
    file().write('x');
    expect(readdirSync(folder)).toEqual(['x.sealed']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is never sealed twice alike', () => {
    file().write('x');
    const first = readFileSync(join(folder, 'x.sealed'));
    file().write('x');
    expect(readFileSync(join(folder, 'x.sealed')).equals(first)).toBe(false);
  });

  it('does not open when any byte of it was changed, or some are missing', () => {
    file().write('x'.repeat(20));
    const sealed = readFileSync(join(folder, 'x.sealed'));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      writeFileSync(join(folder, 'x.sealed'), changed);
      expect(file().read()).toBeUndefined();
    }
    for (const length of [0, 5, 12, 27, 28, sealed.length - 1]) {
      writeFileSync(join(folder, 'x.sealed'), sealed.subarray(0, length));
      expect(file().read()).toBeUndefined();
    }
  });

  it('is gone when it is removed, and may be missing', () => {
    file().write('x');
    file().remove();
    file().remove();
    expect(file().read()).toBeUndefined();
  });
});

describe('the sealing key', () => {
  const secret = randomBytes(16).toString('hex');
  const store = (name = secret): SecretStore => ({
    encrypt: (text) => Promise.resolve(Buffer.from(`${name}:${text}`)),
    decrypt: (sealed) => {
      const text = Buffer.from(sealed).toString();
      if (!text.startsWith(`${name}:`)) return Promise.reject(new Error('not mine'));
      return Promise.resolve(text.slice(name.length + 1));
    },
  });
  const path = (): string => join(folder, SEALING_KEY_FILE);

  it('lies in a file for its owner alone where there is nothing better', async () => {
    const first = await loadSealingKey(folder);
    expect(first.kind).toBe('file');
    expect(first.key).toHaveLength(32);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(await loadSealingKey(folder)).toEqual(first);
  });

  it('is kept by the system where that can keep it', async () => {
    const first = await loadSealingKey(folder, store());
    expect(first.kind).toBe('system');
    const onDisk = readFileSync(path(), 'utf8');
    expect(onDisk).not.toContain(Buffer.from(first.key).toString('base64'));
    expect(await loadSealingKey(folder, store())).toEqual(first);
  });

  it('moves in with the system when that comes later', async () => {
    const { key } = await loadSealingKey(folder);
    expect(await loadSealingKey(folder, store())).toEqual({ key, kind: 'system' });
    expect(readFileSync(path(), 'utf8')).not.toContain(Buffer.from(key).toString('base64'));
  });

  it('is made anew when the system has lost it, or the file is damaged', async () => {
    const { key } = await loadSealingKey(folder, store());
    const anew = await loadSealingKey(folder, store('another'));
    expect(anew.key).not.toEqual(key);
    // What was sealed with it is not thrown away: the old key waits for the store that can open it.
    copyFileSync(`${path()}.unopened-1`, path());
    expect((await loadSealingKey(folder, store())).key).toEqual(key);
    for (const text of ['', '{}', 'null', '{"kind":"file","bytes":"AA=="}']) {
      writeFileSync(path(), text);
      expect((await loadSealingKey(folder)).key).toHaveLength(32);
    }
  });
});
