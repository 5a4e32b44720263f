import type pg from 'pg';
import { isOrganizationNumber } from '#contract/identifiers/ids.ts';

/** Reference rows that a client holds when the whole country is in the register, with room to grow. */
const NATIONAL_ROWS = 30_000;

const COUNT = `select ((select count(*) from municipality) + (select count(*) from district)
  + (select count(*) from gp_office) + (select count(*) from doctor)
  + (select count(*) from gp_contract))::int as rows`;

/** Far above what the generator uses. */
const FIRST_HPR = 90_000_000;
const FIRST_CONTRACT = 50_000_000;
const FIRST_PERIOD = 900_000_000;
const SINCE = '[2020-01-01,)';
const ENDED = '[2009-01-01,2019-07-01)';

/** Lists in force in the whole country; what a copy holds beyond them is history. */
const IN_FORCE = 5_700;

/** Valid organisation numbers from the top of the range down. */
function organizationNumbers(count: number, taken: ReadonlySet<string>): string[] {
  const numbers: string[] = [];
  for (let number = 999_999_999; numbers.length < count; number -= 1) {
    const text = String(number);
    if (isOrganizationNumber(text) && !taken.has(text)) numbers.push(text);
  }
  return numbers;
}

/** People's own names, so that what is searched for is as alike as in life. */
const NAMED = `select row_number() over (order by id) as n, first_name, last_name, sex, birth_date
  from citizen where merged_into is null and birth_date between '1956-01-01' and '1998-01-01'
  order by id limit $1`;

const PLACED = `select row_number() over (order by number) - 1 as m, number, name from municipality`;

async function offices(client: pg.Client, count: number): Promise<string[]> {
  const { rows } = await client.query<{ number: string }>(
    'select organization_number as number from gp_office',
  );
  const numbers = organizationNumbers(count, new Set(rows.map(({ number }) => number)));
  await client.query(
    `insert into gp_office (organization_number, name, display_name, municipality_number,
       is_group_office, accessible, visit_street, visit_postal_code, visit_city, phone, valid)
     select o.number, upper(m.name) || ' LEGESENTER ' || o.n, m.name || ' legesenter ' || o.n, m.number,
       true, o.n % 3 > 0, 'Storgata ' || o.n, '0001', 'Oslo', '22 00 00 00', '${SINCE}'
     from unnest($1::text[]) with ordinality as o (number, n)
     join (${PLACED}) m on m.m = o.n % (select count(*) from municipality)`,
    [numbers],
  );
  return numbers;
}

async function doctors(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `insert into doctor (hpr_number, first_name, last_name, sex, birth_date, authorisation, authorised,
       competence, specialties, languages)
     select ${FIRST_HPR} + i, p.first_name, p.last_name, p.sex, p.birth_date, 'full', '${SINCE}',
       'specialist', '{}', '{nb,en}'
     from generate_series(0, $1 - 1) as i
     join (${NAMED}) p on p.n = 1 + i % (select count(*) from (${NAMED}) all_named)`,
    [count],
  );
}

async function listsInForce(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from gp_contract where upper_inf(valid)',
  );
  return rows[0]?.count ?? 0;
}

/** Lists, each with its doctor: those the country has today, then ended ones. */
async function contracts(client: pg.Client, count: number, offered: string[]): Promise<void> {
  const current = Math.max(0, IN_FORCE - (await listsInForce(client)));
  const life = `(case when i < $2 then '${SINCE}' else '${ENDED}' end)::daterange`;
  await client.query(
    `insert into gp_contract (id, municipality_number, office_organization_number, agreement_date, valid,
       max_patients, status, is_fixed_salary, accessible)
     select ${FIRST_CONTRACT} + i, o.municipality_number, o.organization_number, lower(${life}), ${life},
       800 + i % 900, 'open', false, o.accessible
     from generate_series(0, $1 - 1) as i
     join gp_office o on o.organization_number = ($3::text[])[1 + i % cardinality($3::text[])]`,
    [count, current, offered],
  );
  await client.query(
    `insert into gp_on_contract_association (id, gp_contract_id, hpr_number, relationship, valid,
       working_percentage, working_on_days)
     select ${FIRST_PERIOD} + i, ${FIRST_CONTRACT} + i, ${FIRST_HPR} + i, 'LPFL', ${life}, 100,
       '{1,2,3,4,5}'
     from generate_series(0, $1 - 1) as i`,
    [count, current],
  );
}

/**
 * Adds offices, doctors and lists without people until there are 30,000 rows of reference data,
 * whatever the number of citizens.
 *
 * @returns how many there are.
 */
export async function topUpReference(client: pg.Client): Promise<number> {
  const missing = NATIONAL_ROWS - (await rowCount(client));
  if (missing > 0) {
    const extraOffices = Math.round(missing / 11);
    const extraContracts = Math.floor((missing - extraOffices) / 2);
    await client.query('begin');
    const offered = await offices(client, extraOffices);
    await doctors(client, missing - extraOffices - extraContracts);
    await contracts(client, extraContracts, offered);
    await client.query('commit');
  }
  return rowCount(client);
}

async function rowCount(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(COUNT);
  return rows[0]?.rows ?? 0;
}
