/**
 * How a page gets its line to the backend. This is all a page knows about its host.
 *
 * **Electron.** The preload script puts one function on the window, `floConnect`. The page makes a
 * nonce, listens for `message` events on the window, and calls `floConnect(nonce)`. A message
 * follows whose `source` is the window itself, whose `origin` is the page's own, whose data is a
 * `LineArrival` with that nonce, and whose only port is the line: `webPortTransport(port)`.
 * After a crash of the backend the port closes; the page asks again with a new nonce.
 *
 * **Browser host.** There is no `floConnect`. The page opens a WebSocket to `webSocketPath` on its
 * own host and says hello with the token that stands in the fragment of the address it was opened
 * with: `webSocketTransport(socket)` once the socket is open. A fragment is not sent to any server;
 * the page takes it out of the address and keeps it in `sessionStorage`, so that it survives a
 * reload and nothing else.
 */

/** The function that the preload script puts on the window. */
export const connectFunctionName = 'floConnect';

/** Asks the host for a line; it arrives as a window message that carries the same nonce. */
export type ConnectFunction = (nonce: string) => void;

/** Electron: what the preload script asks main for a line by, and what main answers by. */
export const askLineChannel = 'flo:ask-line';
export const lineChannel = 'flo:line';

/** The data of the window message that brings the line. */
export interface LineArrival {
  readonly kind: 'flo:line';
  readonly nonce: string;
}

/** True for the message that answers the given nonce. */
export function isLineArrival(data: unknown, nonce: string): data is LineArrival {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, nonce: given } = data as Partial<LineArrival>;
  return kind === 'flo:line' && given === nonce;
}

/** Where the browser host takes WebSockets. */
export const webSocketPath = '/rpc';
