import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BuiltFiles } from '#backend/page/built-files.ts';
import type { Backend } from '#backend/start.ts';
import { acceptSockets } from './accept-sockets.ts';
import { answerRequest } from './answer-request.ts';
import { isToken, newToken } from './security/token.ts';

export interface BrowserHostOptions {
  readonly backend: Pick<Backend, 'connect'>;
  readonly files: BuiltFiles;
  /** 0 = any free port. */
  readonly port: number;
}

/** The page and its line, on 127.0.0.1. */
export interface BrowserHost {
  readonly port: number;
  /** Address of the workspace with its token: the only place where the token stands. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Thrown when another program has the port. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(`port ${port} is taken by another program`);
    this.name = 'PortTakenError';
  }
}

/** Begins to serve. Rejects with `PortTakenError` when the port is not free. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const token = newToken();
  const server = createServer((request, response) =>
    answerRequest(options.files, portOf(), request, response),
  );
  const portOf = (): number => (server.address() as AddressInfo).port;
  const sockets = acceptSockets(server, portOf, (line) =>
    options.backend.connect(line, (given) => isToken(given, token)),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(options.port) : error),
    );
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(),
    address: `http://127.0.0.1:${portOf()}/#${token}`,
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
