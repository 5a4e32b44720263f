import type { Standing } from '#contract/codes/access.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { DeclaredCaller } from './claim.ts';

/** A standing to store. */
export interface NewStanding extends DeclaredCaller {
  readonly standingId: string;
  readonly principalId: string;
  readonly callId: string | null;
  readonly citizenId: string;
  readonly decision: Decision;
  readonly at: Date;
}

/** A standing as it was declared. */
export interface StoredStanding extends DeclaredCaller {
  readonly standingId: string;
  readonly principalId: string;
  readonly citizenId: string;
  readonly at: Date;
}

const insert = statement(
  'standing.insert',
  `insert into caller_standing (id, principal_id, call_id, citizen_id, kind, representative_id,
      registration_id, consent_heard, decision, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Stores who is on the line. It is never changed afterwards. */
export async function storeStanding(db: Queryable, row: NewStanding): Promise<void> {
  const { standingId, principalId, callId, citizenId, kind, representativeId } = row;
  const decision = JSON.stringify(row.decision);
  await insert(
    db,
    standingId,
    principalId,
    callId,
    citizenId,
    kind,
    representativeId,
    row.registrationId,
    row.consentHeard,
    decision,
    row.at,
  );
}

const find = statement<StoredStanding & { readonly kind: Standing }>(
  'standing.find',
  `select id as "standingId", principal_id as "principalId", citizen_id as "citizenId", kind,
      representative_id as "representativeId", registration_id as "registrationId",
      consent_heard as "consentHeard", at
    from caller_standing where id = $1`,
);

/** A standing by its id. */
export async function findStanding(db: Queryable, id: string): Promise<StoredStanding | undefined> {
  const [row] = await find(db, id);
  return row;
}
