import { Inbox, type Transport } from './transport.ts';

/** A `MessagePort` of a page. */
export interface WebPort {
  postMessage(data: unknown): void;
  start(): void;
  close(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
}

/** A `MessagePort` as Node (`data`) and Electron's main and utility processes (`{ data }`) have it. */
export interface EmitterPort {
  postMessage(data: unknown): void;
  start(): void;
  close(): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

interface PortEnd {
  postMessage(data: unknown): void;
  close(): void;
}

function wire(port: PortEnd, inbox: Inbox): Transport & { receive(data: unknown): void } {
  const close = (): void => {
    if (inbox.closed) return;
    inbox.close();
    port.close();
  };
  return {
    send: (text) => {
      if (!inbox.closed) port.postMessage(text);
    },
    onMessage: (listener) => inbox.listen(listener),
    onClose: (listener) => inbox.listenForClose(listener),
    close,
    receive: (data) => (typeof data === 'string' ? inbox.deliver(data) : close()),
  };
}

/** The page's end. */
export function webPortTransport(port: WebPort): Transport {
  const inbox = new Inbox();
  const transport = wire(port, inbox);
  port.addEventListener('message', (event) => transport.receive(event.data));
  port.addEventListener('close', () => inbox.close());
  port.start();
  return transport;
}

/** The backend's end: `unwrap` is `(message) => message` in Node, `(event) => event.data` in Electron. */
export function emitterPortTransport(
  port: EmitterPort,
  unwrap: (message: unknown) => unknown,
): Transport {
  const inbox = new Inbox();
  const transport = wire(port, inbox);
  port.on('message', (message) => transport.receive(unwrap(message)));
  port.on('close', () => inbox.close());
  port.start();
  return transport;
}
