import type pg from 'pg';

/** What happens between two nights, as shares of the country. */
export interface Disturbed {
  /** People who lost their list. */
  readonly people: number;
  /** Places that became free on lists that people wait for. */
  readonly places: number;
}

const beginAct = `with act as (
    insert into ledger_act (at, operation, principal) values ($1, 'bench', '{}') returning id)
  select set_config('flo.instant', $1::text, true), set_config('flo.act_id', id::text, true) from act`;

// About as many as stand without a list in the country (3,866 of 5.5 million) lose theirs today.
const loseLists = `with chosen as (
    select t.citizen_id from patient_to_gp_contract_association t tablesample bernoulli (0.07)
      where t.valid @> $1::date and upper_inf(t.valid) and lower(t.valid) < $1::date)
  update patient_to_gp_contract_association t
    set valid = daterange(lower(t.valid), $1::date), end_reason = 'other'
    from chosen where chosen.citizen_id = t.citizen_id and t.valid @> $1::date`;

// One closed list in five that people wait for gets twelve places free: their people move abroad.
const freePlaces = `with lists as (
    select c.id from gp_contract c
      where c.status = 'closed' and c.valid @> $1::date and c.id % 5 = $2 % 5
        and exists (select from waiting_list_entry w where w.gp_contract_id = c.id
          and w.left_at is null)),
  chosen as (
    select l.id, g.citizen_id from lists l, lateral (
      select t.citizen_id from patient_to_gp_contract_association t
        where t.gp_contract_id = l.id and t.valid @> $1::date and upper_inf(t.valid)
          and lower(t.valid) < $1::date limit 12) g),
  gone as (
    update citizen c set person_status = 'emigrated', eligibility = 'none'
      from chosen where c.id = chosen.citizen_id)
  update patient_to_gp_contract_association t
    set valid = daterange(lower(t.valid), $1::date), end_reason = 'emigrated'
    from chosen where chosen.citizen_id = t.citizen_id and t.valid @> $1::date`;

/** Takes a night's work into being: people without a list, and places for those who wait. */
export async function disturb(client: pg.Client, today: string, round: number): Promise<Disturbed> {
  await client.query('begin');
  await client.query(beginAct, [`${today}T00:30:00Z`]);
  const people = await client.query(loseLists, [today]);
  const places = await client.query(freePlaces, [today, round]);
  await client.query('commit');
  return { people: people.rowCount ?? 0, places: places.rowCount ?? 0 };
}
