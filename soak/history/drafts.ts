import { addDays, osloDate } from '#contract/time/civil-date.ts';
import type { Clock } from '#contract/time/clock.ts';
import type { Desk } from '../client/desk.ts';

/** What was done to a draft; whoever was killed in the middle of it does not know whether it was. */
interface Change {
  readonly text: string | null;
  readonly at: Date;
  readonly isMisdated: boolean;
  isSure: boolean;
}

export type DraftPlace = 'callNote' | 'handOver';
const places: readonly DraftPlace[] = ['callNote', 'handOver'];
const KEPT_DAYS = 30;
/** What goes along with what a page asks; nothing of it matters to a draft. */
const context = {
  key: '00000000-0000-4000-8000-000000000008',
  correlationId: '00000000-0000-4000-8000-000000000008',
  signal: new AbortController().signal,
};

/** What was being written, and what must be there of it. */
export class Drafts {
  readonly #desk: Desk;
  readonly #clock: Clock;
  readonly #changes = new Map<string, Change[]>();
  #version = 0;

  constructor(desk: Desk, clock: Clock) {
    this.#desk = desk;
    this.#clock = clock;
  }

  write(place: DraftPlace): void {
    this.#version += 1;
    const version = this.#version;
    const content = `${this.#desk.user} ${version}`;
    const name = { citizenId: null, context: place };
    this.#change(place, content, () =>
      this.#desk.program?.drafts['draft.put']({ ...name, content, version }, context),
    );
  }

  drop(place: DraftPlace): void {
    const name = { citizenId: null, context: place };
    this.#change(place, null, () => this.#desk.program?.drafts['draft.drop'](name, context));
  }

  /** The one who is there finds what they wrote, and nothing of anybody else's. @throws Error */
  async check(): Promise<void> {
    const { program, user } = this.#desk;
    for (const place of places) {
      const found = await program?.drafts['draft.get'](
        { citizenId: null, context: place },
        context,
      );
      if (found === undefined) continue;
      const text = found.draft?.content ?? null;
      if (!this.#mayBe(user, place).includes(text as string | null)) {
        throw new Error(`draft ${place} of ${user} is ${JSON.stringify(text)}`);
      }
    }
  }

  #change(place: DraftPlace, text: string | null, make: () => unknown): void {
    const { program, user } = this.#desk;
    if (program === undefined || this.#desk.isLocked) return;
    const isMisdated = this.#desk.misdates;
    const change: Change = { text, at: this.#clock.now(), isMisdated, isSure: false };
    const all = this.#changes.get(`${user} ${place}`) ?? [];
    this.#changes.set(`${user} ${place}`, [...all, change]);
    Promise.resolve(make()).then(
      () => (change.isSure = program === this.#desk.program),
      () => undefined,
    );
  }

  /** The last that is sure, and whatever was tried after it. */
  #mayBe(user: string, place: DraftPlace): (string | null)[] {
    const all = this.#changes.get(`${user} ${place}`) ?? [];
    const last = all.findLastIndex(({ isSure }) => isSure);
    const since = osloDate(this.#clock.now());
    const isOld = all.some(
      ({ at, isMisdated }) => isMisdated || addDays(osloDate(at), KEPT_DAYS) < since,
    );
    const texts = all.slice(Math.max(last, 0)).map(({ text }) => text);
    return last === -1 || isOld ? [null, ...texts] : texts;
  }
}
