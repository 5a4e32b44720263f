import { setTimeout as wait } from 'node:timers/promises';

/** Against hanging. */
const PATIENCE_MS = 120_000;

/**
 * Sends a command, under one key, until the service has time for it, as the workspace does: 503 says that
 * nothing was carried out and that the same may be sent again. Where a machine is slow, the last of a crowd
 * waits longer than the service lets anybody wait for a lock or a connection.
 */
export async function served<Reply extends { readonly status: number }>(
  send: () => Promise<Reply>,
): Promise<Reply> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const reply = await send();
    if (reply.status !== 503 || performance.now() > giveUpAt) return reply;
    await wait(250);
  }
}
