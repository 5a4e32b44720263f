import type { ServerResponse } from 'node:http';
import { adviser } from '../../session/testing/adviser.ts';
import {
  type HttpService,
  type SeenRequest,
  sendJson,
  startHttpService,
} from '../../testing/http-service.ts';

/** What happens to the next commands. */
export type Weather =
  | 'fine'
  /** The line is cut before the register has done anything. */
  | 'cutBefore'
  /** It is carried out, and the line is cut before any answer. */
  | 'cutAfter'
  /** A page of something in between, with status 200. */
  | 'captivePortal'
  | 'tooMany'
  | 'failing'
  | 'signedOut'
  | 'stale'
  | 'refusing'
  | 'collecting';

interface Answer {
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
}

const basis = [{ kind: 'practice', source: 'helsenorge.no', asOf: '2026-11-01' }];
const decision = (outcome: string) => ({
  outcome,
  code: `switch.${outcome}`,
  rule: 'switching/places',
  basis,
  facts: {},
  alternatives: [],
  parameters: {},
  decidedOn: '2026-11-23',
});

/**
 * The central service in its simplest true form: it does what a key asks for once, remembers the
 * answer, and can be asked by the key. Counts effects, not requests.
 */
export class ModelRegister {
  #service: HttpService | undefined;
  /** Effects in the order they came, by key. */
  readonly effects: { readonly key: string; readonly url: string; readonly body: string }[] = [];
  readonly tasks: { readonly key: string; readonly body: string }[] = [];
  readonly #answers = new Map<string, Answer>();
  /** By the path of a command, or for all of them. */
  readonly #weather = new Map<string, Weather>();
  weather: Weather = 'fine';
  retryAfter = '0';
  /** What an answer waits for; the request has been seen by then. */
  gate: ((request: SeenRequest) => Promise<void> | undefined) | undefined;
  /** What its clock says, in milliseconds; it tells no time unless told. */
  now: number | undefined;

  async start(): Promise<void> {
    this.#service = await startHttpService((request, response) => {
      const answer = (): void => this.#answer(request, response);
      const opened = this.gate?.(request);
      if (opened === undefined) answer();
      else void opened.then(answer);
    });
  }

  async stop(): Promise<void> {
    await this.#service?.stop();
    this.#service = undefined;
  }

  get url(): string {
    return this.#service?.url ?? 'http://127.0.0.1:9';
  }

  get seen(): readonly SeenRequest[] {
    return this.#service?.seen ?? [];
  }

  /** Commands as they came, those that were never carried out too. */
  get commands(): readonly SeenRequest[] {
    return this.seen.filter(({ headers }) => headers['idempotency-key'] !== undefined);
  }

  /** Weather over one person alone. */
  over(citizenId: string, weather: Weather): void {
    this.#weather.set(citizenId, weather);
  }

  /** What the register settles later: the answer that its key gives from now on. */
  settle(key: string, status: number, body: unknown): void {
    this.#answers.set(key, { operation: 'switch.request', status, body });
  }

  /** The register was put back to a time before it knew the key. */
  forget(key: string): void {
    this.#answers.delete(key);
  }

  effectsOf(key: string): number {
    return this.effects.filter((effect) => effect.key === key).length;
  }

  #answer(request: SeenRequest, response: ServerResponse): void {
    const [, kind, id = ''] = request.url.split('/');
    const weather = this.#weather.get(id) ?? this.weather;
    response.setHeader('flo-time', 'token-1');
    response.sendDate = false;
    if (this.now !== undefined) response.setHeader('date', new Date(this.now).toUTCString());
    if (weather === 'cutBefore') return void response.socket?.destroy();
    if (weather === 'captivePortal') {
      response.writeHead(200, { 'content-type': 'text/html' });
      return void response.end('<p>Log on to the guest network</p>');
    }
    if (weather === 'tooMany') {
      const headers = { 'retry-after': this.retryAfter };
      return problem(response, 429, 'service.rateLimited', {}, headers);
    }
    if (weather === 'failing') return problem(response, 500, 'service.failed');
    if (weather === 'signedOut') return problem(response, 401, 'session.unauthenticated');
    if (kind === 'me') return sendJson(response, 200, id === '' ? adviser : { recorded: true });
    if (kind === 'sync') return problem(response, 503, 'service.unavailable');
    const key = String(request.headers['idempotency-key']);
    const cut = weather === 'cutAfter';
    if (cut && (kind === 'idempotency-keys' || this.#answers.has(key))) {
      return void response.socket?.destroy();
    }
    if (kind === 'idempotency-keys' && this.#weather.get(id) === 'stale') {
      return problem(response, 403, 'role.denied');
    }
    if (kind === 'idempotency-keys') return this.#remember(id, response);
    if (request.headers['idempotency-key'] === undefined) return sendJson(response, 200, {});
    this.#command(key, id, request, weather, response);
  }

  #remember(key: string, response: ServerResponse): void {
    const answer = this.#answers.get(key);
    if (answer === undefined) return problem(response, 404, 'idempotency.unknown');
    sendJson(response, 200, { key, answeredAt: '2026-11-23T08:00:00Z', ...answer });
  }

  #command(
    key: string,
    citizenId: string,
    request: SeenRequest,
    weather: Weather,
    response: ServerResponse,
  ): void {
    const before = this.#answers.get(key);
    if (before !== undefined) return sendJson(response, before.status, before.body);
    if (weather === 'stale') {
      return problem(response, 412, 'precondition.failed', { currentRevision: '"9"' });
    }
    if (weather === 'refusing') {
      const body = { ...problemBody(409, 'decision.refused'), decision: decision('refused') };
      this.#answers.set(key, { operation: 'switch.request', status: 409, body });
      return sendJson(response, 409, body);
    }
    if (weather === 'collecting') {
      this.#answers.set(key, { operation: 'switch.request', status: 202, body: {} });
      return sendJson(response, 202, collected(key, citizenId));
    }
    const { url, body } = request;
    const isTask = url.endsWith('/tasks');
    const answer = isTask
      ? { taskId: crypto.randomUUID(), unit: 'Oslo', state: 'open' }
      : receipt(citizenId);
    const operation = isTask ? 'task.handOver' : 'switch.request';
    this.#answers.set(key, { operation, status: 201, body: answer });
    if (isTask) this.tasks.push({ key, body });
    else this.effects.push({ key, url, body });
    if (weather === 'cutAfter') return void response.socket?.destroy();
    sendJson(response, 201, answer);
  }
}

function problemBody(status: number, code: string): object {
  return { type: 'about:blank', title: 'no', requestId: 'r1', status, code };
}

function problem(
  response: ServerResponse,
  status: number,
  code: string,
  extra: object = {},
  headers: Readonly<Record<string, string>> = {},
): void {
  sendJson(response, status, { ...problemBody(status, code), ...extra }, headers);
}

/** The receipt of a switch, as the contract has it. */
export function receipt(citizenId: string): object {
  return {
    switchId: crypto.randomUUID(),
    citizenId,
    state: 'pending',
    requestedAt: '2026-11-23T08:00:00Z',
    effectiveDate: '2026-12-01',
    withdrawableUntil: '2026-11-30',
    toContractId: 7,
    gpName: null,
    listName: 'Liste 7',
    officeName: 'Kontor 1',
    officePhone: '22000000',
    fromGPName: null,
    switchesUsed: 1,
    switchLimit: 2,
    decision: decision('allowed'),
    tiesRevision: '"4"',
  };
}

function collected(key: string, citizenId: string): object {
  return {
    state: 'collected',
    key,
    operation: 'switch.request',
    citizenId,
    gpContractId: 7,
    outageId: crypto.randomUUID(),
    receivedAt: '2026-11-23T08:00:00Z',
    arrivedAt: '2026-11-23T08:00:00Z',
    proved: true,
    collectUntil: '2026-11-23T12:00:00Z',
  };
}
