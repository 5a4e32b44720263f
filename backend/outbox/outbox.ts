import { formatReceived } from '#contract/flo-api/received.ts';
import type { CommandContext } from '#contract/rpc/handlers.ts';
import { type CivilDate, osloDate, today } from '#contract/time/civil-date.ts';
import type { KeptOperation, Outbox as OutboxView } from '#contract/workspace/outbox.ts';
import { workspaceError } from '../flo-api/errors.ts';
import type { SendWith } from '../flo-api/client.ts';
import type { LogEntry } from '../ports.ts';
import type { Session } from '../session/session.ts';
import type { OpenWorkStore, WorkStore } from '../work-store/work-store.ts';
import type { CarryOutOptions, Memory } from './carry-out.ts';
import type { CentralTime } from './central-time.ts';
import { ruleOf } from './commands.ts';
import { deliver } from './deliver.ts';
import type { Entry } from './entry.ts';
import { EntryStore } from './entry-store.ts';
import { asJson } from './outcome.ts';
import type { LiveEntry } from './live-entry.ts';
import { OwnOutbox } from './own-outbox.ts';
import { type OutboxPace, pace } from './pace.ts';

export interface OutboxOptions {
  /** What became of somebody's key; see `CarryOutOptions`. */
  readonly ask: (key: string, subject: string) => Promise<Memory | undefined>;
  /** Leaves a task in somebody's name; see `CarryOutOptions`. */
  readonly leaveTask: (entry: Entry, subject: string) => Promise<string>;
  readonly work: WorkStore;
  readonly session: Pick<Session, 'who'>;
  readonly time: CentralTime;
  /** On whose behalf a person is asked about now. */
  readonly standingOf: (citizenId: string) => string | undefined;
  /** In which call a person is spoken of now. */
  readonly callOf?: ((citizenId: string) => string | undefined) | undefined;
  /** Whether the service has gone on to what this version does not understand: then it only reads. */
  readonly isOutdated?: (() => boolean) | undefined;
  /** Something in the list is another than before. */
  readonly onChanged: () => void;
  readonly log: (entry: LogEntry) => void;
  readonly pace?: Partial<OutboxPace> | undefined;
}

type Send = CarryOutOptions['send'];

/** The note of the central service's time: it is nobody's own. */
const TIME_NOTE = 'centralTime';
const EVERYBODY = '';
const NOTE_EVERY_MS = 60_000;

interface Own {
  readonly subject: string;
  readonly outbox: OwnOutbox;
}

/** Keeps commands before they are sent, and sends what is left over, in the same person's name. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #pace: OutboxPace;
  /** Whose the commands are that are being sent; also after that one has left. */
  readonly #underWay = new Map<string, string>();
  #send: Send | undefined;
  #own: Own | undefined;
  #locked = false;
  #unwritable = false;
  #opened: OpenWorkStore | undefined;
  /** The day by which what was old has been put away. */
  #forgottenOn: CivilDate | undefined;
  #noteTimeAt = Number.NEGATIVE_INFINITY;
  #following: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#pace = { ...pace, ...options.pace };
  }

  /** Tells how commands are sent; nothing is before. */
  start(send: Send): void {
    this.#send = send;
    void this.follow();
  }

  /** Looks at who is signed in: their outbox is worked on, and nobody else's is in memory. */
  follow(): Promise<void> {
    this.#following = this.#following
      .then(() => this.#follow())
      .catch(() => this.#options.log({ event: 'outbox-not-followed' }));
    return this.#following;
  }

  /** The line is back, or may be. */
  resume(): void {
    this.#own?.outbox.resume();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#following;
    this.#opened = undefined;
    this.#leave();
  }

  /** What goes along with a command of the one who is signed in. */
  sendWith(key: string): SendWith | undefined {
    return this.#own?.outbox.get(key)?.entry.sendWith;
  }

  /** Whose a command is that is being sent: nobody else may sign it. */
  subjectOf(key: string): string | undefined {
    return this.#underWay.get(key);
  }

  /** Keeps the command, sends it, and answers as soon as there is an answer. */
  async carry(operation: KeptOperation, input: unknown, context: CommandContext): Promise<unknown> {
    await this.follow();
    if (this.#isOutdated()) throw workspaceError('sync.schemaTooOld');
    const own = this.#own?.outbox;
    // Without a place to keep it, it is not sent either: nothing is pretended.
    if (own === undefined) {
      const who = await this.#options.session.who();
      throw workspaceError(who === undefined ? 'session.signedOut' : 'command.notKept');
    }
    const live =
      this.#known(own, operation, input, context) ?? this.#keep(own, operation, input, context);
    own.pump();
    return deliver(own, live, context.signal, this.#pace.patienceMs);
  }

  async list(): Promise<OutboxView> {
    await this.follow();
    const store = await this.#store();
    if (store === undefined) return { items: [], trouble: 'unwritable', unopened: 0 };
    const unopened = store.outbox.unopened() + (this.#own?.outbox.unread ?? 0);
    const trouble = this.#unwritable
      ? 'unwritable'
      : store.damaged
        ? 'damaged'
        : unopened > 0
          ? 'unopened'
          : null;
    return { items: this.#own?.outbox.items() ?? [], trouble, unopened };
  }

  /** False when it was sent already, or when its taking back could not be written down. */
  undo(key: string): boolean {
    return written(() => this.#own?.outbox.undo(key)) ?? false;
  }

  retry(key: string): boolean {
    return this.#own?.outbox.retry(key) ?? false;
  }

  dismiss(key: string): boolean {
    return written(() => this.#own?.outbox.dismiss(key)) ?? false;
  }

  /** The service has answered: its time is noted now and then, for a restart without a line. */
  noteTime(): void {
    this.#forgetOld();
    const now = this.#pace.now();
    const text = this.#options.time.keep();
    if (this.#opened === undefined || text === undefined || now < this.#noteTimeAt) return;
    this.#noteTimeAt = now + NOTE_EVERY_MS;
    written(() => this.#opened?.notes.put(TIME_NOTE, EVERYBODY, today(this.#options.time), text));
  }

  /** How much has been accepted; to be given back when a question that begins now has its answer. */
  accepted(): number {
    return this.#own?.outbox.accepted ?? 0;
  }

  shown(aggregate: string, accepted: number): void {
    this.#own?.outbox.shown(aggregate, accepted);
  }

  #known(
    own: OwnOutbox,
    operation: KeptOperation,
    input: unknown,
    { key }: CommandContext,
  ): LiveEntry | undefined {
    const live = own.get(key);
    if (live === undefined) {
      if (own.has(key)) throw workspaceError('idempotency.keyReused');
      return undefined;
    }
    const same = JSON.stringify(live.entry.input) === JSON.stringify(asJson(input));
    if (live.entry.operation !== operation || !same) throw workspaceError('idempotency.keyReused');
    own.retry(key);
    return live;
  }

  #keep(
    own: OwnOutbox,
    operation: KeptOperation,
    input: unknown,
    { key }: CommandContext,
  ): LiveEntry {
    const entry = this.#entry(operation, asJson(input), key);
    try {
      const live = own.keep(entry);
      this.#unwritable = false;
      return live;
    } catch (error) {
      this.#unwritable = true;
      this.#options.log({ event: 'command-not-kept', operation });
      this.#options.onChanged();
      throw workspaceError('command.notKept', {}, error);
    }
  }

  #entry(operation: KeptOperation, input: Entry['input'], key: string): Entry {
    const { time, standingOf, callOf } = this.#options;
    const now = time.now();
    const claim = time.claim();
    const held = ruleOf(operation)?.undo === 'window';
    const { citizenId } = Object(input) as { readonly citizenId?: string };
    return {
      version: 1,
      key,
      operation,
      input,
      sendWith: {
        received: claim === undefined ? null : formatReceived(claim),
        standing: (citizenId === undefined ? undefined : standingOf(citizenId)) ?? null,
        callId: (citizenId === undefined ? undefined : callOf?.(citizenId)) ?? null,
      },
      receivedAt: now.toISOString(),
      day: osloDate(now),
      state: held ? 'held' : 'queued',
      undoUntil: held ? new Date(now.getTime() + this.#pace.undoMs).toISOString() : null,
      attempts: 0,
      sentAt: null,
      failure: null,
      result: null,
      taskId: null,
      endedOn: null,
    };
  }

  async #follow(): Promise<void> {
    const who = this.#stopped ? undefined : await this.#options.session.who();
    const wasLocked = this.#locked;
    this.#locked = who?.locked ?? false;
    if (this.#own?.subject !== who?.subject) this.#leave();
    const send = this.#send;
    if (who === undefined || send === undefined) return;
    if (this.#own !== undefined) {
      if (wasLocked && !this.#locked) this.resume();
      return;
    }
    const store = await this.#store();
    if (store === undefined || this.#stopped) return;
    this.#opened = store;
    this.#options.time.restore(store.notes.get(TIME_NOTE, EVERYBODY));
    this.#enter(store, who.subject, send);
  }

  #enter(store: OpenWorkStore, subject: string, send: Send): void {
    const { ask, leaveTask, time, onChanged } = this.#options;
    try {
      const outbox = new OwnOutbox({
        ...this.#pace,
        store: new EntryStore(store.outbox, subject),
        time,
        send: (entry) => this.#sendOf(subject, send, entry),
        ask: (key) => ask(key, subject),
        leaveTask: (entry) => leaveTask(entry, subject),
        maySend: ({ legal }) => !this.#isOutdated() && (!this.#locked || !legal),
        onChanged,
      });
      this.#own = { subject, outbox };
      this.#forgottenOn = undefined;
      this.#forgetOld();
      outbox.pump();
      onChanged();
    } catch {
      this.#options.log({ event: 'outbox-not-read' });
    }
  }

  /** Once a day, and never by the machine's own clock: one that is wrong would delete what is wanted. */
  #forgetOld(): void {
    const now = this.#options.time.atLeast();
    const day = now && osloDate(now);
    if (day === undefined || day === this.#forgottenOn) return;
    const count = written(() => this.#own?.outbox.forgetOld(day));
    if (count === undefined) return;
    this.#forgottenOn = day;
    if (count > 0) this.#options.log({ event: 'outbox-forgotten', count });
  }

  async #sendOf(subject: string, send: Send, entry: Entry): Promise<unknown> {
    this.#underWay.set(entry.key, subject);
    try {
      return await send(entry);
    } finally {
      this.#underWay.delete(entry.key);
    }
  }

  #isOutdated(): boolean {
    return this.#options.isOutdated?.() ?? false;
  }

  #leave(): void {
    if (this.#own === undefined) return;
    this.#own.outbox.end();
    this.#own = undefined;
    this.#options.onChanged();
  }

  #store(): Promise<OpenWorkStore | undefined> {
    return this.#options.work.open().catch(() => undefined);
  }
}

/** What a write came to; a disk that takes nothing has changed nothing. */
function written<T>(write: () => T): T | undefined {
  try {
    return write();
  } catch {
    return undefined;
  }
}
