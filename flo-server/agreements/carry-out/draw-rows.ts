import type { CivilDate } from '#contract/time/civil-date.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import { draw, drawnIds, frozenHash, ticketOf } from '#rules/reduction/draw.ts';
import { unitsOf } from '#rules/reduction/units.ts';
import type { Queryable } from '../../db/pool.ts';
import { onlyRow, statement } from '../../db/statement.ts';
import { heldPlaces, listedPeople } from '../people.ts';

const insertPeople = statement(
  'agreements.freezePeople',
  `insert into reduction_draw_person (plan_id, citizen_id, ticket, unit)
    select $1, f.citizen_id, f.ticket, f.unit
    from unnest($2::uuid[], $3::text[], $4::integer[]) as f(citizen_id, ticket, unit)`,
);

const noteFrozen = statement(
  'agreements.noteFrozen',
  `update reduction_draw set frozen_at = $2, frozen_hash = $3, need = $4 where plan_id = $1`,
);

/**
 * Writes down who is on a list on a day and with whom, under names that hold in this draw only, and how
 * many must go. Call it under the list's lock.
 */
export async function freezeList(
  db: Queryable,
  planId: string,
  list: { readonly contractId: number; readonly ceiling: number; readonly on: CivilDate },
  at: Date,
): Promise<void> {
  const { contractId, ceiling, on } = list;
  const people = await listedPeople(db, contractId, on);
  const units = unitsOf(people, agreementParametersOn(on)).map((unit) =>
    unit.map((id) => ({ id, ticket: ticketOf(planId, id) })),
  );
  const rows = units.flatMap((unit, number) => unit.map((person) => ({ ...person, number })));
  await insertPeople(
    db,
    planId,
    rows.map(({ id }) => id),
    rows.map(({ ticket }) => ticket),
    rows.map(({ number }) => number),
  );
  const above = (await heldPlaces(db, contractId, on)) - ceiling;
  const need = Math.min(people.length, Math.max(0, above));
  const hash = frozenHash(units.map((unit) => unit.map(({ ticket }) => ticket)));
  await noteFrozen(db, planId, at, hash, need);
}

const frozen = statement<{ seed: string; need: number; units: string[][] }>(
  'agreements.frozenDraw',
  `select d.seed, d.need, (select coalesce(json_agg(u.tickets), '[]') from (
      select array_agg(ticket order by ticket) as tickets from reduction_draw_person
        where plan_id = d.plan_id group by unit order by unit) u) as units
    from reduction_draw d where d.plan_id = $1`,
);

const markDrawn = statement(
  'agreements.markDrawn',
  `update reduction_draw_person set drawn = true where plan_id = $1 and ticket = any($2::text[])`,
);

const noteDrawn = statement(
  'agreements.noteDrawn',
  `update reduction_draw set drawn_at = $2 where plan_id = $1`,
);

/** Draws from the frozen list with the seed, and so makes the seed public. Gives how many people are drawn. */
export async function drawPeople(db: Queryable, planId: string, at: Date): Promise<number> {
  const { seed, need, units } = onlyRow(await frozen(db, planId));
  const drawn = drawnIds(draw(units, need, seed));
  await markDrawn(db, planId, drawn);
  await noteDrawn(db, planId, at);
  return drawn.length;
}

// A record merged since the list was frozen has given its ties to the person it lives on under.
const drawnPeople = statement<{ id: string }>(
  'agreements.drawnPeople',
  `select distinct coalesce(c.merged_into, c.id) as id
    from reduction_draw_person p join citizen c on c.id = p.citizen_id
    where p.plan_id = $1 and p.drawn order by id`,
);

/** Ids of the people that were drawn, as they are now. */
export async function drawnCitizens(db: Queryable, planId: string): Promise<string[]> {
  return (await drawnPeople(db, planId)).map(({ id }) => id);
}
