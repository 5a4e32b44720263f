import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REFERENCE_SCHEMA } from '#contract/flo-api/reference-sync.ts';
import { Desk } from '../client/desk.ts';
import { ModelService } from '../model/service.ts';
import { VirtualTime } from '../world/virtual-time.ts';
import { differences } from './differences.ts';
import { Drafts } from './drafts.ts';
import type { Step } from './step.ts';
import { Wishes } from './wishes.ts';

const START = '2026-11-21T08:00:00Z';
/** As long as everything that may be on its way may take, many times over. */
const QUIET_MINUTES = 40;

/** A service, a line and a desk, and the time they all live in. */
export class World {
  readonly time = new VirtualTime(START);
  readonly service = new ModelService(this.time.true);
  readonly desk: Desk;
  readonly wishes: Wishes;
  readonly drafts: Drafts;
  readonly #folder = mkdtempSync(join(tmpdir(), 'flo-soak-'));
  readonly #leaveTime: () => void;
  /** The copy may be wrong by no fault of its own: it must mend itself. */
  #spoiled = false;
  /** Where the copy was when another role made the desk give up texts. */
  #textsGivenUpAt: string | undefined;

  constructor() {
    this.#leaveTime = this.time.install();
    this.desk = new Desk(this.#folder, this.time, this.service.answer);
    this.wishes = new Wishes(this.desk, this.service.commands, this.time.true);
    this.drafts = new Drafts(this.desk, this.time.true);
    this.desk.start();
  }

  /** Lets one thing happen, and then looks whether what is promised holds. */
  async step(step: Step): Promise<void> {
    const { role } = this.desk;
    await this.#take(step);
    // What the desk gives up by itself may cross what comes for the old role: the check finds that.
    if (this.desk.role !== role) {
      this.#spoiled = true;
      this.#textsGivenUpAt = this.desk.program?.cache.checkpoint()?.cursor;
    }
    await this.time.settle();
    await this.desk.raise();
    this.#checkCopy();
    await this.wishes.check();
    await this.drafts.check();
    if (this.desk.sentLocked > 0) throw new Error('something was sent at a locked desk');
  }

  /** No more trouble: everybody gets the time they need, and then all of it must agree. */
  async quiet(): Promise<void> {
    this.service.store.commitSlow();
    this.service.reference.minClientSchema = 1;
    this.service.reference.lacking = 0;
    this.service.commands.settle();
    this.desk.line.heal();
    for (const user of [...this.wishes.users(), this.desk.user]) {
      await this.desk.raise();
      await this.desk.signIn(user, this.service.reference.role);
      await this.#untilCalm();
      await this.wishes.checkEnd();
      await this.drafts.check();
    }
    const { rows, doubted } = this.desk.program?.believed() ?? { rows: new Map(), doubted: [] };
    if (doubted.length > 0) throw new Error(`after quiet ${doubted.join()} is in doubt`);
    const wrong = differences(this.#known(), rows);
    if (wrong.length > 0) throw new Error(`after quiet the copy differs: ${wrong.join('; ')}`);
  }

  async end(): Promise<void> {
    try {
      this.desk.line.heal();
      await this.desk.kill();
    } finally {
      this.#leaveTime();
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }

  async #take(step: Step): Promise<void> {
    const { service, desk, time } = this;
    const { reference, store } = service;
    switch (step.do) {
      case 'edit':
        return store.commit(step.change);
      case 'editSlowly':
        return store.beginSlow(step.changes);
      case 'commitSlow':
        return store.commitSlow();
      case 'forgetTombstones':
        return store.prune();
      case 'backUp':
        return service.backUp();
      case 'restore': {
        const before = service.commands.effects;
        service.restore();
        return this.wishes.restored(before);
      }
      case 'hint':
        return reference.hint();
      case 'loseARow':
        this.#spoiled = true;
        reference.lacking += 1;
        return;
      case 'needNewerClients':
        reference.minClientSchema = reference.minClientSchema === 1 ? REFERENCE_SCHEMA + 1 : 1;
        return;
      case 'changeRole':
        reference.role = step.role;
        return step.atOnce ? desk.signIn(desk.user, step.role) : undefined;
      case 'signIn':
        return desk.signIn(step.user, reference.role);
      case 'lock':
      case 'unlock':
        return desk.lock(step.do === 'lock');
      case 'wish':
        return this.wishes.ask(step.of, step.person);
      case 'takeBack':
        return this.wishes.takeBack();
      case 'write':
        return this.drafts.write(step.place);
      case 'drop':
        return this.drafts.drop(step.place);
      case 'collect':
        service.commands.collecting = true;
        return;
      case 'settle':
        return service.commands.settle();
      case 'spoil':
        return desk.line.spoil(step.faults);
      case 'pass':
        return time.advance(step.seconds * 1000);
      case 'sleep':
        desk.line.drop();
        return time.sleep(step.seconds * 1000);
      case 'jump':
        return time.jump(step.seconds * 1000);
      case 'killAt':
        return desk.armAt(step.point, step.pass);
      case 'kill':
        return desk.kill();
      case 'restart':
        return desk.stop();
    }
  }

  async #untilCalm(): Promise<void> {
    for (let minute = 0; minute < QUIET_MINUTES; minute += 1) {
      await this.time.advance(60_000);
      await this.desk.raise();
      const cursor = this.desk.program?.cache.checkpoint()?.cursor;
      const agrees = cursor === this.service.reference.head();
      if (agrees && this.desk.program?.believed().doubted.length === 0) {
        if (await this.wishes.isQuiet()) return;
      }
    }
  }

  /** What the register holds, without the collections of times to come. */
  #known(view = this.service.reference.view()): ReadonlyMap<string, string> {
    return new Map([...view].filter(([name]) => !name.startsWith('future')));
  }

  /** Wherever the copy says it has come to, it holds what the register held there, or doubts it. */
  #checkCopy(): void {
    const { desk, service } = this;
    // A client that mends what it broke itself ends right, too. It must not have to.
    if (!this.#spoiled && (desk.needless > 0 || desk.events.includes('sync-repair'))) {
      throw new Error('the copy did not agree with the service');
    }
    const cursor = desk.program?.cache.checkpoint()?.cursor;
    const promised = cursor === undefined ? undefined : service.reference.viewAt(cursor);
    if (desk.program === undefined || promised === undefined) return;
    const { rows, doubted } = desk.program.believed();
    // Whoever has another role than the copy was fetched in has lost its texts already, and has not got
    // them back when the role comes back.
    const lost = !cursor?.endsWith(`.${desk.role}`) || cursor === this.#textsGivenUpAt;
    if (lost) doubted.push('standardTexts');
    const sure = (all: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
      new Map(
        [...all].filter(
          ([name]) => !doubted.some((collection) => name.startsWith(`${collection}/`)),
        ),
      );
    const wrong = differences(sure(this.#known(promised)), sure(rows));
    if (wrong.length > 0) throw new Error(`at ${cursor} the copy differs: ${wrong.join('; ')}`);
  }
}
