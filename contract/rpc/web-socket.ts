import { Inbox, type Transport } from './transport.ts';

/** As much of a WebSocket as browsers and the `ws` package have in common. */
export interface SocketLike {
  readonly readyState: number;
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close' | 'error', listener: () => void): void;
}

const OPEN = 1;
const UNSUPPORTED_DATA = 1003;

/** Either end of an open WebSocket. */
export function webSocketTransport(socket: SocketLike): Transport {
  const inbox = new Inbox();
  const close = (code?: number): void => {
    if (inbox.closed) return;
    inbox.close();
    socket.close(code);
  };
  socket.addEventListener('message', (event) => {
    if (typeof event.data === 'string') inbox.deliver(event.data);
    else close(UNSUPPORTED_DATA);
  });
  socket.addEventListener('close', () => inbox.close());
  // An error is always followed by a close; without a listener `ws` would throw it.
  socket.addEventListener('error', () => undefined);
  return {
    send: (text) => {
      if (!inbox.closed && socket.readyState === OPEN) socket.send(text);
    },
    onMessage: (listener) => inbox.listen(listener),
    onClose: (listener) => inbox.listenForClose(listener),
    close: () => close(),
  };
}
