import type { VirtualTime } from './virtual-time.ts';
import type { LineFault } from './fault.ts';

/** The central service, as a function. */
export type Answer = (request: Request) => Response | Promise<Response>;

const LATE_MS = 45_000;
/** Less than a call waits, and more than a user takes to leave. */
const SLOW_MS = 6_000;

const broken = (code: string): TypeError =>
  Object.assign(new TypeError('fetch failed'), { cause: { code } });

/** Half of an answer's body, and then what `end` does to it. */
async function half(
  response: Response,
  end: (controller: ReadableStreamDefaultController<Uint8Array>) => void,
): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
      end(controller);
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

const problem = (status: number, code: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'r' }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

/**
 * The way between a client and the service. It does to the next requests what it was told, one fault
 * each, and is a good line otherwise.
 */
export class Line {
  readonly #time: VirtualTime;
  readonly #answer: Answer;
  #faults: LineFault[] = [];
  #drops = new AbortController();

  constructor(time: VirtualTime, answer: Answer) {
    this.#time = time;
    this.#answer = answer;
  }

  /** Faults for the next requests, one each. */
  spoil(faults: readonly LineFault[]): void {
    this.#faults.push(...faults);
  }

  heal(): void {
    this.#faults = [];
  }

  /** Everything under way now breaks: the machine slept, or the client is gone. */
  drop(): void {
    const broke = this.#drops;
    this.#drops = new AbortController();
    broke.abort(broken('ECONNRESET'));
  }

  readonly fetch: typeof fetch = async (input, init) => {
    this.#time.touch();
    const request = new Request(input, { ...init, signal: null });
    const given = init?.signal ?? undefined;
    const ends = AbortSignal.any([this.#drops.signal, ...(given === undefined ? [] : [given])]);
    ends.throwIfAborted();
    const response = await Promise.race([this.#carry(request), aborted(ends)]);
    this.#time.touch();
    ends.throwIfAborted();
    return this.#breakable(response, ends);
  };

  /** The same answer, whose body breaks off when the line does. */
  #breakable(response: Response, ends: AbortSignal): Response {
    const reader = response.body?.getReader();
    if (reader === undefined) return response;
    const body = new ReadableStream<Uint8Array>(
      {
        start: (to) => ends.addEventListener('abort', () => to.error(ends.reason), { once: true }),
        pull: async (to) => {
          const { done, value } = await reader.read();
          this.#time.touch();
          if (ends.aborted) return;
          if (done) to.close();
          else to.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: response.status, headers: response.headers });
  }

  async #carry(request: Request): Promise<Response> {
    const fault = this.#faults.shift();
    switch (fault) {
      case 'refused':
        throw broken('ECONNREFUSED');
      case 'lostRequest':
        throw broken('ECONNRESET');
      case 'lostAnswer':
        await this.#answer(request);
        throw broken('ECONNRESET');
      case 'cutAnswer':
        return half(await this.#answer(request), (to) => to.error(broken('ECONNRESET')));
      case 'shortAnswer':
        return half(await this.#answer(request), (to) => to.close());
      case 'twice':
        await this.#answer(request.clone());
        return this.#answer(request);
      case 'echo':
        void this.#later(request.clone());
        return this.#answer(request);
      case 'late':
        void this.#later(request);
        return new Promise(() => undefined);
      case 'slowRequest':
        await this.#time.wait(SLOW_MS);
        return this.#answer(request);
      case 'slowAnswer': {
        const response = await this.#answer(request);
        await this.#time.wait(SLOW_MS);
        return response;
      }
      case 'slowBreak':
        await this.#time.wait(SLOW_MS);
        throw broken('ECONNRESET');
      case 'silent':
        return new Promise(() => undefined);
      case 'error500':
        return problem(500, 'service.failed');
      case 'tooMany':
        return problem(429, 'service.rateLimited', { 'retry-after': '20' });
      case 'html200':
        return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
      case 'portal':
        throw new TypeError('fetch failed: unexpected redirect');
      case undefined:
        return this.#answer(request);
    }
  }

  async #later(request: Request): Promise<void> {
    await this.#time.wait(LATE_MS);
    await this.#answer(request);
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
