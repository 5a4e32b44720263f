import type { AllocationRecord } from '#rules/allocation/allocation-decision.ts';
import type { Connection } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

/** What became of one person. */
export interface KeptOutcome {
  readonly citizenId: string;
  readonly record: AllocationRecord;
}

// Without a place: only when the answer is another than the one before.
const keep = statement(
  'allocation.keepOutcomes',
  `insert into allocation_outcome (run_id, citizen_id, code, gp_contract_id, record, act_id)
    select $1, o.citizen, o.code, o.list, o.record, case when o.list is not null then $6::bigint end
    from unnest($2::uuid[], $3::text[], $4::bigint[], $5::jsonb[]) with ordinality
        o (citizen, code, list, record, position)
    where o.list is not null or o.code is distinct from (
      select a.code from allocation_outcome a where a.citizen_id = o.citizen order by a.id desc limit 1)
    order by o.position`,
);

// A place that came by itself on the list they waited for.
const leaveQueue = statement(
  'allocation.leaveQueue',
  `update waiting_list_entry w set left_at = $3, left_reason = 'comingToTheList', closing_act_id = $4
    from unnest($1::uuid[], $2::bigint[]) p (citizen, list)
    where w.citizen_id = p.citizen and w.gp_contract_id = p.list and w.left_at is null`,
);

/** Keeps what became of people; `actId` is the act that gave the places. */
export async function keepOutcomes(
  db: Connection,
  outcomes: readonly KeptOutcome[],
  {
    runId,
    actId,
    at,
  }: { readonly runId: number; readonly actId: number | null; readonly at: Date },
): Promise<void> {
  const lists = outcomes.map(({ record }) => record.placement?.gpContractId ?? null);
  await keep(
    db,
    runId,
    outcomes.map(({ citizenId }) => citizenId),
    outcomes.map(({ record }) => record.code),
    lists,
    outcomes.map(({ record }) => JSON.stringify(record)),
    actId,
  );
  if (actId === null) return;
  await leaveQueue(
    db,
    outcomes.map(({ citizenId }) => citizenId),
    lists,
    at,
    actId,
  );
}
