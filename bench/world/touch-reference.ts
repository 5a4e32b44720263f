import type pg from 'pg';

/** Rows that change in the delta suite. */
export const DELTA_ROWS = 5_000;

/** What was changed: keys by collection. */
export type Touched = Readonly<Record<'doctors' | 'gpContracts', readonly string[]>>;

const CHANGE = {
  doctors: `update doctor set competence = case competence when 'approved' then 'specialist'
      else 'approved' end
    where hpr_number in (select hpr_number from doctor order by hpr_number limit $1)
    returning hpr_number::text as key`,
  gpContracts: `update gp_contract set accessible = not accessible
    where id in (select id from gp_contract order by id limit $1) returning id::text as key`,
};

/** Changes half as many doctors and half as many contracts, for real, in one transaction. */
export async function touchReference(client: pg.Client): Promise<Touched> {
  await client.query('begin');
  const change = async (collection: keyof Touched): Promise<string[]> => {
    const { rows } = await client.query<{ key: string }>(CHANGE[collection], [DELTA_ROWS / 2]);
    return rows.map(({ key }) => key);
  };
  const touched = {
    doctors: await change('doctors'),
    gpContracts: await change('gpContracts'),
  };
  await client.query('commit');
  return touched;
}
