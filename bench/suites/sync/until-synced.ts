import type { Client } from '#contract/rpc/client.ts';
import type { WorkspaceOperations } from '#contract/workspace/index.ts';
import { now } from '../../world/moment.ts';

const POLL_MS = 50;
const PATIENCE_MS = 120_000;

/** Waits until a workspace's copy agrees with the service as of now or later. */
export async function untilSynced(client: Client<WorkspaceOperations>): Promise<void> {
  const since = now().getTime();
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const { asOf, state } = await client.call('reference.status', {});
    if (asOf !== null && Date.parse(asOf) > since) return;
    if (performance.now() > giveUpAt) throw new Error(`the copy is ${state}, as of ${asOf}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
