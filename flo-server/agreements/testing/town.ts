import { addPeople } from '../../testing/fixtures.ts';
import type { TestService } from '../../testing/service.ts';
import { addList, putOn } from './plans.ts';

let towns = 0;
let batch = 20;

/** A municipality of its own, where nobody lives but those a test puts there. */
export interface Town {
  readonly number: string;
  readonly list: (options?: Parameters<typeof addList>[1]) => Promise<number>;
  /** Grown people without a list, registered there since a day, each a year after the one before. */
  readonly newcomers: (count: number, since?: string) => Promise<string[]>;
  /** Grown people on a list since 2021. */
  readonly listed: (count: number, list: number) => Promise<string[]>;
}

/** Makes a municipality of its own. */
export async function town(service: TestService): Promise<Town> {
  towns += 1;
  const number = String(9900 + towns);
  const { pool } = service;
  await pool.query(
    `insert into municipality select (json_populate_record(m, json_build_object('number', $1::text))).*
      from municipality m where m.number = '0301'`,
    [number],
  );
  const people = async (count: number): Promise<string[]> => {
    batch += 1;
    const ids = (await addPeople(pool, count, null, batch)).map(({ id }) => id);
    await pool.query(
      `update citizen set municipality_number = $2, district_number = null where id = any($1)`,
      [ids, number],
    );
    return ids;
  };
  return {
    number,
    list: async (options) => {
      const id = await addList(service, options);
      await pool.query('update gp_contract set municipality_number = $2 where id = $1', [
        id,
        number,
      ]);
      return id;
    },
    newcomers: async (count, since = '2010-01-01') => {
      const ids = await people(count);
      await pool.query(
        `update citizen c set person_status_since = ($2::date + (n.place - 1) * interval '1 year')::date
          from unnest($1::uuid[]) with ordinality as n (id, place) where c.id = n.id`,
        [ids, since],
      );
      return ids;
    },
    listed: async (count, list) => {
      const ids = await people(count);
      await putOn(
        service,
        ids.map((id) => ({ id })),
        list,
      );
      return ids;
    },
  };
}

/** Makes some people a household: children of 8, and the first of them the parent of the others. */
export async function household(
  { pool }: TestService,
  id: number,
  [parent, ...children]: readonly string[],
): Promise<void> {
  await pool.query(
    `insert into household (id, street, postal_code, city, municipality_number)
      values ($1, 'Testveien 1', '0461', 'OSLO', '0301')`,
    [id],
  );
  await pool.query('update citizen set household_id = $1 where id = any($2)', [
    id,
    [parent, ...children],
  ]);
  await pool.query(`update citizen set birth_date = '2018-01-01' where id = any($1)`, [children]);
  await pool.query(
    `insert into citizen_parent (child_id, parent_id, role)
      select child, $2::uuid, 'mother' from unnest($1::uuid[]) as c (child)`,
    [children, parent],
  );
  await pool.query(
    `insert into parental_responsibility (child_id, holder_id, kind, valid)
      select child, $2::uuid, 'mother', '[2018-01-01,)' from unnest($1::uuid[]) as c (child)`,
    [children, parent],
  );
}
