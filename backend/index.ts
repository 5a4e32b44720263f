import { contractHash } from '#contract/rpc/contract-hash.ts';
import { type Connection, serveConnection } from '#contract/rpc/server.ts';
import type { Transport } from '#contract/rpc/transport.ts';
import { workspaceOperations, type WorkspaceTopic } from '#contract/workspace/index.ts';
import { ReferenceCache } from './cache/reference-cache.ts';
import { createFloClient } from './flo-api/client.ts';
import { createReferenceSource } from './flo-api/reference-source.ts';
import { createHandlers } from './handlers.ts';
import { Online } from './online.ts';
import type { BackendPorts } from './ports.ts';
import { lockProfile } from './profile-lock.ts';
import { referenceStatus } from './reference/status.ts';
import { SyncService } from './sync/sync-service.ts';

export interface ConnectOptions {
  /** Decides on the token of the page's hello; without it every page on the line is let in. */
  readonly admit?: (token: string | undefined) => boolean;
}

/** A running backend: one for each profile, shared by all its pages. */
export interface Backend {
  /** Serves a page over the line. */
  connect(transport: Transport, options?: ConnectOptions): void;
  /** Ends synchronisation, closes every connection and lets the profile go. */
  stop(): Promise<void>;
}

/** Starts the backend. Throws `ProfileInUseError` when another process has the profile. */
export function startBackend(ports: BackendPorts): Backend {
  const { apiUrl, clock, dataDir, fetch, log, sqliteBinding } = ports;
  const unlock = lockProfile(dataDir, sqliteBinding);
  const connections = new Set<{ connection?: Connection }>();
  const notify = (topic: WorkspaceTopic): void => {
    for (const { connection } of connections) connection?.notify(topic);
  };

  const cache = new ReferenceCache({ dataDir, sqliteBinding, log });
  const online = new Online(() => notify('connection.changed'));
  const flo = createFloClient({ apiUrl, fetch, onReached: (reached) => online.set(reached) });
  const sync = new SyncService({
    cache,
    source: createReferenceSource({ client: flo, apiUrl, fetch }),
    log,
    onChanged: () => notify('reference.changed'),
    onStatus: () => notify('reference.status'),
  });
  const status = () => referenceStatus(cache, sync, online);
  const handlers = createHandlers({ flo, cache, clock }, ports, status, notify);
  const hash = contractHash(workspaceOperations);
  sync.start();

  return {
    connect: (transport, { admit = () => true } = {}) => {
      const entry: { connection?: Connection } = {};
      connections.add(entry);
      entry.connection = serveConnection(transport, {
        operations: workspaceOperations,
        handlers,
        contractHash: hash,
        admit,
        log,
        onClose: () => connections.delete(entry),
      });
    },
    stop: async () => {
      await sync.stop();
      for (const { connection } of [...connections]) connection?.close();
      cache.close();
      unlock();
    },
  };
}
