import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';

const insert = statement(
  'receivedAt.keep',
  `insert into command_receipt (key, operation, citizen_id, principal_id, request_id, claimed_at,
      received_at, arrived_at, proof)
    values ($1, $2, (select id from citizen where id = $3), $4, $5, $6, $7, $8, $9)`,
);

/** A command that was carried out, refused by the rules, or collected. */
export interface ReceivedCommand {
  readonly key: string;
  readonly operation: FloOperationName;
  readonly citizenId: string | null;
}

/**
 * Keeps when a command was received and when it arrived, in the transaction of its answer. One that
 * claims nothing was received when it arrived, and there is nothing to keep.
 */
export async function keepReceipt(
  db: Queryable,
  { principal, requestId, received }: RequestContext,
  { key, operation, citizenId }: ReceivedCommand,
): Promise<void> {
  const { proof, claimedAt, receivedAt, arrivedAt } = received;
  if (proof === 'none') return;
  await insert(
    db,
    key,
    operation,
    citizenId,
    principal.id,
    requestId,
    claimedAt,
    receivedAt,
    arrivedAt,
    proof,
  );
}
