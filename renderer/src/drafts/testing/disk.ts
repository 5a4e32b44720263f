import { RpcError } from '#contract/rpc/errors.ts';

interface Put {
  readonly citizenId: string | null;
  readonly context: string;
  readonly content: unknown;
  readonly version: number;
}

/** A disk that keeps what it is told, as the backend does. */
export function disk() {
  const kept = new Map<string, Put>();
  const asked: string[] = [];
  let full = false;
  let unreadable = false;
  const call = (name: string, input: Put): Promise<unknown> => {
    asked.push(name);
    const key = `${input.context} ${input.citizenId ?? ''}`;
    const at = { savedAt: '2026-11-22T08:12:00.000Z' };
    const before = kept.get(key);
    if (full || (unreadable && name === 'draft.get')) {
      return Promise.reject(new RpcError('draft.notKept'));
    }
    if (name === 'draft.get')
      return Promise.resolve({ draft: before ? { ...before, ...at } : null });
    if (name === 'draft.drop') return Promise.resolve(kept.delete(key) ? {} : {});
    if (before !== undefined && before.version >= input.version) {
      return Promise.resolve({ saved: false, version: before.version, ...at });
    }
    kept.set(key, input);
    return Promise.resolve({ saved: true, version: input.version, ...at });
  };
  return {
    line: { call: call as never },
    /** The same, for whoever answers a whole window. */
    answer: call,
    asked,
    kept,
    fill: (is: boolean) => {
      full = is;
    },
    hideFromReaders: (is: boolean) => {
      unreadable = is;
    },
  };
}
