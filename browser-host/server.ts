import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { limits } from '#contract/rpc/limits.ts';
import type { Transport } from '#contract/rpc/transport.ts';
import { webSocketTransport } from '#contract/rpc/web-socket.ts';
import { webSocketPath } from '#contract/workspace/host.ts';
import type { PageFile } from './page-files.ts';
import { refusalOf } from './request-guard.ts';
import { servePage } from './serve-page.ts';

export interface PageServer {
  readonly port: number;
  /** Stops listening and drops every connection. */
  stop(): Promise<void>;
}

export interface PageServerOptions {
  /** 0 = any free port. */
  readonly port: number;
  readonly files: ReadonlyMap<string, PageFile>;
  /** Called for each page that opens a line; the line is not trusted before its hello. */
  readonly onLine: (line: Transport) => void;
}

/** Thrown when somebody else listens on the port. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(`port ${port} is taken by another program: choose another with --port`);
    this.name = 'PortTakenError';
  }
}

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const BYTES_PER_UNIT = 3;

/** Serves the page and its line on this machine's own address, and on no other. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  let port = options.port;
  const http = createServer(servePage(options.files, () => port));
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameFromPage * BYTES_PER_UNIT,
    perMessageDeflate: false,
  });
  http.on('upgrade', (request, socket, head) => {
    const refusal = refusalOf(request.headers, port, { originRequired: true });
    if (refusal !== null || request.url !== webSocketPath) {
      socket.end(`HTTP/1.1 ${refusal === null ? '404 Not Found' : '403 Forbidden'}\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      options.onLine(webSocketTransport(webSocket));
    });
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error);
    });
    http.listen(port, '127.0.0.1', resolve);
  });
  port = (http.address() as AddressInfo).port;
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
