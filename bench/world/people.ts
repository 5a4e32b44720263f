import { withClient } from './database.ts';
import { today } from './moment.ts';
import type { Register } from './register.ts';

/**
 * Numbers of living residents with a list today whose records are open to every adviser, spread over
 * the register: the same at every run, nobody twice.
 */
export function samplePeople(register: Register, count: number): Promise<string[]> {
  const share = Math.min(100, (100 * 3 * count) / register.population);
  return withClient(register.url, async (client) => {
    const { rows } = await client.query<{ nin: string }>(
      `select c.nin from citizen c tablesample bernoulli ($1) repeatable (1)
       where c.person_status = 'resident' and c.merged_into is null
         and c.address_protection = 'none'
         and not exists (select from shielded_person z where z.citizen_id = c.id)
         and exists (select from patient_to_gp_contract_association t
           where t.citizen_id = c.id and t.valid @> $2::date)
       order by md5(c.nin) limit $3`,
      [share, today, count],
    );
    if (rows.length === 0) throw new Error('the register has nobody with a list');
    return rows.map(({ nin }) => nin);
  });
}

/** Two halves without anybody in common, so that neither warms the other's pages. */
export function halves<T>(all: readonly T[]): { readonly first: T[]; readonly second: T[] } {
  return {
    first: all.filter((_, index) => index % 2 === 0),
    second: all.filter((_, index) => index % 2 === 1),
  };
}
