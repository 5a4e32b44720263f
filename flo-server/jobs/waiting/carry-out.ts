import { randomUUID } from 'node:crypto';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { yearOf } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Connection } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { placeMany } from '../placing/place-many.ts';
import { turnLists } from '../placing/turn-lists.ts';
import type { ListPlan, Queued } from './plan.ts';

/** What a batch carries out with. */
export interface Carrying {
  readonly db: Connection;
  readonly today: CivilDate;
  readonly effective: CivilDate;
  readonly parameters: SwitchParameters;
  readonly at: Date;
  readonly actId: number;
}

const insertOpenings = statement<{ id: number; list: number }>(
  'waiting.insertOpenings',
  `insert into list_opening (gp_contract_id, opened_on, effective_date, outcome, free_before,
      free_after, to_unallocated, to_waiting, passed_over, act_id)
    select list, $7, $8, outcome, unallocated + waiting + free_after, free_after, unallocated, waiting,
      passed_over, $9
    from unnest($1::bigint[], $2::text[], $3::integer[], $4::integer[], $5::integer[], $6::integer[])
      o (list, outcome, free_after, unallocated, waiting, passed_over)
    returning id, gp_contract_id as list`,
);

const closeEntries = statement(
  'waiting.closeEntries',
  `update waiting_list_entry w set left_at = $4, left_reason = e.reason, closing_act_id = $5,
      opening_id = case when e.reason = 'served' then e.opening end
    from unnest($1::uuid[], $2::text[], $3::bigint[]) e (entry, reason, opening)
    where w.id = e.entry and w.left_at is null`,
);

const knownPasses = statement<{ entry: string; reason: string }>(
  'waiting.knownPasses',
  `select distinct on (entry_id) entry_id as entry, reason from waiting_list_pass
    where entry_id = any($1::uuid[]) order by entry_id, opening_id desc`,
);

const insertPasses = statement(
  'waiting.insertPasses',
  `insert into waiting_list_pass (entry_id, opening_id, reason)
    select * from unnest($1::uuid[], $2::bigint[], $3::text[])`,
);

const insertSwitches = statement(
  'waiting.insertSwitches',
  `insert into gp_switch (id, citizen_id, from_contract_id, to_contract_id, requested_at,
      effective_date, quota_year, quota_slot, state, act_id, extra_ground_id)
    select s.id, s.citizen, s.from_list, s.to_list, $6, $7, case when s.counts then $8::smallint end,
      case when s.counts then (select min(slot) from generate_series(1, 99) slot
        where not exists (select from gp_switch w where w.citizen_id = s.citizen
          and w.quota_year = $8::smallint and w.quota_slot = slot)) end,
      'standing', $9, s.ground
    from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::boolean[], $10::uuid[])
      s (id, citizen, from_list, to_list, counts, ground)`,
);

interface Hit {
  readonly citizenId: string;
  readonly fromContractId: number | null;
  readonly toContractId: number;
  readonly counts: boolean;
  readonly extraGroundId: string | null;
}

async function storeSwitches(hits: readonly Hit[], on: Carrying): Promise<void> {
  await insertSwitches(
    on.db,
    hits.map(() => randomUUID()),
    hits.map(({ citizenId }) => citizenId),
    hits.map(({ fromContractId }) => fromContractId),
    hits.map(({ toContractId }) => toContractId),
    hits.map(({ counts }) => counts),
    on.at,
    on.effective,
    yearOf(on.today),
    on.actId,
    hits.map(({ extraGroundId }) => extraGroundId),
  );
}

async function keepOpenings(
  plans: readonly ListPlan[],
  { db, today, effective, actId }: Carrying,
): Promise<ReadonlyMap<number, number>> {
  const rows = await insertOpenings(
    db,
    plans.map(({ list }) => list.gpContractId),
    plans.map(({ plan }) => (plan.outcome === 'opens' ? 'opens' : 'staysOpen')),
    plans.map(({ plan }) => plan.freeAfter),
    plans.map(({ list }) => list.toUnallocated),
    plans.map(({ plan }) => plan.served.length),
    plans.map(({ plan }) => plan.passedOver.length),
    today,
    effective,
    actId,
  );
  return new Map(rows.map(({ id, list }) => [list, id]));
}

/** Ends the places of those who were served or can have none any more, and notes who was passed over. */
async function settleQueues(
  plans: readonly ListPlan[],
  openingOf: ReadonlyMap<number, number>,
  { db, at, actId }: Carrying,
): Promise<void> {
  const served = plans.flatMap(({ list, plan }) =>
    plan.served.map(({ entryId }) => ({ entryId, list, reason: 'served' })),
  );
  const passed = plans.flatMap(({ list, plan }) =>
    plan.passedOver.map(({ entryId, reason, lapses }) => ({ entryId, list, reason, lapses })),
  );
  const closed = [...served, ...passed.filter(({ lapses }) => lapses)];
  const opening = ({ list }: { readonly list: ListPlan['list'] }) =>
    openingOf.get(list.gpContractId) ?? null;
  await closeEntries(
    db,
    closed.map(({ entryId }) => entryId),
    closed.map(({ reason }) => reason),
    closed.map(opening),
    at,
    actId,
  );
  await insertPasses(
    db,
    passed.map(({ entryId }) => entryId),
    passed.map(opening),
    passed.map(({ reason }) => reason),
  );
}

/** Lists where something happens: somebody gets a place, or is passed over as they were not before. */
async function thatGive(db: Connection, plans: readonly ListPlan[]): Promise<readonly ListPlan[]> {
  const passed = plans.flatMap(({ plan }) => plan.passedOver);
  const rows = await knownPasses(
    db,
    passed.map(({ entryId }) => entryId),
  );
  const known = new Map(rows.map(({ entry, reason }) => [entry, reason]));
  return plans.filter(
    ({ list, plan }) =>
      plan.served.length + list.toUnallocated > 0 ||
      plan.passedOver.some(({ entryId, reason }) => known.get(entryId ?? '') !== reason),
  );
}

/** Carries plans out: the places, the switches they are, the queues, the lists. Returns people served. */
export async function carryOut(
  plans: readonly ListPlan[],
  queues: readonly Queued[],
  on: Carrying,
): Promise<number> {
  const given = await thatGive(on.db, plans);
  const currentOf = new Map(queues.map((one) => [one.citizenId, one.currentContractId]));
  const hits = given.flatMap(({ list, plan }) =>
    plan.served.map(({ citizenId, counts, extraGroundId }): Hit => ({
      citizenId,
      fromContractId: currentOf.get(citizenId) ?? null,
      toContractId: list.gpContractId,
      counts,
      extraGroundId,
    })),
  );
  await placeMany(
    on.db,
    hits.map(({ citizenId, toContractId: gpContractId }) => ({
      citizenId,
      gpContractId,
      aboveCeilingRight: null,
    })),
    { from: on.effective, beginReason: 'waitingList', endReason: 'switch', at: on.at },
  );
  await storeSwitches(hits, on);
  await settleQueues(given, await keepOpenings(given, on), on);
  await turnLists(
    on.db,
    new Map(given.map(({ list, plan }) => [list.gpContractId, plan.statusAfter])),
  );
  return hits.length;
}
