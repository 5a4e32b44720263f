import { after } from './after.ts';
import { connectClient, type Call, type Client } from './client.ts';
import { isRpcError, RpcError, rpcCodes } from './errors.ts';
import type { Operations } from './operations.ts';
import type { Transport } from './transport.ts';

/**
 * `refused`: the backend answered, and will not have this page (other contract, wrong token);
 * trying again does not help, loading the page anew does.
 */
export type LinkState = 'connecting' | 'ready' | 'gone' | 'refused';

export interface LinkOptions {
  /** Opens a line to the backend; called again after each loss. */
  readonly open: () => Promise<Transport>;
  readonly contractHash: string;
  readonly token?: string | undefined;
  /** Called on every change of state. On each `ready` after the first: fetch everything anew. */
  readonly onState: (state: LinkState) => void;
  readonly onEvent: (topic: string) => void;
  /** Milliseconds to wait before attempt n (1, 2, …) to reconnect. */
  readonly retryMs?: (attempt: number) => number;
}

/** A connection that comes back by itself. */
export interface Link<O extends Operations> {
  readonly state: LinkState;
  /**
   * Asks over whatever line is up. While none is, it rejects at once with `BACKEND_GONE`, except
   * that a call made before the first welcome waits for it. A command whose line went down under
   * it is sent again, under its key, when the line is back; it rejects when its time is over.
   */
  readonly call: Call<O>;
  close(): void;
}

const STEPS_MS = [100, 200, 400, 800, 1500];
const backoff = (attempt: number): number => STEPS_MS[Math.min(attempt, STEPS_MS.length) - 1] ?? 0;
const finalRefusals: readonly string[] = [rpcCodes.contractMismatch, rpcCodes.unauthenticated];

/** Opens the link and keeps it open. */
export function openLink<O extends Operations>(operations: O, options: LinkOptions): Link<O> {
  const { retryMs = backoff, onState } = options;
  let state: LinkState = 'connecting';
  let closed = false;
  let attempt = 0;
  let waiting: Array<() => void> = [];
  let client: Client<O> | undefined;

  const setState = (next: LinkState): void => {
    if (state === next) return;
    state = next;
    onState(next);
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };

  const lost = (reason: unknown): void => {
    client = undefined;
    if (closed) return;
    const final = finalRefusals.some((code) => isRpcError(reason, code));
    setState(final ? 'refused' : 'gone');
    if (final) return;
    attempt += 1;
    after(retryMs(attempt), () => void connect());
  };

  const connect = async (): Promise<void> => {
    if (closed) return;
    let line: Transport;
    try {
      line = await options.open();
    } catch (error) {
      return lost(error);
    }
    let ended: RpcError | undefined;
    try {
      const { contractHash, token, onEvent } = options;
      const onClose = (reason: RpcError): void => {
        ended = reason;
        if (client !== undefined) lost(reason);
      };
      const fresh = await connectClient(operations, line, {
        contractHash,
        token,
        onEvent,
        onClose,
      });
      if (ended !== undefined) throw ended;
      if (closed) return fresh.close();
      client = fresh;
      attempt = 0;
      setState('ready');
    } catch (error) {
      lost(error);
    }
  };

  /** Resolves at the next change of state, when the time is over, or when the caller gives up. */
  const nextState = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        stop();
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const stop = after(ms, wake);
      signal?.addEventListener('abort', wake, { once: true });
      waiting.push(wake);
    });

  const call: Call<O> = async (name, input, callOptions = {}) => {
    const operation = operations[name];
    const budgetMs = callOptions.timeoutMs ?? operation?.timeoutMs ?? 0;
    const key =
      operation?.kind === 'command' ? (callOptions.key ?? crypto.randomUUID()) : undefined;
    const { signal } = callOptions;
    let expired = false;
    const stopBudget = after(budgetMs, () => (expired = true));
    const worthWaiting = (): boolean =>
      client === undefined && state !== 'refused' && !expired && !closed && !signal?.aborted;
    try {
      if (state === 'connecting') await nextState(budgetMs, signal);
      for (;;) {
        if (signal?.aborted === true) throw new RpcError(rpcCodes.cancelled, { key });
        if (client === undefined) throw new RpcError(rpcCodes.backendGone, { key });
        try {
          return await client.call(name, input, { ...callOptions, key });
        } catch (error) {
          if (key === undefined || !isRpcError(error, rpcCodes.backendGone)) throw error;
          while (worthWaiting()) await nextState(budgetMs, signal);
        }
      }
    } finally {
      stopBudget();
    }
  };

  void connect();
  return {
    get state() {
      return state;
    },
    call,
    close: () => {
      closed = true;
      client?.close();
      setState('gone');
    },
  };
}
