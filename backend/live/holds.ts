import type { Doing, HeldRecord } from '#contract/flo-api/presence.ts';
import { MOST_HOLDS } from '#contract/flo-api/presence.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { isRpcError } from '#contract/rpc/errors.ts';
import type { FloClient } from '../flo-api/client.ts';
import { jittered } from '../sync/backoff.ts';

/** A window of the workspace; only its identity counts. */
export type WindowKey = object;

/** Milliseconds between two signs of life; well inside the time that the service waits for one. */
const BEAT_MS = 18_000;
/** Patience when leaving: nobody waits for the answer. */
const LEAVE_MS = 2_000;

export interface HoldsOptions {
  readonly flo: FloClient;
  /** This workspace, for all its windows. */
  readonly deskId: () => string;
  /** Something about a record that is held is new: its window asks again. */
  readonly onChanged: () => void;
  readonly beatMs?: number;
  readonly random?: () => number;
}

interface Hold {
  readonly holdId: string;
  readonly window: WindowKey;
  readonly citizenId: CitizenId;
  doing: Doing;
  answer: HeldRecord | undefined;
  answeredAt: number;
}

/**
 * The records that this workspace has open, one hold for each window. Every hold is renewed again and
 * again, and that alone makes it true: pokes only make the next question come sooner.
 */
export class Holds {
  readonly #options: HoldsOptions;
  readonly #holds = new Set<Hold>();
  /** What is being told: nobody ends before the service has heard it, or will not. */
  readonly #telling = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: HoldsOptions) {
    this.#options = options;
  }

  /** How many records are held. */
  get size(): number {
    return this.#holds.size;
  }

  /** Holds a record for a window. @throws RpcError of the service: unknown, denied, unreachable */
  async hold(
    window: WindowKey,
    citizenId: CitizenId,
    doing: Doing,
    anew: boolean,
  ): Promise<HeldRecord> {
    const known = this.#find(window, citizenId);
    const same = known?.doing === doing;
    if (known?.answer !== undefined && same && !anew) return known.answer;
    const held = known ?? this.#add(window, citizenId, doing);
    held.doing = doing;
    return this.#ask(held);
  }

  /** Lets go of a record; does nothing when the window does not hold it. */
  async leave(window: WindowKey, citizenId: CitizenId): Promise<void> {
    const held = this.#find(window, citizenId);
    if (held !== undefined) await this.#drop([held]);
  }

  /** Lets go of all that a window held. */
  async closeWindow(window: WindowKey): Promise<void> {
    await this.#drop([...this.#holds].filter((held) => held.window === window));
  }

  /** Lets go of everything. */
  async endAll(): Promise<void> {
    await this.#drop([...this.#holds]);
    // A window may have gone a moment ago: what it let go of is on its way still.
    await Promise.all(this.#telling);
  }

  /** Asks about one hold at once; of an unknown one, about nothing. */
  poked(holdId: string): void {
    const held = [...this.#holds].find((one) => one.holdId === holdId);
    if (held !== undefined) void this.#renew(held);
  }

  /** Asks about all of them at once, as after the pokes were missed for a while. */
  pokedAll(): void {
    for (const held of this.#holds) void this.#renew(held);
  }

  #find(window: WindowKey, citizenId: CitizenId): Hold | undefined {
    return [...this.#holds].find((held) => held.window === window && held.citizenId === citizenId);
  }

  #add(window: WindowKey, citizenId: CitizenId, doing: Doing): Hold {
    const holdId = crypto.randomUUID();
    const held: Hold = { holdId, window, citizenId, doing, answer: undefined, answeredAt: 0 };
    this.#holds.add(held);
    this.#beatLater();
    return held;
  }

  async #ask(held: Hold): Promise<HeldRecord> {
    const { holdId, citizenId, doing } = held;
    const body = { holdId, deskId: this.#options.deskId(), doing };
    const correlationId = crypto.randomUUID();
    try {
      const answer = await this.#options.flo(
        'presence.hold',
        { params: { citizenId }, body },
        { correlationId },
      );
      held.answer = answer;
      held.answeredAt = performance.now();
      // Let go of while the service was asked: it must not stay behind there.
      if (!this.#holds.has(held)) await this.#tell([held]);
      return answer;
    } catch (error) {
      if (isRefusal(error)) this.#holds.delete(held);
      throw error;
    }
  }

  /** Renews a hold and tells its window when anything about it is new. */
  async #renew(held: Hold): Promise<void> {
    const before = JSON.stringify(held.answer);
    try {
      await this.#ask(held);
    } catch (error) {
      if (!isRefusal(error)) this.#forgetOld(held);
    }
    const now = this.#holds.has(held) ? JSON.stringify(held.answer) : 'gone';
    if (now !== before) this.#options.onChanged();
  }

  /** Who was there long ago is not shown as if they still were. */
  #forgetOld(held: Hold): void {
    const age = performance.now() - held.answeredAt;
    if (held.answer !== undefined && age > held.answer.forSeconds * 1000) held.answer = undefined;
  }

  async #drop(holds: readonly Hold[]): Promise<void> {
    for (const held of holds) this.#holds.delete(held);
    if (this.#holds.size === 0) this.#rest();
    const telling = this.#tell(holds.filter(({ answer }) => answer !== undefined));
    this.#telling.add(telling);
    await telling;
    this.#telling.delete(telling);
  }

  async #tell(holds: readonly Hold[]): Promise<void> {
    if (holds.length === 0) return;
    const holdIds = holds.slice(0, MOST_HOLDS).map(({ holdId }) => holdId);
    const options = { correlationId: crypto.randomUUID(), timeoutMs: LEAVE_MS };
    // Lost, it ends by itself when nobody renews it.
    await this.#options
      .flo('presence.leave', { body: { holdIds } }, options)
      .catch(() => undefined);
    await this.#tell(holds.slice(MOST_HOLDS));
  }

  #beatLater(): void {
    if (this.#timer !== undefined || this.#holds.size === 0) return;
    const { beatMs = BEAT_MS, random = Math.random } = this.#options;
    this.#timer = setTimeout(() => void this.#beat(), jittered(beatMs, random));
    this.#timer.unref();
  }

  async #beat(): Promise<void> {
    await Promise.all([...this.#holds].map((held) => this.#renew(held)));
    this.#timer = undefined;
    this.#beatLater();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** The service said that the record is not the reader's to hold. */
function isRefusal(error: unknown): boolean {
  return (
    isRpcError(error) &&
    ['citizen.denied', 'citizen.unknown', 'role.denied', 'session.signedOut'].includes(error.code)
  );
}
