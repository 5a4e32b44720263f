import { connect, type Socket } from 'node:net';

/** One kept-alive connection that posts JSON and waits for the answer: as little work as can be. */
export interface KeepAlive {
  /** @returns the status and the number of bytes of the body. */
  post(
    path: string,
    body: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly bytes: number }>;
  close(): void;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** Length of the whole answer once its head is there; undefined before. */
function expectedLength(received: Buffer): { total: number; body: number } | undefined {
  const end = received.indexOf(END_OF_HEAD);
  if (end === -1) return undefined;
  const head = received.subarray(0, end).toString('latin1');
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error('an answer without Content-Length');
  const body = Number(length);
  return { total: end + END_OF_HEAD.length + body, body };
}

/** Opens the connection. */
export async function openKeepAlive(api: URL): Promise<KeepAlive> {
  const socket: Socket = connect({ host: api.hostname, port: Number(api.port), noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return {
    post: (path, body, headers = {}) =>
      new Promise((resolve, reject) => {
        let received: Buffer = Buffer.alloc(0);
        const settle = (act: () => void): void => {
          socket.off('data', onData);
          socket.off('close', onClose);
          act();
        };
        const onClose = (): void => settle(() => reject(new Error('the connection was closed')));
        const onData = (chunk: Buffer): void => {
          received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
          try {
            const length = expectedLength(received);
            if (length === undefined || received.length < length.total) return;
            const status = Number(received.subarray(9, 12).toString('latin1'));
            settle(() => resolve({ status, bytes: length.body }));
          } catch (error) {
            settle(() => reject(error instanceof Error ? error : new Error('no answer')));
          }
        };
        socket.on('data', onData);
        socket.once('close', onClose);
        const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: ${api.host}\r\nContent-Type: application/json\r\n` +
            `${more.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      }),
    close: () => socket.destroy(),
  };
}
