import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** A request that has been read to its end. */
export interface WholeRequest {
  readonly message: IncomingMessage;
  readonly body: Buffer;
}

/** Reads a request to its end. */
export async function wholeRequest(message: IncomingMessage): Promise<WholeRequest> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return { message, body: Buffer.concat(parts) };
}

/** Sends a request on, word for word, and gives the answer when its headers have come. */
export async function forward(
  target: URL,
  { message, body }: WholeRequest,
): Promise<IncomingMessage> {
  const onward = httpRequest({
    host: target.hostname,
    port: target.port,
    method: message.method,
    path: message.url,
    headers: message.rawHeaders,
    agent: false,
  });
  onward.end(body);
  const [answer] = (await once(onward, 'response')) as [IncomingMessage];
  return answer;
}

/** Sends the head and half of a request on, and then breaks the line. */
export async function forwardHalf(target: URL, { message, body }: WholeRequest): Promise<void> {
  const onward = httpRequest({
    host: target.hostname,
    port: target.port,
    method: message.method,
    path: message.url,
    headers: message.rawHeaders,
    agent: false,
  });
  onward.on('error', () => undefined);
  onward.flushHeaders();
  const [socket] = (await once(onward, 'socket')) as [Socket];
  if (socket.connecting) await once(socket, 'connect');
  onward.write(body.subarray(0, body.length >> 1));
  await new Promise((resolve) => setImmediate(resolve));
  onward.destroy();
}
