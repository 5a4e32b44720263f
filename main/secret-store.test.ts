import { describe, expect, it } from 'vitest';
import { secretStore, type SafeStorage } from './secret-store.ts';

const storage = (backend: string, available = true): SafeStorage => ({
  isEncryptionAvailable: () => available,
  encryptString: (text) => Buffer.from(`sealed ${text}`),
  decryptString: (sealed) => sealed.toString().slice(7),
  getSelectedStorageBackend: () => backend,
});
const modern = (available: boolean) => ({
  ...storage('gnome_libsecret', false),
  isAsyncEncryptionAvailable: () => Promise.resolve(available),
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`async ${text}`)),
  decryptStringAsync: (sealed: Buffer) => Promise.resolve({ result: sealed.toString().slice(6) }),
});

describe('the store of secrets', () => {
  it.each(['gnome_libsecret', 'kwallet6'])('is %s where that is', async (backend) => {
    const store = await secretStore(storage(backend), 'linux');
    expect(Buffer.from(await store!.encrypt('key')).toString()).toBe('sealed key');
    expect(await store!.decrypt(Buffer.from('sealed key'))).toBe('key');
  });

  it.each(['basic_text', 'unknown'])('is not %s, which keeps no secret', async (backend) => {
    expect(await secretStore(storage(backend), 'linux')).toBeUndefined();
  });

  it('is none where Chromium has none', async () => {
    expect(await secretStore(storage('gnome_libsecret', false), 'linux')).toBeUndefined();
    expect(await secretStore(modern(false), 'win32')).toBeUndefined();
  });

  it('does not stop the process where that can be had', async () => {
    const store = await secretStore(modern(true), 'darwin');
    expect(Buffer.from(await store!.encrypt('key')).toString()).toBe('async key');
    expect(await store!.decrypt(Buffer.from('async key'))).toBe('key');
  });
});
