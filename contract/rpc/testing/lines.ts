import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { WebSocket, WebSocketServer } from 'ws';
import { emitterPortTransport, type WebPort, webPortTransport } from '../message-port.ts';
import type { Transport } from '../transport.ts';
import { webSocketTransport } from '../web-socket.ts';

/** Both ends of one line, and a way to send what no transport would. */
export interface Line {
  readonly page: Transport;
  readonly backend: Transport;
  sendRaw(data: string | Uint8Array): void;
}

/** Makes lines of one kind. */
export interface LineMaker {
  readonly name: string;
  open(): Promise<Line>;
  stop(): Promise<void>;
}

const ports: LineMaker = {
  name: 'MessagePort',
  open: () => {
    const { port1, port2 } = new MessageChannel();
    const page = webPortTransport(port1 as unknown as WebPort);
    const backend = emitterPortTransport(port2, (message) => message);
    return Promise.resolve({ page, backend, sendRaw: (data) => port1.postMessage(data) });
  },
  stop: () => Promise.resolve(),
};

function sockets(): LineMaker {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const listening = once(server, 'listening');
  return {
    name: 'WebSocket',
    open: async () => {
      await listening;
      const accepted = once(server, 'connection');
      const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const [[backendSocket]] = (await Promise.all([accepted, once(socket, 'open')])) as [
        [WebSocket],
        unknown,
      ];
      const page = webSocketTransport(socket);
      const backend = webSocketTransport(backendSocket);
      return { page, backend, sendRaw: (data) => socket.send(data) };
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The transports that every test of the seam runs over. */
export const lineMakers: readonly (() => LineMaker)[] = [() => ports, sockets];
