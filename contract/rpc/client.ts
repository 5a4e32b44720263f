import { after } from './after.ts';
import { RpcError, rpcCodes } from './errors.ts';
import { BackendFrame, readFrame, type PageFrame } from './frames.ts';
import { limits, PROTOCOL } from './limits.ts';
import type { InputOf, Operations, OutputOf } from './operations.ts';
import { PendingCalls } from './pending-calls.ts';
import type { Transport } from './transport.ts';

export interface CallOptions {
  /** Gives up: the backend is told, and the call rejects with `CANCELLED`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait, instead of what the operation says. */
  readonly timeoutMs?: number | undefined;
  /** The idempotency key of a command, when the caller made it already. A UUID. */
  readonly key?: string | undefined;
}

/** Asks the backend. Every call settles: with the answer, or with an `RpcError`. */
export type Call<O extends Operations> = <K extends keyof O & string>(
  operation: K,
  input: InputOf<O[K]>,
  options?: CallOptions,
) => Promise<OutputOf<O[K]>>;

export interface ClientOptions {
  readonly contractHash: string;
  readonly token?: string | undefined;
  readonly onEvent: (topic: string) => void;
  /** Called once, after every pending call has been rejected. */
  readonly onClose: (reason: RpcError) => void;
}

/** One connection. When it closes, every pending and later call rejects with `BACKEND_GONE`. */
export interface Client<O extends Operations> {
  readonly call: Call<O>;
  close(): void;
}

/**
 * Says hello on the line and resolves when the backend has welcomed it.
 * Rejects with what the backend refused it for, or with `BACKEND_GONE`.
 */
export function connectClient<O extends Operations>(
  operations: O,
  transport: Transport,
  options: ClientOptions,
): Promise<Client<O>> {
  const pending = new PendingCalls();
  const send = (frame: PageFrame): void => transport.send(JSON.stringify(frame));
  let ended: RpcError | undefined;

  const call: Call<O> = async (name, input, { signal, timeoutMs, key } = {}) => {
    const operation = operations[name];
    if (operation === undefined) throw new RpcError(rpcCodes.unknownOperation);
    const commandKey = operation.kind === 'command' ? (key ?? crypto.randomUUID()) : undefined;
    if (ended !== undefined) throw new RpcError(rpcCodes.backendGone, { key: commandKey });
    if (signal?.aborted === true) throw new RpcError(rpcCodes.cancelled, { key: commandKey });
    if (!operation.input.safeParse(input).success) throw new RpcError(rpcCodes.badInput);
    const output = await pending.add({
      key: commandKey,
      signal,
      timeoutMs: timeoutMs ?? operation.timeoutMs,
      start: (id) => {
        send({ t: 'call', id, op: name, input, ...(commandKey && { key: commandKey }) });
      },
      // A command that was sent may have had its effect, so only a query is called back in time-outs.
      giveUp: (id, why) => {
        if (why === 'cancelled' || commandKey === undefined) send({ t: 'cancel', id });
      },
    });
    const answer = operation.output.safeParse(output);
    if (!answer.success) throw new RpcError(rpcCodes.badOutput, { key: commandKey });
    return answer.data as OutputOf<O[typeof name]>;
  };

  return new Promise((resolve, reject) => {
    const end = (reason: RpcError): void => {
      if (ended !== undefined) return;
      ended = reason;
      stopWaiting();
      transport.close();
      pending.rejectAll(rpcCodes.backendGone);
      reject(reason);
      options.onClose(reason);
    };
    const stopWaiting = after(limits.helloMs, () => end(new RpcError(rpcCodes.backendGone)));
    const receive = (frame: BackendFrame | undefined): void => {
      if (frame === undefined) return end(new RpcError(rpcCodes.protocol));
      if (frame.t === 'welcome') {
        stopWaiting();
        return resolve({ call, close: () => end(new RpcError(rpcCodes.backendGone)) });
      }
      if (frame.t === 'event') return options.onEvent(frame.topic);
      if (frame.t === 'ok') return pending.resolve(frame.id, frame.output);
      const { id, code, correlationId, details } = frame;
      if (id === null) end(new RpcError(code, { correlationId, details }));
      else pending.reject(id, code, correlationId, details);
    };
    transport.onMessage((text) => receive(readFrame(BackendFrame, text, limits.frameToPage)));
    transport.onClose(() => end(new RpcError(rpcCodes.backendGone)));
    const { contractHash, token } = options;
    send({ t: 'hello', protocol: PROTOCOL, contractHash, ...(token !== undefined && { token }) });
  });
}
