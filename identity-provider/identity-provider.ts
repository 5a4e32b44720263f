import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { DESKTOP_CLIENT, desktopClient, serviceClient } from './clients.ts';
import { keptKey, ownKeys } from './keys.ts';
import { LOGIN_PATH, sendPage, serveLogin } from './login.ts';
import { messagePage } from './pages.ts';
import { listenOnRememberedPort } from './port.ts';
import { makeProvider } from './provider.ts';
import { openStore } from './store.ts';

export interface IdentityProviderOptions {
  /** Where its keys and its memory are kept; made when missing. */
  readonly dataDir: string;
  /** Default: the port of the last time, else a free one. */
  readonly port?: number;
  /** Seconds that an access token lives, default ten minutes. */
  readonly accessTokenSeconds?: number;
}

/** A running provider. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** The desktop client's private key, as JWK. */
  readonly clientKeyFile: string;
  /** The service account's private key, as JWK. */
  readonly serviceKeyFile: string;
  stop(): Promise<void>;
}

const ACCESS_TOKEN_SECONDS = 600;
const KEEP_LINES_MS = 75_000;

/** Starts the provider on the loopback address. */
export async function startIdentityProvider({
  dataDir,
  port: wanted,
  accessTokenSeconds = ACCESS_TOKEN_SECONDS,
}: IdentityProviderOptions): Promise<IdentityProvider> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const clientKeyFile = join(dataDir, 'client-key.json');
  const serviceKeyFile = join(dataDir, 'service-key.json');
  const keys = await ownKeys(dataDir);
  const clients = [
    desktopClient(await keptKey(clientKeyFile)),
    serviceClient(await keptKey(serviceKeyFile)),
  ];
  const store = await openStore(dataDir);

  let serve = (_request: IncomingMessage, response: ServerResponse): void => {
    sendPage(response, 503, messagePage('Vent litt', 'Innloggingen starter.'));
  };
  const server = createServer((request, response) => serve(request, response));
  // Longer than people pause between two questions: a line is not closed in the moment it is used.
  server.keepAliveTimeout = KEEP_LINES_MS;
  const port = await listenOnRememberedPort(server, dataDir, wanted);
  const issuer = `http://127.0.0.1:${port}`;
  const provider = makeProvider({ issuer, keys, clients, store, accessTokenSeconds });
  const answer = provider.callback();
  serve = (request, response) => {
    // A page elsewhere could give its own name our address.
    if (request.headers.host !== `127.0.0.1:${port}`) {
      sendPage(response, 421, messagePage('Feil adresse', `Innloggingen er på ${issuer}.`));
    } else if (request.url?.startsWith(LOGIN_PATH) === true) {
      void serveLogin(provider, request, response);
    } else {
      void answer(request, response);
    }
  };
  return {
    issuer,
    clientId: DESKTOP_CLIENT,
    clientKeyFile,
    serviceKeyFile,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await store.flush();
    },
  };
}
