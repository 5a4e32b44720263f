import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '#contract/rpc/handlers.ts';
import type { Clock } from '#contract/time/clock.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { accessHandlers } from '../../access/handlers.ts';
import type { FeatureContext } from '../../feature.ts';
import { createFloClient } from '../../flo-api/client.ts';
import { loadSealingKey, type SealingKey } from '../../sealing/sealing-key.ts';
import { rhythm } from '../../sync/backoff.ts';
import { switchHandlers } from '../../switching/handlers.ts';
import { WorkStore } from '../../work-store/work-store.ts';
import { askKey } from '../ask-key.ts';
import { CentralTime, type MachineClocks } from '../central-time.ts';
import { leaveTask } from '../leave-task.ts';
import { Outbox } from '../outbox.ts';
import type { OutboxPace } from '../pace.ts';
import { sendBy, withOutbox } from '../with-outbox.ts';
import type { ModelRegister } from './model-register.ts';

type Who = { readonly subject: string; readonly locked: boolean } | undefined;

/** A desk's backend as far as the outbox is concerned: real files, real HTTP, and a clock to move. */
export interface Desk {
  readonly dataDir: string;
  readonly outbox: Outbox;
  readonly work: WorkStore;
  readonly log: object[];
  /** How often the pages were told. */
  changes: number;
  /** On whose behalf somebody calls. */
  standing: string | undefined;
  /** In which call. */
  callId: string | undefined;
  /** The service has gone on to what this version does not understand. */
  outdated: boolean;
  signIn(who: Who): Promise<void>;
  /** Asks as a page does: the answer, or the code it failed with. */
  ask(operation: string, input: unknown, options?: AskOptions): Promise<unknown>;
  items(): Promise<OutboxItem[]>;
  item(key: string): Promise<OutboxItem | undefined>;
  close(): Promise<void>;
}

interface AskOptions {
  readonly key?: string;
  readonly signal?: AbortSignal;
}

export interface DeskOptions {
  readonly register: Pick<ModelRegister, 'url'>;
  readonly clock?: Clock;
  readonly machine?: MachineClocks;
  /** A profile that is there already. */
  readonly dataDir?: string;
  readonly subject?: string;
  readonly pace?: Partial<OutboxPace>;
  readonly sealingKey?: () => Promise<SealingKey>;
  /** The disk ends here. */
  readonly mostPages?: number;
}

const quick: Partial<OutboxPace> = {
  undoMs: 60_000,
  // Against hanging: no test waits for it to run out.
  patienceMs: 25_000,
  rhythm: { ...rhythm, firstRetryMs: 20, longestRetryMs: 40 },
};

export const noon: Clock = { now: () => new Date('2026-11-23T11:00:00Z') };

/** The folder of a new profile. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'flo-outbox-'));
}

export function removeProfile(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}

/** Opens the desk of somebody who is signed in. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { register, clock = noon, machine, dataDir = newProfile(), mostPages, pace } = options;
  const log: object[] = [];
  let who: Who = { subject: options.subject ?? 'ingrid', locked: false };
  const session = { who: () => Promise.resolve(who) };
  const { sealingKey = () => loadSealingKey(dataDir) } = options;
  const work = new WorkStore({ dataDir, sealingKey, mostPages, log: (entry) => log.push(entry) });
  const time = new CentralTime(clock, machine);
  const flo = createFloClient({
    apiUrl: register.url,
    fetch,
    sendWith: (key) => outbox.sendWith(key),
    subjectOf: (key) => outbox.subjectOf(key),
    onTime: (token, date) => {
      time.learn(token, date);
      outbox.noteTime();
    },
  });
  const outbox: Outbox = new Outbox({
    work,
    session,
    time,
    standingOf: () => desk.standing,
    callOf: () => desk.callId,
    isOutdated: () => desk.outdated,
    ask: (key, subject) => askKey(flo, key, subject),
    leaveTask: (entry, subject) => leaveTask(flo, entry, subject),
    onChanged: () => (desk.changes += 1),
    log: (entry) => log.push(entry),
    pace: { ...quick, ...pace },
  });
  const context = { flo } as FeatureContext;
  const handlers = {
    ...switchHandlers(context),
    ...accessHandlers(context),
    'citizen.overview': () => ({}),
  };
  const kept = withOutbox(handlers as never, outbox) as Readonly<
    Record<string, (input: unknown, context: CommandContext) => Promise<unknown>>
  >;
  const desk: Desk = {
    dataDir,
    outbox,
    work,
    log,
    changes: 0,
    standing: undefined,
    callId: undefined,
    outdated: false,
    signIn: (next) => {
      who = next;
      return outbox.follow();
    },
    ask: (operation, input, { key = crypto.randomUUID(), signal } = {}) => {
      const handler = kept[operation];
      if (handler === undefined) throw new Error('no such operation');
      return handler(input, {
        key,
        signal: signal ?? new AbortController().signal,
        correlationId: crypto.randomUUID(),
      });
    },
    items: async () => [...(await outbox.list()).items],
    item: async (key) => (await outbox.list()).items.find((item) => item.key === key),
    close: async () => {
      await outbox.stop();
      await work.close();
    },
  };
  outbox.start(sendBy(handlers as never));
  await outbox.follow();
  return desk;
}
