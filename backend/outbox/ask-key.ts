import { isRpcError } from '#contract/rpc/errors.ts';
import type { FloClient } from '../flo-api/client.ts';
import type { Memory } from './carry-out.ts';

/** What became of somebody's command; undefined when the service has carried nothing out under its key. */
export async function askKey(
  flo: FloClient,
  key: string,
  subject?: string,
): Promise<Memory | undefined> {
  try {
    return await flo(
      'idempotencyKey.get',
      { params: { key } },
      { correlationId: crypto.randomUUID(), subject },
    );
  } catch (error) {
    if (isRpcError(error, 'idempotency.unknown')) return undefined;
    throw error;
  }
}
