import { after } from './after.ts';
import { RpcError, rpcCodes } from './errors.ts';
import { type BackendFrame, PageFrame, readFrame } from './frames.ts';
import { runCall, type Handlers, type ServerLog } from './handlers.ts';
import { limits, PROTOCOL } from './limits.ts';
import type { Operations } from './operations.ts';
import type { Transport } from './transport.ts';

export interface ServerOptions<O extends Operations> {
  readonly operations: O;
  readonly handlers: Handlers<O>;
  readonly contractHash: string;
  /** Whether the hello's token opens the door. */
  readonly admit: (token: string | undefined) => boolean;
  readonly log: ServerLog;
  /** Called once, when the line has closed. */
  readonly onClose?: () => void;
}

/** The backend's end of one connection. */
export interface Connection {
  /** Tells the page that something changed. Does nothing before the hello and after the close. */
  notify(topic: string): void;
  close(): void;
}

type Hello = Extract<PageFrame, { t: 'hello' }>;

/**
 * Answers one page. What the page sends can at worst close its own connection: nothing it sends
 * throws out of here. When the line closes, the calls under way are aborted.
 */
export function serveConnection<O extends Operations>(
  transport: Transport,
  { operations, handlers, contractHash, admit, log, onClose }: ServerOptions<O>,
): Connection {
  const calls = new Map<number, AbortController>();
  let welcomed = false;
  let closed = false;
  const send = (frame: BackendFrame): void => transport.send(JSON.stringify(frame));

  const close = (): void => {
    if (closed) return;
    closed = true;
    stopWaiting();
    transport.close();
    for (const controller of calls.values()) controller.abort();
    calls.clear();
    onClose?.();
  };
  const refuse = (code: string): void => {
    if (closed) return;
    const correlationId = crypto.randomUUID();
    log({ event: 'connection-refused', code, correlationId });
    send({ t: 'error', id: null, code, correlationId });
    close();
  };
  const stopWaiting = after(limits.helloMs, () => refuse(rpcCodes.protocol));

  const onHello = (hello: Hello): void => {
    if (welcomed) return refuse(rpcCodes.protocol);
    if (!admit(hello.token)) return refuse(rpcCodes.unauthenticated);
    if (hello.protocol !== PROTOCOL || hello.contractHash !== contractHash) {
      return refuse(rpcCodes.contractMismatch);
    }
    welcomed = true;
    stopWaiting();
    send({ t: 'welcome', protocol: PROTOCOL });
  };

  const onCall = async (frame: Extract<PageFrame, { t: 'call' }>): Promise<void> => {
    const { id } = frame;
    const correlationId = crypto.randomUUID();
    const fail = ({ code, details }: RpcError): void =>
      send({ t: 'error', id, code, correlationId, ...(details !== undefined && { details }) });
    if (calls.size >= limits.callsInFlight) return fail(new RpcError(rpcCodes.tooManyCalls));
    const controller = new AbortController();
    const { signal } = controller;
    calls.set(id, controller);
    const result = await runCall(operations, handlers, frame, { signal, correlationId, log });
    // A call that was cancelled, or whose line is down, is no longer waited for.
    if (calls.get(id) !== controller) return;
    calls.delete(id);
    if (result instanceof RpcError) fail(result);
    else send({ t: 'ok', id, output: result.output });
  };

  transport.onMessage((text) => {
    if (closed) return;
    const frame = readFrame(PageFrame, text, limits.frameFromPage);
    if (frame === undefined) return refuse(rpcCodes.protocol);
    if (frame.t === 'hello') return onHello(frame);
    if (!welcomed) return refuse(rpcCodes.protocol);
    if (frame.t === 'call') {
      if (calls.has(frame.id)) return refuse(rpcCodes.protocol);
      return void onCall(frame);
    }
    calls.get(frame.id)?.abort();
    calls.delete(frame.id);
  });
  transport.onClose(close);

  return {
    notify: (topic) => {
      if (welcomed && !closed) send({ t: 'event', topic });
    },
    close,
  };
}
