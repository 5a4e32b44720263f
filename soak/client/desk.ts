import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from '#backend/ports.ts';
import { armFaultPoint, type FaultPoint } from '#contract/faults/fault-point.ts';
import type { Role } from '#contract/codes/access.ts';
import { today } from '#contract/time/civil-date.ts';
import { Line, type Answer } from '../world/line.ts';
import type { VirtualTime } from '../world/virtual-time.ts';
import { startProgram, type Program } from './program.ts';
import { RefetchWatch } from './refetch-watch.ts';

/** Longer than a call to the service takes, with everything it tries. */
const CALL_MS = 12_000;

/** Thrown where the process would have ceased to exist. */
class Killed extends Error {}

interface Life {
  readonly program: Program;
  readonly watch: RefetchWatch;
  alive: boolean;
}

/** A workspace's real client code on a real disk: it starts, dies, and starts again on what is left. */
export class Desk {
  readonly line: Line;
  readonly #time: VirtualTime;
  readonly #folder: string;
  #lives = 0;
  #life: Life | undefined;
  /** What the client has written in its log, from its first life on: names of events. */
  readonly events: string[] = [];
  user = 'ingrid';
  /** The role that the client knows it is used in. */
  role: Role = 'telephoneAdviser';
  /** Since when the screen is locked, by the time that passes. */
  #lockedAt: number | undefined;
  /** How often something of legal effect was sent while nobody was there to answer for it. */
  sentLocked = 0;
  /** Told at the instant the power goes, while the disk can still be looked at. */
  onStrike: (program: Program) => void = () => undefined;

  constructor(folder: string, time: VirtualTime, answer: Answer) {
    this.#folder = folder;
    this.#time = time;
    this.line = new Line(time, answer);
  }

  /** The program, while it runs. */
  get program(): Program | undefined {
    return this.#life?.alive === true ? this.#life.program : undefined;
  }

  /** How often this life has thrown away a copy that nothing was wrong with. */
  get needless(): number {
    return this.#life?.watch.needless ?? 0;
  }

  /** Whether any of its lives ended by violence. */
  get wasKilled(): boolean {
    return this.#lives > 0;
  }

  get #dataDir(): string {
    return join(this.#folder, String(this.#lives));
  }

  get isLocked(): boolean {
    return this.#lockedAt !== undefined;
  }

  /**
   * Whether what is received now gets a wrong day: the clock was set wrong, and the service has not told
   * the time since, or the machine has slept. What is dated so may come to its end too early once the
   * time is known, even while it is still under way: a known limit.
   */
  get misdates(): boolean {
    const right = today(this.#time.true);
    return today(this.#time.wall) !== right && this.program?.day() !== right;
  }

  start(): void {
    if (this.#life !== undefined) return;
    mkdirSync(this.#dataDir, { recursive: true });
    const watch = new RefetchWatch(() => program.cache.checkpoint() !== undefined);
    const life = { watch, alive: true } as Life;
    // Whatever a dead process left in memory never hears from anybody again.
    const fetch: typeof globalThis.fetch = async (to, init) => {
      if (!life.alive) return never();
      const { url } = new Request(to);
      watch.asked(url);
      const headers = new Headers(init?.headers);
      if (headers.has('if-match') && this.#isLongLocked()) this.sentLocked += 1;
      const response = await this.line.fetch(to, init);
      watch.answered(url, response.status);
      return life.alive ? response : never();
    };
    const log = ({ event }: LogEntry): void => {
      this.#time.touch();
      this.events.push(String(event));
    };
    const who = () => ({ subject: this.user, locked: this.isLocked });
    const program = startProgram({ dataDir: this.#dataDir, fetch, time: this.#time, log, who });
    this.#life = Object.assign(life, { program });
  }

  /** Ends as when the adviser closes it. */
  async stop(): Promise<void> {
    const life = this.#life;
    if (life === undefined) return;
    let stopped = false;
    void life.program.stop().then(() => (stopped = true));
    await this.#time.settle();
    if (!stopped) throw new Error('the workspace does not end when it is asked to');
    life.alive = false;
    this.#life = undefined;
  }

  /** Ends as a power cut would: what goes on is what was on the disk at this instant. */
  async kill(): Promise<void> {
    if (this.program !== undefined) this.#strike();
    await this.#bury();
  }

  /** Is struck when it comes to a point for the n-th time. */
  armAt(point: FaultPoint, pass: number): void {
    armFaultPoint(`${point}#${pass}`, () => {
      this.#strike();
      throw new Killed(point);
    });
  }

  /** Takes away what is left of a process that was struck, and starts the next one. */
  async raise(): Promise<void> {
    if (this.#life?.alive === false) await this.#bury();
    this.start();
  }

  /** Somebody else sits down, perhaps with another role. */
  async signIn(user: string, role: Role): Promise<void> {
    this.user = user;
    this.role = role;
    this.#lockedAt = undefined;
    try {
      this.program?.keepTextsOf(role);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    await this.raise();
    await this.program?.outbox.follow();
  }

  /** The screen is locked, or opened again by the same user. */
  async lock(locked: boolean): Promise<void> {
    this.#lockedAt = locked ? (this.#lockedAt ?? this.#time.elapsed) : undefined;
    await this.program?.outbox.follow();
  }

  /** A copy of the folder as it is now: all that the next life will know. */
  #strike(): void {
    if (this.program !== undefined) this.onStrike(this.program);
    const from = this.#dataDir;
    this.#lives += 1;
    cpSync(from, this.#dataDir, { recursive: true });
    if (this.#life !== undefined) this.#life.alive = false;
    this.line.drop();
  }

  /** What was begun before has come to its end by now. */
  #isLongLocked(): boolean {
    const since = this.#lockedAt;
    return since !== undefined && this.#time.elapsed - since > CALL_MS;
  }

  async #bury(): Promise<void> {
    const dead = this.#life;
    this.#life = undefined;
    armFaultPoint(undefined, () => undefined);
    dead?.program.abandon();
    await this.#time.settle();
  }
}

const never = (): Promise<never> => new Promise(() => undefined);
