/** The only file that knows which host the page is in; how is told in `contract/workspace/host.ts`. */
import { webPortTransport } from '#contract/rpc/message-port.ts';
import type { Transport } from '#contract/rpc/transport.ts';
import { webSocketTransport } from '#contract/rpc/web-socket.ts';
import {
  connectFunctionName,
  isLineArrival,
  webSocketPath,
  type ConnectFunction,
} from '#contract/workspace/host.ts';

export interface HostLine {
  readonly transport: Transport;
  /** What the hello must carry in the browser host; Electron's line needs none. */
  readonly token: string | undefined;
}

/** The address the page was opened with has no token, and none was kept. */
export class MissingToken extends Error {}

const TOKEN = 'flo.token';
const ARRIVAL_MS = 10_000;

function electronConnect(): ConnectFunction | undefined {
  const found: unknown = Reflect.get(window, connectFunctionName);
  if (typeof found !== 'function') return undefined;
  return (nonce) => {
    Reflect.apply(found, window, [nonce]);
  };
}

/** True where every key reaches the page: Electron, or a browser window without tabs. */
export function allKeysArrive(): boolean {
  return electronConnect() !== undefined || !matchMedia('(display-mode: browser)').matches;
}

function openPort(connect: ConnectFunction): Promise<HostLine> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      window.removeEventListener('message', arrive);
    };
    const arrive = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== window || event.origin !== window.origin || port === undefined) return;
      if (!isLineArrival(event.data, nonce)) return;
      stop();
      resolve({ transport: webPortTransport(port), token: undefined });
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error('no line arrived'));
    }, ARRIVAL_MS);
    window.addEventListener('message', arrive);
    connect(nonce);
  });
}

/** Takes the token out of the address, so that no copy of the address carries it. */
function takeToken(): string {
  const fromAddress = location.hash.slice(1);
  if (fromAddress !== '') {
    sessionStorage.setItem(TOKEN, fromAddress);
    history.replaceState(null, '', location.pathname);
  }
  const token = sessionStorage.getItem(TOKEN);
  if (token === null) throw new MissingToken();
  return token;
}

function openSocket(token: string): Promise<HostLine> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${location.host}${webSocketPath}`);
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve({ transport: webSocketTransport(socket), token });
    });
    socket.addEventListener('error', () => reject(new Error('the host did not answer')));
  });
}

/** A new line to the backend. Rejects when the host gives none; `MissingToken` is for people. */
export async function openLine(): Promise<HostLine> {
  const connect = electronConnect();
  return connect === undefined ? openSocket(takeToken()) : openPort(connect);
}
