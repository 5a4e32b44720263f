import { join } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { readJson, writePrivateJson } from './private-file.ts';

interface Entry {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970; null: never. */
  readonly expiresAt: number | null;
}

/** What the provider remembers: sessions, grants, tokens, and what was used before. */
export interface Store {
  adapter(model: string): Adapter;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
}

const WRITE_AFTER_MS = 50;

/** Keeps what the provider remembers in a file, so that a restart signs nobody out. */
export async function openStore(dataDir: string): Promise<Store> {
  const file = join(dataDir, 'store.json');
  const there = await readJson(file);
  const entries = new Map<string, Entry>(Array.isArray(there) ? (there as [string, Entry][]) : []);
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const isOver = ({ expiresAt }: Entry): boolean => expiresAt !== null && expiresAt < Date.now();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    for (const [key, entry] of entries) if (isOver(entry)) entries.delete(key);
    writing = writing.then(() => writePrivateJson(file, [...entries]));
    return writing;
  };
  const changed = (): void => {
    timer ??= setTimeout(() => void write().catch(() => undefined), WRITE_AFTER_MS);
  };
  const read = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (entry === undefined || isOver(entry)) return undefined;
    return structuredClone(entry.payload);
  };
  const findWhere = (model: string, fits: (payload: AdapterPayload) => boolean) => {
    for (const [key, entry] of entries) {
      if (key.startsWith(`${model}:`) && !isOver(entry) && fits(entry.payload)) return read(key);
    }
    return undefined;
  };

  const adapter = (model: string): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      const expiresAt = expiresIn === undefined ? null : Date.now() + expiresIn * 1000;
      entries.set(`${model}:${id}`, { payload: structuredClone(payload), expiresAt });
      changed();
    },
    find: async (id) => read(`${model}:${id}`),
    findByUid: async (uid) => findWhere(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => findWhere(model, (payload) => payload.userCode === code),
    consume: async (id) => {
      const entry = entries.get(`${model}:${id}`);
      if (entry !== undefined) entry.payload.consumed = Math.floor(Date.now() / 1000);
      changed();
    },
    destroy: async (id) => {
      entries.delete(`${model}:${id}`);
      changed();
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of entries) {
        if (payload.grantId === grantId) entries.delete(key);
      }
      changed();
    },
  });

  return {
    adapter,
    flush: async () => {
      if (timer !== undefined) await write();
      await writing;
    },
  };
}
