import { after } from './after.ts';
import { RpcError, rpcCodes } from './errors.ts';

interface Entry {
  readonly key: string | undefined;
  resolve(output: unknown): void;
  reject(error: RpcError): void;
}

export interface NewCall {
  readonly key: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  start(id: number): void;
  giveUp(id: number, why: 'cancelled' | 'timeout'): void;
}

/** The calls of one connection that wait for an answer. Each is settled exactly once. */
export class PendingCalls {
  readonly #entries = new Map<number, Entry>();
  #lastId = 0;

  /** Starts a call and waits for what becomes of it. */
  add({ key, signal, timeoutMs, start, giveUp }: NewCall): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const leave = (why: 'cancelled' | 'timeout'): void => {
        giveUp(id, why);
        this.#take(id)?.reject(new RpcError(rpcCodes[why], { key }));
      };
      const onAbort = (): void => leave('cancelled');
      const stopTimer = after(timeoutMs, () => leave('timeout'));
      const tidy = (): void => {
        stopTimer();
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#entries.set(id, {
        key,
        resolve: (output) => (tidy(), resolve(output)),
        reject: (error) => (tidy(), reject(error)),
      });
      start(id);
    });
  }

  /** An answer to a call that was given up is dropped. */
  resolve(id: number, output: unknown): void {
    this.#take(id)?.resolve(output);
  }

  reject(id: number, code: string, correlationId: string, details: unknown): void {
    const entry = this.#take(id);
    entry?.reject(new RpcError(code, { correlationId, details, key: entry.key }));
  }

  rejectAll(code: string): void {
    for (const id of [...this.#entries.keys()]) this.reject(id, code, '', undefined);
  }

  #take(id: number): Entry | undefined {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    return entry;
  }
}
