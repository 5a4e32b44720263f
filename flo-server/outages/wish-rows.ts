import type { Decision } from '#contract/flo-api/decision.ts';
import type { CollectedOperation, WishState } from '#contract/flo-api/outages.ts';
import type { ReceivedProof } from '#contract/flo-api/received.ts';
import type { Principal } from '#contract/flo-api/session.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** A wish as it was collected. */
export interface WishRow {
  readonly id: number;
  readonly outageId: string;
  readonly key: string;
  readonly operation: CollectedOperation;
  readonly citizenId: string;
  readonly gpContractId: number;
  readonly ifMatch: string;
  readonly principal: Principal;
  readonly requestId: string;
  readonly receivedAt: Date;
  readonly arrivedAt: Date;
  readonly proof: ReceivedProof;
}

const columns = `id, outage_id as "outageId", key, operation, citizen_id as "citizenId",
  gp_contract_id as "gpContractId", if_match as "ifMatch", principal, request_id as "requestId",
  received_at as "receivedAt", arrived_at as "arrivedAt", proof`;

const insert = statement(
  'outages.collect',
  `insert into collected_wish (outage_id, key, operation, citizen_id, gp_contract_id, if_match,
      principal, request_id, received_at, arrived_at, proof)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export async function insertWish(db: Queryable, wish: Omit<WishRow, 'id'>): Promise<void> {
  await insert(
    db,
    wish.outageId,
    wish.key,
    wish.operation,
    wish.citizenId,
    wish.gpContractId,
    wish.ifMatch,
    JSON.stringify(wish.principal),
    wish.requestId,
    wish.receivedAt,
    wish.arrivedAt,
    wish.proof,
  );
}

/** What waits in an outage ($1), in no order. */
export const waitingWishes = statement<WishRow>(
  'outages.waiting',
  `select ${columns} from collected_wish where outage_id = $1 and state = 'collected'`,
);

const hold = statement<WishRow>(
  'outages.holdWish',
  `select ${columns} from collected_wish where key = $1 and state = 'collected' for update`,
);

/** A wish that still waits, held until the transaction ends. */
export async function holdWish(db: Queryable, key: string): Promise<WishRow | undefined> {
  const [row] = await hold(db, key);
  return row;
}

/** What is left of days before one ($1): the oldest, so many ($2). */
export const leftWishes = statement<WishRow>(
  'outages.left',
  `select ${columns} from collected_wish
    where state = 'collected' and (arrived_at at time zone 'Europe/Oslo')::date < $1
    order by arrived_at, id limit $2::integer`,
);

/** Whether somebody ever wished under a key ($1) for a person ($2). */
export const wasWished = statement(
  'outages.wasWished',
  'select from collected_wish where key = $1 and citizen_id = $2 limit 1',
);

const end = statement(
  'outages.endWish',
  `update collected_wish set state = $2, ended_at = $3, code = $4, task_id = $5, decision = $6
    where id = $1`,
);

/** How a wish ended. */
export interface WishEnd {
  readonly state: Exclude<WishState, 'collected'>;
  readonly at: Date;
  readonly code?: string | null;
  /** The decision that refused it. */
  readonly decision?: Decision | undefined;
  readonly taskId?: string | null;
}

export async function endWish(
  db: Queryable,
  id: number,
  { state, at, code = null, taskId = null, decision }: WishEnd,
): Promise<void> {
  await end(db, id, state, at, code, taskId, decision ? JSON.stringify(decision) : null);
}
