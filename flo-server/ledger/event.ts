import { randomUUID } from 'node:crypto';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/** Something that was put right in the ledger. */
export interface LedgerEvent {
  readonly kind: 'correction' | 'cancellation' | 'backDating' | 'ninChange' | 'merge';
  readonly citizenId: string;
  readonly otherCitizenId?: string;
  /** In the words of whoever did it, or of the register that brought it. */
  readonly reason: string;
  /** Ids, days and codes; never a number or a name. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly actId: number;
}

const insert = statement(
  'ledger.insertEvent',
  `insert into ledger_event (id, kind, citizen_id, other_citizen_id, reason, facts, at, act_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** Writes down what was put right, in the transaction of its act. Gives its id. */
export async function storeEvent(db: Queryable, event: LedgerEvent): Promise<string> {
  const id = randomUUID();
  const { kind, citizenId, otherCitizenId = null, reason, facts, at, actId } = event;
  await insert(db, id, kind, citizenId, otherCitizenId, reason, JSON.stringify(facts), at, actId);
  return id;
}
