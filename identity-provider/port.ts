import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from '#contract/zod.ts';
import { readJson, writePrivateJson } from './private-file.ts';

const HOST = '127.0.0.1';
const Remembered = z.object({ port: z.number().int().min(1).max(65_535) });

async function listen(server: Server, port: number): Promise<number> {
  const failed = once(server, 'error').then(([error]) => Promise.reject(error as Error));
  server.listen(port, HOST);
  await Promise.race([once(server, 'listening'), failed]);
  // Nobody waits for it any more.
  failed.catch(() => undefined);
  return (server.address() as AddressInfo).port;
}

/**
 * Listens on the wanted port; without one, on the port of the last time, because the issuer's name
 * holds it, or on a free one where another program has taken that.
 */
export async function listenOnRememberedPort(
  server: Server,
  dataDir: string,
  wanted: number | undefined,
): Promise<number> {
  const file = join(dataDir, 'port.json');
  if (wanted !== undefined && wanted !== 0) return listen(server, wanted);
  const before = Remembered.safeParse(await readJson(file));
  const port = before.success
    ? await listen(server, before.data.port).catch(() => listen(server, 0))
    : await listen(server, 0);
  await writePrivateJson(file, { port });
  return port;
}
