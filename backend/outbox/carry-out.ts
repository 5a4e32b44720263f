import { addDays, type CivilDate, osloDate } from '#contract/time/civil-date.ts';
import { isRpcError } from '#contract/rpc/errors.ts';
import { workspaceOperations } from '#contract/workspace/index.ts';
import { faultPoint } from '#contract/faults/fault-point.ts';
import { retryDelay, type Rhythm } from '../sync/backoff.ts';
import type { CentralTime } from './central-time.ts';
import { type Entry, type EntryChange, mayHaveArrived } from './entry.ts';
import { type LiveEntry, owesTask } from './live-entry.ts';
import {
  asJson,
  type Outcome,
  outcomeOfAnswer,
  outcomeOfError,
  outcomeOfMemory,
} from './outcome.ts';

export type EntryFields = EntryChange;

/** What the central service remembers under a key. */
export interface Memory {
  readonly status: number;
  readonly body: unknown;
}

type Said = Partial<Pick<LiveEntry, 'answer' | 'error'>>;

export interface CarryOutOptions {
  readonly time: CentralTime;
  /** Sends the command; settles as the operation's own handler does. */
  readonly send: (entry: Entry) => Promise<unknown>;
  /** What became of a key; undefined when the service does not know it. */
  readonly ask: (key: string) => Promise<Memory | undefined>;
  /** Leaves a task about what was not carried out; gives its id. The same one however often. */
  readonly leaveTask: (entry: Entry) => Promise<string>;
  /** Whether this one may be sent while things are as they are. */
  readonly maySend: (live: LiveEntry) => boolean;
  /** Whether the one whose it is has left: then nothing more is sent in anybody's name. */
  readonly isOver: () => boolean;
  /** Milliseconds by a clock that nobody can set. */
  readonly now: () => number;
  readonly random: () => number;
  readonly rhythm: Rhythm;
  /** Writes a change down. @throws when it cannot be written */
  readonly change: (live: LiveEntry, fields: EntryFields) => void;
}

/** What is not legally effective may wait this many days for the line. */
const PATIENT_DAYS = 7;
/** After this long nothing that was sent is still under way. */
const UNDER_WAY_MS = 60_000;
/** How often it is looked at whether what may not be sent now may be. */
const NOT_NOW_MS = 60_000;
/** How often a wish that waits at the service is asked about. */
const COLLECTED_MS = 30_000;

/** Carries a command one step further, whatever state it is in. */
export class CarryOut {
  readonly #options: CarryOutOptions;

  constructor(options: CarryOutOptions) {
    this.#options = options;
  }

  /** Rejects when a change could not be written down; then nothing was sent. */
  async step(live: LiveEntry): Promise<void> {
    if (owesTask(live)) return this.#leaveTask(live);
    if (live.entry.state === 'collected') return this.#askCollected(live);
    // That a day is over is taken from the service: the machine's clock may be wrong, and it is final.
    const asks = mayHaveArrived(live.entry) || this.#isDayOver(live);
    if (asks && !(await this.#isKnownNotToHaveArrived(live))) return;
    // Somebody may have left while it was asked: what is allowed now is the next one's.
    if (this.#options.isOver()) return;
    if (this.#isDayOver(live)) return this.#expire(live);
    if (!this.#options.maySend(live)) {
      live.dueAt = this.#options.now() + NOT_NOW_MS;
      return;
    }
    await this.#send(live);
  }

  /** Nothing came of it: tried again after a while, longer each time. */
  later(live: LiveEntry, retryAfter?: number): void {
    const { now, random, rhythm } = this.#options;
    live.failures += 1;
    live.dueAt = now() + retryDelay(rhythm, live.failures, retryAfter, random);
  }

  async #send(live: LiveEntry): Promise<void> {
    const { change, send, time } = this.#options;
    change(live, {
      state: 'sent',
      attempts: live.entry.attempts + 1,
      sentAt: time.now().toISOString(),
    });
    faultPoint('outbox.markedSent');
    const said = await send(live.entry).then(
      (value) => ({ outcome: outcomeOfAnswer(value), answer: { value } }),
      (error: unknown) => ({
        outcome: outcomeOfError(error),
        error: error instanceof Error ? error : undefined,
      }),
    );
    faultPoint('outbox.answered');
    this.#settle(live, said.outcome, said);
    faultPoint('outbox.settled');
  }

  /** Asks before anything is sent again; false when that has settled it, or could not be asked. */
  async #isKnownNotToHaveArrived(live: LiveEntry): Promise<boolean> {
    const { ask, change } = this.#options;
    if (live.entry.state === 'sent') change(live, { state: 'unknown' });
    let memory: Memory | undefined;
    try {
      memory = await ask(live.entry.key);
    } catch (error) {
      if (this.#isNeverTold(live, error)) return true;
      this.#couldNotAsk(live, error);
      return false;
    }
    if (memory !== undefined) {
      this.#settleBy(live, memory);
      return false;
    }
    if (this.#isDayOver(live) && this.#mayBeUnderWay(live.entry)) {
      live.dueAt = this.#options.now() + UNDER_WAY_MS;
      return false;
    }
    return true;
  }

  async #askCollected(live: LiveEntry): Promise<void> {
    try {
      const memory = await this.#options.ask(live.entry.key);
      if (memory !== undefined) return this.#settleBy(live, memory);
      // A service that was put back to an earlier time has lost it: it is as if it had never arrived.
      live.dueAt = 0;
      this.#options.change(live, { state: 'unknown', failure: null });
    } catch (error) {
      if (this.#isNeverTold(live, error)) return this.#expire(live);
      this.#couldNotAsk(live, error);
    }
  }

  /** Whom the service will not tell never gets to know: when the day is over somebody looks into it. */
  #isNeverTold(live: LiveEntry, error: unknown): boolean {
    const refused = outcomeOfError(error).kind === 'rejected';
    return refused && this.#isDayOver(live) && !this.#mayBeUnderWay(live.entry);
  }

  /** It stays what it is, and is asked about again. */
  #couldNotAsk(live: LiveEntry, error: unknown): void {
    const outcome = outcomeOfError(error);
    const failure = 'failure' in outcome ? outcome.failure : null;
    live.entry = { ...live.entry, failure };
    this.later(live, failure?.details.retryAfter);
  }

  #settleBy(live: LiveEntry, memory: Memory): void {
    const { output } = workspaceOperations[live.entry.operation];
    this.#settle(live, outcomeOfMemory(memory, output), {});
  }

  /** `said` is what this try itself came to: what an earlier one came to is not told any more. */
  #settle(live: LiveEntry, outcome: Outcome, said: Said): void {
    const { change } = this.#options;
    live.answer = said.answer;
    live.error = said.error;
    const endedOn = this.#today();
    if (outcome.kind === 'accepted') {
      live.failures = 0;
      return change(live, {
        state: 'accepted',
        result: asJson(outcome.answer),
        failure: null,
        endedOn,
      });
    }
    if (outcome.kind === 'collected') {
      live.dueAt = this.#options.now() + COLLECTED_MS;
      if (live.entry.state !== 'collected') change(live, { state: 'collected', failure: null });
      return;
    }
    const { failure } = outcome;
    if (outcome.kind === 'rejected') {
      const state = failure.code === 'wish.expired' ? 'expired' : 'rejected';
      return change(live, { state, failure, endedOn });
    }
    this.later(live, failure.details.retryAfter);
    change(live, { state: outcome.kind === 'notSent' ? 'queued' : 'unknown', failure });
  }

  async #expire(live: LiveEntry): Promise<void> {
    this.#options.change(live, { state: 'expired', failure: null, endedOn: this.#today() });
    live.failures = 0;
    if (owesTask(live)) await this.#leaveTask(live);
  }

  async #leaveTask(live: LiveEntry): Promise<void> {
    const { leaveTask, change, isOver } = this.#options;
    if (isOver()) return;
    try {
      const taskId = await leaveTask(live.entry);
      change(live, { taskId });
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind === 'rejected' && isRpcError(error)) {
        return change(live, { failure: outcome.failure });
      }
      const failure = 'failure' in outcome ? outcome.failure : undefined;
      this.later(live, failure?.details.retryAfter);
    }
  }

  #today(): CivilDate {
    return osloDate(this.#options.time.now());
  }

  #isDayOver({ entry, legal }: LiveEntry): boolean {
    return this.#today() > (legal ? entry.day : addDays(entry.day, PATIENT_DAYS));
  }

  #mayBeUnderWay({ sentAt }: Entry): boolean {
    const since = this.#options.time.now().getTime() - Date.parse(sentAt ?? '');
    return since >= 0 && since < UNDER_WAY_MS;
  }
}
