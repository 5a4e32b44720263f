import { contractHash } from '#contract/rpc/contract-hash.ts';
import { type Connection, serveConnection } from '#contract/rpc/server.ts';
import type { Transport } from '#contract/rpc/transport.ts';
import { workspaceOperations, type WorkspaceTopic } from '#contract/workspace/index.ts';
import { ReferenceCache } from './cache/reference-cache.ts';
import type { Authorizer } from './flo-api/authorizer.ts';
import { createFloClient, type FloClient } from './flo-api/client.ts';
import { createReferenceSource } from './flo-api/reference-source.ts';
import { createHandlers } from './handlers.ts';
import { Online } from './online.ts';
import type { BackendPorts } from './ports.ts';
import { lockProfile } from './profile-lock.ts';
import { referenceStatus } from './reference/status.ts';
import { Session } from './session/session.ts';
import { Standings } from './standing/standings.ts';
import { SyncService } from './sync/sync-service.ts';

/** Unless the host says otherwise. */
const IDLE_MINUTES = 15;

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
  const standings = new Standings();
  let stopping = false;
  const client = (authorizer: Authorizer): FloClient =>
    createFloClient({
      apiUrl,
      fetch,
      authorizer,
      standings,
      onReached: (reached) => online.set(reached),
    });
  const session = new Session({
    settings: ports.signIn,
    dataDir,
    fetch,
    idleMinutes: ports.idleMinutes ?? IDLE_MINUTES,
    sealingKey: ports.sealingKey,
    openExternal: ports.openExternal,
    client,
    onChanged: () => {
      notify('session.changed');
      void followSession();
    },
    log,
  });
  const flo = client(session);
  const sync = new SyncService({
    cache,
    source: createReferenceSource({ client: flo, apiUrl, fetch, authorizer: session }),
    log,
    onChanged: () => notify('reference.changed'),
    onStatus: () => notify('reference.status'),
  });
  // Reference data is fetched in somebody's name, and stays when they leave: it holds no people.
  const followSession = async (): Promise<void> => {
    const signedIn = await session.isSignedIn();
    if (stopping) return;
    if (signedIn) return sync.start();
    standings.clear();
    await sync.stop();
  };
  const status = () => referenceStatus(cache, sync, online);
  const context = { flo, cache, clock, session, standings };
  const handlers = createHandlers(context, ports, status, notify);
  const hash = contractHash(workspaceOperations);
  void followSession();

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
      stopping = true;
      await session.stop();
      await sync.stop();
      for (const { connection } of [...connections]) connection?.close();
      cache.close();
      unlock();
    },
  };
}
