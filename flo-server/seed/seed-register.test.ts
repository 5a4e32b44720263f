import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { RegisterNotEmptyError, seedRegister, type SeedSummary } from './seed-register.ts';
import { dropForLoad, findRebuilds } from './write/indexes.ts';

const asOf = civilDate('2026-11-01');
const options = { population: 5_200, seed: 1, asOf };

const DEFINITIONS = `
  select pg_get_indexdef(indexrelid) as text from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace
  union all
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace
  order by 1`;

/** Each finds rows that must not be. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  'a tie outside its contract’s life': `select from patient_to_gp_contract_association t
    join gp_contract c on c.id = t.gp_contract_id where not c.valid @> t.valid`,
  'two lists at once': `select from patient_to_gp_contract_association a
    join patient_to_gp_contract_association b on a.citizen_id = b.citizen_id and a.id < b.id
      and a.valid && b.valid`,
  'a list above its ceiling': `select from gp_contract c
    where list_occupied(c.id, '2026-11-01') > c.max_patients and upper(c.valid) is null`,
  'a tie before birth': `select from patient_to_gp_contract_association t
    join citizen c on c.id = t.citizen_id where lower(t.valid) < c.birth_date`,
  'a tie after death or emigration': `select from patient_to_gp_contract_association t
    join citizen c on c.id = t.citizen_id where c.person_status in ('dead', 'emigrated')
      and (upper(t.valid) is null or upper(t.valid) > coalesce(c.death_date, c.person_status_since) + 1)`,
  'a tie of somebody outside the scheme': `select from patient_to_gp_contract_association t
    join citizen c on c.id = t.citizen_id where (c.opted_out_since is not null or c.eligibility = 'none')
      and upper_inf(t.valid) and c.person_status in ('resident', 'temporary')`,
  'a number in use that is not among the person’s numbers': `select from citizen c
    where not exists (select from citizen_nin n where n.nin = c.nin and n.citizen_id = c.id)`,
  'a tie recorded later than the person’s last': `select from patient_to_gp_contract_association t
    join citizen c on c.id = t.citizen_id where t.recorded_from > c.ties_recorded_at`,
  'a row recorded at another instant than its act': `select from patient_to_gp_contract_association t
    join ledger_act a on a.id = t.act_id where t.recorded_from <> a.at`,
  'a belief superseded before it was held, or by an act at another instant': `
    select from patient_to_gp_contract_association_history h
    join ledger_act a on a.id = h.act_id join ledger_act s on s.id = h.superseded_by_act_id
    where lower(h.recorded) <> a.at or upper(h.recorded) <> s.at`,
  'two beliefs of one time': `select from patient_to_gp_contract_association_history h
    join patient_to_gp_contract_association t on t.citizen_id = h.citizen_id and t.valid && h.valid
      and h.recorded && tstzrange(t.recorded_from, null)`,
  'a standing switch without a tie that begins with it': `select from gp_switch s where state = 'standing'
    and not exists (select from patient_to_gp_contract_association t where t.citizen_id = s.citizen_id
      and t.gp_contract_id = s.to_contract_id and lower(t.valid) = s.effective_date)`,
  'a switch that took no effect but left a tie': `select from gp_switch s where state <> 'standing'
    and exists (select from patient_to_gp_contract_association t where t.citizen_id = s.citizen_id
      and t.gp_contract_id = s.to_contract_id and lower(t.valid) = s.effective_date)`,
  'somebody waiting for their own list': `select from waiting_list_entry w
    join patient_to_gp_contract_association t on t.citizen_id = w.citizen_id
      and t.gp_contract_id = w.gp_contract_id and upper_inf(t.valid) where w.left_at is null`,
  'a queue for a list that is not closed': `select from waiting_list_entry w
    join gp_contract c on c.id = w.gp_contract_id where w.left_at is null
      and (c.status <> 'closed' or upper(c.valid) is not null)`,
  'a child under sixteen with a tie but without anybody responsible': `select from citizen c
    where c.birth_date > date '2026-11-01' - interval '15 years' and c.person_status = 'resident'
      and c.household_id is not null and c.last_name <> 'Dagsgammel'
      and not exists (select from parental_responsibility r where r.child_id = c.id)`,
  'somebody hidden who represents or is represented': `select from representation r
    join citizen c on c.id in (r.citizen_id, r.representative_id) where c.address_protection <> 'none'`,
  'a representation recorded after the day of the register, or ended before it was recorded': `
    select from representation where greatest(registered_at, ended_at) >= '2026-11-01T00:00+01'
      or ended_at < registered_at`,
  'a child under sixteen with an authorised person': `select from representation r
    join citizen c on c.id = r.citizen_id where c.birth_date > date '2026-11-01' - interval '16 years'`,
  'a household whose people live in another municipality': `select from citizen c
    join household h on h.id = c.household_id where h.municipality_number <> c.municipality_number`,
  'a substitute for somebody who is not on the list': `select from gp_on_contract_association s
    where s.substitute_for_hpr_number is not null and not exists (select from gp_on_contract_association d
      where d.gp_contract_id = s.gp_contract_id and d.hpr_number = s.substitute_for_hpr_number)`,
  'a doctor in office before being authorised': `select from gp_on_contract_association a
    join doctor d using (hpr_number) where lower(a.valid) < lower(d.authorised)`,
};

describe('a seeded database', () => {
  let database: TestDatabase;
  let client: Client;
  let before: unknown[];
  let summary: SeedSummary;

  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    before = (await client.query(DEFINITIONS)).rows;
    summary = await seedRegister(database.url, options);
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each(Object.entries(FORBIDDEN))('has not %s', async (_, sql) => {
    expect((await client.query(sql)).rowCount).toBe(0);
  });

  it('holds the rows that the summary counts', async () => {
    for (const [table, count] of Object.entries(summary.rows)) {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table}`);
      expect([table, Number(rows[0]?.n)]).toEqual([table, count]);
    }
    expect(summary.rows['citizen']).toBeGreaterThan(options.population);
  });

  it('has the indexes and constraints it had before', async () => {
    expect((await client.query(DEFINITIONS)).rows).toEqual(before);
  });

  it('can be written to: triggers work and ids go on', async () => {
    await client.query('begin');
    await client.query(`select set_config('flo.instant', '2026-11-02T09:00:00Z', true)`);
    const { rows } = await client.query<{ id: number }>(
      `insert into ledger_act (at, operation, principal) values ('2026-11-02T09:00:00Z', 't', '{}')
       returning id`,
    );
    await client.query(`select set_config('flo.act_id', $1, true)`, [String(rows[0]?.id)]);
    const { rowCount } = await client.query(
      `update patient_to_gp_contract_association set valid = daterange(lower(valid), '2026-12-01')
       where id = (select min(id) from patient_to_gp_contract_association where upper_inf(valid))`,
    );
    expect(rowCount).toBe(1);
    await client.query('rollback');
  });

  it('knows the words of its names', async () => {
    const { rows } = await client.query<{ missing: string }>(
      `select count(*) as missing from citizen, unnest(name_tokens) as t (word)
       where not exists (select from name_word w where w.word = t.word)`,
    );
    expect(rows).toEqual([{ missing: '0' }]);
  });

  it('is never overwritten', async () => {
    await expect(seedRegister(database.url, options)).rejects.toThrow(RegisterNotEmptyError);
  });
});

describe('a load that was killed', () => {
  it('is begun anew, and leaves every index behind', async () => {
    const database = await testDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      const before = (await client.query(DEFINITIONS)).rows;
      await dropForLoad(client, await findRebuilds(client, ['citizen', 'gp_switch']));
      await client.query(
        `insert into municipality (number, name, county_number, county_name, inhabitants,
           centrality_index, centrality_class, language_form, latitude, longitude)
         values ('0301', 'x', '03', 'x', 1, 1, 1, 'nb', 0, 0)`,
      );
      await seedRegister(database.url, { ...options, population: 250 });
      expect((await client.query(DEFINITIONS)).rows).toEqual(before);
      expect((await client.query(`select from municipality where name = 'x'`)).rowCount).toBe(0);
    } finally {
      await client.end();
      await database.drop();
    }
  });
});
