import type { SecretStore } from '#backend/sealing/sealing-key.ts';

/** What is used of Electron's `safeStorage`. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  getSelectedStorageBackend(): string;
}

/** The variants that do not stop the process while a key ring asks for its password (Electron 39 and later). */
interface AsyncStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ readonly result: string }>;
}

const asyncNames = [
  'isAsyncEncryptionAvailable',
  'encryptStringAsync',
  'decryptStringAsync',
] as const satisfies (keyof AsyncStorage)[];

/**
 * The system's store of secrets. Undefined where there is none that keeps a secret: on Linux without
 * a key ring Chromium "encrypts" with a key that everybody knows.
 *
 * @see https://www.electronjs.org/docs/latest/api/safe-storage
 */
export async function secretStore(
  storage: SafeStorage,
  platform: string,
): Promise<SecretStore | undefined> {
  const modern = isModern(storage) ? storage : undefined;
  const available = (await modern?.isAsyncEncryptionAvailable()) ?? storage.isEncryptionAvailable();
  if (!available) return undefined;
  if (platform === 'linux') {
    const chosen = storage.getSelectedStorageBackend();
    if (chosen === 'basic_text' || chosen === 'unknown') return undefined;
  }
  if (modern !== undefined) {
    return {
      encrypt: (text) => modern.encryptStringAsync(text),
      decrypt: async (sealed) => (await modern.decryptStringAsync(Buffer.from(sealed))).result,
    };
  }
  return {
    encrypt: (text) => Promise.resolve(storage.encryptString(text)),
    decrypt: (sealed) => Promise.resolve(storage.decryptString(Buffer.from(sealed))),
  };
}

function isModern(storage: SafeStorage): storage is SafeStorage & AsyncStorage {
  return asyncNames.every((name) => typeof Reflect.get(storage, name) === 'function');
}
