import type { HandlersOf } from '../http/handlers.ts';
import type { Services } from '../services.ts';
import { readChanges } from './changes.ts';
import type { Follower } from './follower.ts';
import type { Hints } from './hints.ts';
import { openSnapshot } from './snapshot.ts';

type Names = 'reference.snapshot' | 'reference.changes' | 'reference.hints';

/** Reference data for clients that keep a copy: all of it, what has changed, and when to ask. */
export function referenceSyncHandlers(
  services: Services,
  follower: Follower,
  hints: Hints,
): HandlersOf<Names> {
  return {
    'reference.snapshot': async ({ query: { schema, collections } }, { principal: { role } }) => ({
      status: 200,
      contentType: 'application/x-ndjson; charset=utf-8',
      stream: await openSnapshot(services, { schema, collections, role }),
      compressible: true,
    }),
    'reference.changes': async ({ query }, { principal: { role } }) => ({
      status: 200,
      body: await readChanges(services, follower, { ...query, role }),
    }),
    'reference.hints': async () => ({
      status: 200,
      contentType: 'text/event-stream; charset=utf-8',
      stream: hints.listen(),
    }),
  };
}
