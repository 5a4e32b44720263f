import { collectionRows, collections, parsedRow } from '#backend/cache/rows.ts';
import { ReferenceCache } from '#backend/cache/reference-cache.ts';
import { wholeRow } from '#backend/cache/known-part.ts';
import { createFloClient } from '#backend/flo-api/client.ts';
import { createReferenceSource } from '#backend/flo-api/reference-source.ts';
import { Online } from '#backend/online.ts';
import { askKey } from '#backend/outbox/ask-key.ts';
import { CentralTime } from '#backend/outbox/central-time.ts';
import { leaveTask } from '#backend/outbox/leave-task.ts';
import { Outbox } from '#backend/outbox/outbox.ts';
import { sendBy, withOutbox } from '#backend/outbox/with-outbox.ts';
import type { LogEntry } from '#backend/ports.ts';
import { accessHandlers } from '#backend/access/handlers.ts';
import { callHandlers } from '#backend/calls/handlers.ts';
import { draftHandlers } from '#backend/drafts/handlers.ts';
import type { FeatureContext } from '#backend/feature.ts';
import { switchHandlers } from '#backend/switching/handlers.ts';
import { waitingListHandlers } from '#backend/waiting-list/handlers.ts';
import { SyncService } from '#backend/sync/sync-service.ts';
import { type OpenWorkStore, WorkStore } from '#backend/work-store/work-store.ts';
import { today } from '#contract/time/civil-date.ts';
import { canonicalJson } from '#contract/flo-api/canonical-json.ts';
import type { Role } from '#contract/codes/access.ts';
import type { KeptOperation } from '#contract/workspace/outbox.ts';
import type { VirtualTime } from '../world/virtual-time.ts';
import { signerOf } from './signer.ts';

export interface ProgramOptions {
  readonly dataDir: string;
  readonly fetch: typeof fetch;
  readonly time: VirtualTime;
  readonly log: (entry: LogEntry) => void;
  /** Who is signed in now, and whether the screen is locked. */
  readonly who: () => { readonly subject: string; readonly locked: boolean };
}

const API = 'http://flo.test';
const SEALING_KEY = new Uint8Array(32).fill(7);

/** What a backend is made of, as `backend/index.ts` puts it together, without the sign-in. */
export function startProgram({ dataDir, fetch, time, log, who }: ProgramOptions) {
  const cache = new ReferenceCache({ dataDir, log });
  const sealingKey = () => Promise.resolve({ key: SEALING_KEY, kind: 'file' as const });
  const work = new WorkStore({ dataDir, log, sealingKey });
  const session = { who: () => Promise.resolve(who()) };
  const machine = { monotonic: () => time.elapsed, wall: () => time.wall.now().getTime() };
  const central = new CentralTime(time.wall, machine);
  const online = new Online(() => {
    if (online.online) outbox.resume();
  });
  const authorizer = signerOf(() => who().subject);
  const flo = createFloClient({
    apiUrl: API,
    fetch,
    authorizer,
    sendWith: (key) => outbox.sendWith(key),
    subjectOf: (key) => outbox.subjectOf(key),
    onTime: (token, date) => {
      central.learn(token, date);
      outbox.noteTime();
    },
    onReached: (reached) => online.set(reached),
  });
  const touch = (): void => time.touch();
  const outbox = new Outbox({
    work,
    session,
    time: central,
    standingOf: () => undefined,
    ask: (key, subject) => askKey(flo, key, subject),
    leaveTask: (entry, subject) => leaveTask(flo, entry, subject),
    onChanged: touch,
    log,
    pace: { random: () => 0.5 },
  });
  const sync = new SyncService({
    cache,
    source: createReferenceSource({ client: flo, apiUrl: API, fetch, authorizer }),
    random: () => 0.5,
    log,
    onChanged: touch,
    onStatus: touch,
  });
  const context = { flo } as FeatureContext;
  const handlers = {
    ...switchHandlers(context),
    ...waitingListHandlers(context),
    ...callHandlers(context),
    ...accessHandlers(context),
  };
  let disk: OpenWorkStore | undefined;
  void work.open().then((opened) => (disk = opened));
  outbox.start(sendBy(handlers));
  const page = withOutbox(handlers, outbox);
  sync.start();
  return {
    outbox,
    sync,
    cache,
    drafts: draftHandlers({ work, session, time: central, onChanged: touch }),
    /** Sends a command as a page does. */
    command: (operation: KeptOperation, input: object, key: string): Promise<unknown> => {
      const { signal } = new AbortController();
      const context = { key, signal, correlationId: crypto.randomUUID() };
      const send = page[operation as keyof typeof page] as (...args: unknown[]) => Promise<unknown>;
      return send(input, context);
    },
    /** What day it is, as well as the client knows. */
    day: (): string => today(central),
    /** Whether a command lies on the disk, whatever the outbox says. */
    holds: (key: string): boolean => disk?.outbox.has(key) ?? false,
    /** Somebody of a role has signed in. */
    keepTextsOf: (role: Role) => void cache.keepTextsOf(role),
    /** Rows by name as the service sent them; collections that the copy itself doubts are left out. */
    believed: () => {
      const rows = new Map<string, string>();
      const doubted = cache.states().filter(({ doubt }) => doubt !== null);
      for (const name of collections) {
        if (doubted.some(({ collection }) => collection === name)) continue;
        for (const stored of cache.read((db) => collectionRows(db, name))) {
          const row = parsedRow(stored);
          rows.set(`${name}/${stored.key}`, row ? canonicalJson(wholeRow(row)) : 'unreadable');
        }
      }
      return { rows, doubted: doubted.map(({ collection }): string => collection) };
    },
    /** Calls off whatever a dead process left in this one's memory; its files are nobody's any more. */
    abandon: () => {
      for (const part of [sync, outbox]) part.stop().catch(() => undefined);
    },
    stop: async () => {
      await sync.stop();
      await outbox.stop();
      await work.close();
      cache.close();
    },
  };
}
export type Program = ReturnType<typeof startProgram>;
