/** One synchronisation of the workspace's own cache: a snapshot into an empty one, else a delta. */
import { ReferenceCache } from '#backend/cache/reference-cache.ts';
import { createFloClient } from '#backend/flo-api/client.ts';
import { createReferenceSource } from '#backend/flo-api/reference-source.ts';
import { RepairPace } from '#backend/sync/repair-pace.ts';
import { syncOnce } from '#backend/sync/sync-once.ts';
import { answerJobs } from '../harness/worker.ts';
import type { Filled } from './filled.ts';
import { authorizerOf, type SignedIn } from './signed-requests.ts';

export interface ClientCacheJob {
  readonly api: string;
  readonly signedIn: SignedIn;
  readonly dataDir: string;
  /** Whether it must come by the feed: a cache that begins anew would measure something else. */
  readonly delta: boolean;
}

answerJobs(async ({ api, signedIn, dataDir, delta }: ClientCacheJob): Promise<Filled> => {
  const began = performance.now();
  const cache = new ReferenceCache({ dataDir, log: () => undefined });
  try {
    const authorizer = authorizerOf(signedIn);
    const client = createFloClient({ apiUrl: api, fetch, authorizer });
    const source = createReferenceSource({ client, apiUrl: api, fetch, authorizer });
    let anew = false;
    const onBootstrap = (): void => {
      anew = true;
    };
    const signal = new AbortController().signal;
    const pace = new RepairPace();
    await syncOnce({ cache, source, signal, log: () => undefined, pace, onBootstrap });
    const seconds = (performance.now() - began) / 1000;
    if (anew === delta) throw new Error(delta ? 'the cache began anew' : 'the cache was not empty');
    return { seconds, rows: Object.values(cache.counts()).reduce((sum, count) => sum + count, 0) };
  } finally {
    cache.close();
  }
});
