import type { Role } from '#contract/codes/access.ts';
import { contractHash } from '#contract/rpc/contract-hash.ts';
import { type Connection, serveConnection } from '#contract/rpc/server.ts';
import type { Transport } from '#contract/rpc/transport.ts';
import { workspaceOperations, type WorkspaceTopic } from '#contract/workspace/index.ts';
import type { LiveOperations } from '#contract/workspace/live.ts';
import { OpenCalls } from './calls/open-calls.ts';
import { ReferenceCache } from './cache/reference-cache.ts';
import type { Authorizer } from './flo-api/authorizer.ts';
import { createFloClient, type FloClient } from './flo-api/client.ts';
import { createReferenceSource } from './flo-api/reference-source.ts';
import { createHandlers } from './handlers.ts';
import { Online } from './online.ts';
import { askKey } from './outbox/ask-key.ts';
import { CentralTime } from './outbox/central-time.ts';
import { leaveTask } from './outbox/leave-task.ts';
import { Outbox } from './outbox/outbox.ts';
import { Live } from './live/live.ts';
import type { BackendPorts } from './ports.ts';
import { lockProfile } from './profile-lock.ts';
import { referenceStatus } from './reference/status.ts';
import { guarded } from './session/guard.ts';
import { Session } from './session/session.ts';
import { Standings } from './standing/standings.ts';
import { SyncService } from './sync/sync-service.ts';
import { codeOf } from './sync/trouble.ts';
import { WorkStore } from './work-store/work-store.ts';

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
  const online = new Online(() => {
    notify('connection.changed');
    if (online.online) outbox.resume();
  });
  const standings = new Standings();
  const time = new CentralTime(clock);
  const work = new WorkStore({ dataDir, sqliteBinding, log, sealingKey: ports.sealingKey });
  const calls = new OpenCalls();
  let stopping = false;
  const client = (authorizer: Authorizer): FloClient =>
    createFloClient({
      apiUrl,
      fetch,
      authorizer,
      standings,
      sendWith: (key) => outbox.sendWith(key),
      subjectOf: (key) => outbox.subjectOf(key),
      onTime: (token, date) => {
        time.learn(token, date);
        outbox.noteTime();
      },
      calls,
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
      void outbox.follow();
    },
    log,
  });
  const flo = client(session);
  const outbox = new Outbox({
    work,
    session,
    time,
    standingOf: (citizenId) => standings.of(citizenId),
    callOf: (citizenId) => calls.of(citizenId),
    isOutdated: () => sync.state === 'outdated',
    ask: (key, subject) => askKey(flo, key, subject),
    leaveTask: (entry, subject) => leaveTask(flo, entry, subject),
    onChanged: () => notify('outbox.changed'),
    log,
    pace: ports.outboxPace,
  });
  const sync = new SyncService({
    cache,
    source: createReferenceSource({ client: flo, apiUrl, fetch, authorizer: session }),
    log,
    onChanged: () => notify('reference.changed'),
    onRevoked: () => notify('reference.revoked'),
    onStatus: () => notify('reference.status'),
    quietMs: () => session.quietMs(),
  });
  const live = new Live({
    flo,
    apiUrl,
    fetch,
    authorizer: session,
    isOpen: () => session.isOpen(),
    onChanged: () => notify('live.changed'),
  });
  // Before anything is asked: what the last role had is not this one's because it lies here.
  const withdrawTexts = (role: Role): void => {
    try {
      if (cache.keepTextsOf(role)) notify('reference.revoked');
    } catch (error) {
      // A full disk: the service withdraws them at the next synchronisation, which must begin.
      log({ event: 'texts-not-withdrawn', code: codeOf(error) });
    }
  };
  // Reference data is fetched in somebody's name, and stays when they leave: it holds no people.
  const followSession = async (): Promise<void> => {
    void live.follow();
    const { user } = await session.status();
    if (stopping) return;
    if (user !== null) {
      withdrawTexts(user.role);
      return sync.start();
    }
    standings.clear();
    calls.clear();
    await sync.stop();
  };
  const status = () => referenceStatus(cache, sync, online);
  const context = { flo, cache, clock, session, standings, calls };
  const handlers = createHandlers(context, ports, status, notify, { outbox, work, time });
  const hash = contractHash(workspaceOperations);
  void followSession();

  return {
    connect: (transport, { admit = () => true } = {}) => {
      const entry: { connection?: Connection } = {};
      const window = live.window();
      connections.add(entry);
      entry.connection = serveConnection(transport, {
        operations: workspaceOperations,
        handlers: { ...handlers, ...guarded<LiveOperations>(window.handlers, session) },
        contractHash: hash,
        admit,
        log,
        onClose: () => {
          connections.delete(entry);
          window.close();
        },
      });
    },
    stop: async () => {
      stopping = true;
      await live.stop();
      await session.stop();
      await sync.stop();
      await outbox.stop();
      await work.close();
      for (const { connection } of [...connections]) connection?.close();
      cache.close();
      unlock();
    },
  };
}
