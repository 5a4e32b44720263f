import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { limits } from '#contract/rpc/limits.ts';
import type { Transport } from '#contract/rpc/transport.ts';
import { webSocketTransport } from '#contract/rpc/web-socket.ts';
import { webSocketPath } from '#contract/workspace/host.ts';
import { isOwnHost } from './security/own-host.ts';
import { isOwnOrigin } from './security/own-origin.ts';

/** Bytes of a frame: four for each character at most. */
const MAX_PAYLOAD = limits.frameFromPage * 4;

/**
 * Takes WebSockets of our own page. Other sites' pages may open one to 127.0.0.1 too, and the
 * browser tells us only by the `Origin` header; one without it is no browser of ours.
 */
export function acceptSockets(
  server: Server,
  port: () => number,
  onLine: (line: Transport) => void,
): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false,
  });
  const refuse = (socket: Duplex, status: string): void => {
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const { host, origin } = request.headers;
    if (!isOwnHost(host, port())) return refuse(socket, '421 Misdirected Request');
    if (!isOwnOrigin(origin, port())) return refuse(socket, '403 Forbidden');
    if (request.url !== webSocketPath) return refuse(socket, '404 Not Found');
    sockets.handleUpgrade(request, socket, head, (opened) => onLine(webSocketTransport(opened)));
  });
  return sockets;
}
