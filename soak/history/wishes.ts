import { randomUUID } from 'node:crypto';
import { isRpcError } from '#contract/rpc/errors.ts';
import { addDays, osloDate } from '#contract/time/civil-date.ts';
import type { Clock } from '#contract/time/clock.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import type { Desk } from '../client/desk.ts';
import type { Program } from '../client/program.ts';
import type { CommandService } from '../model/command-service.ts';
import { type CommandKind, type Effect, isTied, operations } from '../model/receipts.ts';
import { inputOf } from './wish-input.ts';

/** What a page was told about a wish, if it was told anything before it went away. */
type Told = 'carriedOut' | 'refused' | 'kept' | 'notKept' | 'takenBack' | undefined;

interface Wish {
  readonly key: string;
  readonly kind: CommandKind;
  readonly user: string;
  readonly citizenId: string;
  /** By which each effect tells which wish it is of: of a tied one the list. */
  readonly mark: number;
  readonly at: Date;
  readonly isMisdated: boolean;
  /** The process in which its page was. */
  readonly program: Program;
  told: Told;
  /** It lay on the disk, and its page was not told that it is over: it must come to something. */
  onDisk: boolean;
  /** A backup was put in place that does not know its effect any more. */
  undone: boolean;
}

const person = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const ended: readonly string[] = ['accepted', 'visible', 'rejected', 'expired'];
/** What an adviser has been told for good. */
const refusals = /^(decision\.refused|precondition\.failed|wish\.expired)$/u;
/** What was never sent, or is over, is kept this many days. */
const KEPT_DAYS = 30;
/** What changes nobody's rights may wait this many days after its own. */
const PATIENT_DAYS = 7;

/** What people on the telephone wished for, and what must have become of it. */
export class Wishes {
  readonly #desk: Desk;
  readonly #commands: CommandService;
  readonly #clock: Clock;
  readonly #all: Wish[] = [];

  constructor(desk: Desk, commands: CommandService, clock: Clock) {
    this.#desk = desk;
    this.#commands = commands;
    this.#clock = clock;
    desk.onStrike = (program) => this.#struck(program);
  }

  /** The adviser confirms something on what the screen shows. */
  ask(kind: CommandKind, n: number): void {
    const { program, user } = this.#desk;
    if (program === undefined || this.#desk.isLocked) return;
    const [citizenId, mark] = [person(n), 1001 + this.#all.length];
    const key = randomUUID();
    const at = this.#clock.now();
    const isMisdated = this.#desk.misdates;
    const of = { key, kind, user, citizenId, mark, at, isMisdated, program };
    const wish: Wish = { ...of, told: undefined, onDisk: false, undone: false };
    this.#all.push(wish);
    const input = inputOf(kind, citizenId, mark, this.#commands.revisionOf(citizenId));
    program.command(operations[kind], input, key).then(
      () => this.#tell(wish, 'carriedOut'),
      (error: unknown) => this.#tell(wish, toldBy(error)),
    );
  }

  /** The adviser thinks better of the newest that is still held. */
  takeBack(): void {
    const { program, user } = this.#desk;
    const wish = this.#all.findLast((one) => one.kind === 'task' && one.user === user);
    if (wish === undefined || program === undefined) return;
    if (program.outbox.undo(wish.key)) wish.told = 'takenBack';
    if (program === this.#desk.program) return;
    // Struck in the middle of it: nobody was told, and what the disk says counts.
    wish.told = undefined;
    wish.onDisk = program.holds(wish.key);
  }

  /** A backup was put in place: what it does not know any more has not happened. */
  restored(before: readonly Effect[]): void {
    const marks = (effects: readonly Effect[]) => new Set(effects.map(({ mark }) => mark));
    const [had, has] = [marks(before), marks(this.#commands.effects)];
    for (const wish of this.#all) {
      if (had.has(wish.mark) && !has.has(wish.mark)) wish.undone = true;
    }
  }

  /** What must never be, at any time. @throws Error */
  async check(): Promise<void> {
    const items = await this.#items();
    for (const wish of this.#all) {
      wish.onDisk ||= this.#desk.program?.holds(wish.key) ?? false;
      const done = this.#effectsOf(wish);
      const what = `wish ${wish.mark}`;
      if (done.length > 1) throw new Error(`${what} was carried out ${done.length} times`);
      if (done[0] !== undefined && done[0].user !== wish.user) {
        throw new Error(`${what} was carried out in the name of ${done[0].user}`);
      }
      if (wish.told === 'carriedOut' && done.length === 0 && !wish.undone) {
        throw new Error(`${what} was said to be carried out, and was not`);
      }
      if (wish.told === 'refused' && done.length > 0) {
        throw new Error(`${what} was said to be refused, and was carried out`);
      }
      if (wish.told === 'takenBack' && done.length > 0) {
        throw new Error(`${what} was taken back, and was carried out`);
      }
      if (items.get(wish.key)?.state === 'expired' && !this.#isDayOver(wish)) {
        throw new Error(`${what} was given up before its day was over`);
      }
    }
  }

  /** Those who wait for something of theirs: they must come back for it to be sent. */
  users(): string[] {
    return [...new Set(this.#all.map(({ user }) => user))];
  }

  /** Whether nothing of the one who is signed in is on its way any more. */
  async isQuiet(): Promise<boolean> {
    return [...(await this.#items()).values()].every(
      (item) => ended.includes(item.state) && !owesTask(item),
    );
  }

  /** What must be in the end, for the one who is signed in. @throws Error */
  async checkEnd(): Promise<void> {
    await this.check();
    const items = await this.#items();
    for (const wish of this.#all) {
      if (wish.user !== this.#desk.user) continue;
      const done = this.#effectsOf(wish).length;
      const item = items.get(wish.key);
      const state = item?.state;
      const what = `wish ${wish.mark} (${state ?? 'put away'}, told ${wish.told ?? 'nothing'})`;
      if (state === undefined) {
        if (done === 0 && this.#mustBeSomewhere(wish)) throw new Error(`${what} is lost`);
      } else if (!ended.includes(state)) throw new Error(`${what} never comes to an end`);
      else if (state === 'accepted' || state === 'visible') {
        if (done !== 1 && !wish.undone) throw new Error(`${what} was not carried out`);
      } else if (done !== 0 && !wish.undone && !wish.isMisdated)
        throw new Error(`${what} was carried out`);
      if (item !== undefined && owesTask(item)) throw new Error(`${what} left no task`);
    }
  }

  async #items(): Promise<ReadonlyMap<string, OutboxItem>> {
    const items = (await this.#desk.program?.outbox.list())?.items ?? [];
    return new Map(items.map((item) => [item.key, item]));
  }

  /** The power goes: what lies there now counts, whether a page was told of it or not. */
  #struck(program: Program): void {
    for (const wish of this.#all) {
      const lies = program.holds(wish.key);
      // What is over is put away before its page is told, and the page is never told now.
      wish.onDisk = wish.program === program ? lies : wish.onDisk || lies;
    }
  }

  #mustBeSomewhere({ told, onDisk, undone, at }: Wish): boolean {
    if (undone || told === 'refused' || told === 'takenBack') return false;
    const isOld = osloDate(this.#clock.now()) > addDays(osloDate(at), KEPT_DAYS);
    return (told === 'kept' || onDisk) && !isOld;
  }

  #isDayOver({ kind, at, isMisdated }: Wish): boolean {
    if (isMisdated) return true;
    const today = osloDate(this.#clock.now());
    return today > (isTied(kind) ? osloDate(at) : addDays(osloDate(at), PATIENT_DAYS));
  }

  #tell(wish: Wish, told: Told): void {
    // A page of a process that is dead was told nothing.
    if (wish.program === this.#desk.program) wish.told = told;
  }

  #effectsOf({ mark }: Wish): Effect[] {
    return this.#commands.effects.filter((effect) => effect.mark === mark);
  }
}

/** Given up by the client alone: then somebody must be asked to see to it. */
function owesTask({ state, taskId, failure }: OutboxItem): boolean {
  return state === 'expired' && taskId === null && failure?.code !== 'wish.expired';
}

function toldBy(error: unknown): Told {
  if (!isRpcError(error)) return undefined;
  if (error.code === 'command.kept') return 'kept';
  if (error.code === 'command.notKept') return 'notKept';
  return refusals.test(error.code) ? 'refused' : undefined;
}
