import { osloDate } from '#contract/time/civil-date.ts';
import type { Clock } from '#contract/time/clock.ts';
import { json, problem } from './answers.ts';
import {
  collectedAnswer,
  type CommandKind,
  type Effect,
  isTied,
  markOf,
  operations,
  receipt,
  refusal,
} from './receipts.ts';

interface Stored {
  readonly user: string;
  readonly request: string;
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
  readonly at: Date;
}

/** A wish that waits until no more are collected, with the revision its adviser saw. */
interface Collected {
  readonly effect: Effect;
  readonly request: string;
  readonly revision: string | null;
  readonly at: Date;
}

interface State {
  readonly effects: Effect[];
  readonly answers: Map<string, Stored>;
  readonly revisions: Map<string, number>;
  readonly collected: Collected[];
}

const copyOf = ({ effects, answers, revisions, collected }: State): State => ({
  effects: [...effects],
  answers: new Map(answers),
  revisions: new Map(revisions),
  collected: [...collected],
});
const empty = (): State => ({
  effects: [],
  answers: new Map(),
  revisions: new Map(),
  collected: [],
});

/** Header by which the model knows who sends. */
export const USER_HEADER = 'x-model-user';
/** Lists with such a number at the end are full. */
const FULL = 0;

/**
 * The commands of the model over HTTP. A key has one effect, its answer is stored with it, and only who
 * sent it gets it again; a revision that has moved on is refused. In an outage wishes that compete for a
 * place are only collected, and settled in the order they came.
 */
export class CommandService {
  readonly #clock: Clock;
  #state = empty();
  #backup = empty();
  /** Whether an outage is registered now. */
  collecting = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get effects(): readonly Effect[] {
    return this.#state.effects;
  }

  revisionOf(citizenId: string): string {
    return `"${this.#state.revisions.get(citizenId) ?? 1}"`;
  }

  backUp(): void {
    this.#backup = copyOf(this.#state);
  }

  restore(): void {
    this.#state = copyOf(this.#backup);
  }

  /** No more wishes are collected: those that were come to their end, under their keys. */
  settle(): void {
    this.collecting = false;
    const today = osloDate(this.#clock.now());
    for (const { effect, request, revision, at } of this.#state.collected.splice(0)) {
      if (osloDate(at) < today) this.#refuse(effect, request, 'wish.expired', 409);
      else if (revision !== this.revisionOf(effect.citizenId)) {
        this.#refuse(effect, request, 'precondition.failed', 412);
      } else this.#decide(effect, request);
    }
  }

  async send(request: Request, citizenId: string, kind: CommandKind): Promise<Response> {
    const key = request.headers.get('idempotency-key') ?? '';
    const user = request.headers.get(USER_HEADER) ?? '';
    const text = await request.text();
    const first = this.#state.answers.get(key);
    if (first !== undefined) {
      if (first.user !== user || first.request !== text) {
        return problem(422, 'idempotency.keyReused');
      }
      return this.#answer(first);
    }
    const effect = { kind, citizenId, mark: markOf(JSON.parse(text)), key, user };
    if (!isTied(kind)) return this.#decide(effect, text);
    const revision = request.headers.get('if-match');
    if (this.collecting) {
      const at = this.#clock.now();
      this.#state.collected.push({ effect, request: text, revision, at });
      return this.#store(effect, text, 202, collectedAnswer(effect, at));
    }
    const now = this.revisionOf(citizenId);
    if (revision !== now) return problem(412, 'precondition.failed', { currentRevision: now });
    return this.#decide(effect, text);
  }

  ask(request: Request, key: string): Response {
    const stored = this.#state.answers.get(key);
    if (stored === undefined || stored.user !== request.headers.get(USER_HEADER)) {
      return problem(404, 'idempotency.unknown');
    }
    const { operation, at, status, body } = stored;
    return json({ key, operation, answeredAt: at.toISOString(), status, body });
  }

  #decide(effect: Effect, request: string): Response {
    const { kind, citizenId, mark } = effect;
    if (isTied(kind) && mark % 5 === FULL) {
      return this.#refuse(effect, request, 'decision.refused', 409);
    }
    const { effects, revisions } = this.#state;
    effects.push(effect);
    if (isTied(kind)) revisions.set(citizenId, (revisions.get(citizenId) ?? 1) + 1);
    const body = receipt(effect, this.#clock.now(), this.revisionOf(citizenId));
    return this.#store(effect, request, 201, body);
  }

  #refuse(effect: Effect, request: string, code: string, status: number): Response {
    const more = { currentRevision: this.revisionOf(effect.citizenId) };
    const body = refusal(code, status, this.#clock.now(), status === 412 ? more : {});
    return this.#store(effect, request, status, body);
  }

  #store({ kind, key, user }: Effect, request: string, status: number, body: unknown): Response {
    const at = this.#clock.now();
    const stored: Stored = { user, request, operation: operations[kind], status, body, at };
    this.#state.answers.set(key, stored);
    return this.#answer(stored);
  }

  #answer({ status, body }: Stored): Response {
    if (status < 400) return json(body, status);
    const { code, ...more } = body as { readonly code: string };
    return problem(status, code, more);
  }
}
