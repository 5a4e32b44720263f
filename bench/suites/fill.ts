import { startWorker } from '../harness/worker.ts';
import type { BareReferenceJob } from '../processes/bare-reference.ts';
import type { ClientCacheJob } from '../processes/client-cache.ts';
import type { Filled } from '../processes/filled.ts';

async function inNewProcess<Job extends object>(script: string, job: Job): Promise<Filled> {
  const worker = startWorker<Job, Filled>(script);
  try {
    return await worker.ask(job);
  } finally {
    await worker.stop();
  }
}

/** Synchronises the workspace's cache in a process of its own, as cold as it is at a desk. */
export function fillCache(job: ClientCacheJob): Promise<Filled> {
  return inNewProcess('client-cache.ts', job);
}

/** The same rows by bare SQL and bare SQLite, in a process as cold. */
export function fillBare(job: BareReferenceJob): Promise<Filled> {
  return inNewProcess('bare-reference.ts', job);
}

/** The same rows by bare SQL into the cache's own tables and index, in a process as cold. */
export function fillBareTables(job: BareReferenceJob): Promise<Filled> {
  return inNewProcess('bare-tables.ts', job);
}
