import { z } from '../../zod.ts';
import { contractHash } from '../contract-hash.ts';
import type { Handlers } from '../handlers.ts';
import { RpcError } from '../errors.ts';
import { command, query } from '../operations.ts';

/** A small contract that shows every way a call can end. */
export const operations = {
  'text.upper': query(z.object({ text: z.string().max(100) }), z.string()),
  'text.never': query(z.object({}), z.string(), 60_000),
  'text.brief': query(z.object({}), z.string(), 30),
  'text.broken': query(z.object({}), z.string()),
  'text.throws': query(z.object({ text: z.string() }), z.string()),
  'text.refuses': query(z.object({}), z.string()),
  'counter.add': command(z.object({ by: z.int() }), z.object({ total: z.int(), key: z.string() })),
};

export const hash = contractHash(operations);

/** What the handlers saw. */
export class Seen {
  readonly keys: string[] = [];
  aborted = 0;
  total = 0;
  /** Called when a command arrives, before it is answered. */
  onCommand: () => Promise<void> = () => Promise.resolve();
}

export function handlersFor(seen: Seen): Handlers<typeof operations> {
  const untilAborted = (signal: AbortSignal): Promise<string> =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        seen.aborted += 1;
        resolve('too late');
      });
    });
  return {
    'text.upper': ({ text }) => text.toUpperCase(),
    'text.never': (_input, { signal }) => untilAborted(signal),
    'text.brief': (_input, { signal }) => untilAborted(signal),
    'text.broken': () => 7 as unknown as string,
    'text.throws': ({ text }) => {
      throw new TypeError(`cannot read ${text}`);
    },
    'text.refuses': () => {
      throw new RpcError('LIST_FULL', { details: { placesAvailable: 0 } });
    },
    'counter.add': async ({ by }, { key }) => {
      await seen.onCommand();
      if (!seen.keys.includes(key)) seen.total += by;
      seen.keys.push(key);
      return { total: seen.total, key };
    },
  };
}
