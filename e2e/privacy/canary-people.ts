import { createPool } from '#flo-server/db/pool.ts';
import type { Services } from '../fixtures/services.ts';

/** A syllable that no doctor, office, place or text of ours has. */
export const CANARY = 'kanarifugl';

/** Everything about the people of a register that must not be seen. */
export interface Canaries {
  /** Matches a name, an address, a number or a day of birth of anybody. */
  readonly pattern: RegExp;
}

/**
 * Gives everybody in the test's own register names and addresses that can be told from everything
 * else, and says what to look for.
 */
export async function plantCanaries(services: Services): Promise<Canaries> {
  const pool = createPool(services.databaseUrl);
  try {
    await pool.query(`update citizen set middle_name = 'Kanarifuglen'`);
    await pool.query(
      `update citizen_address set street = 'Kanarifuglveien 7', city = 'Kanarifuglvik'`,
    );
    await pool.query(`update household set street = 'Kanarifuglveien 7', city = 'Kanarifuglvik'`);
    const { rows } = await pool.query<{ nin: string; born: string }>(
      `select n.nin, to_char(c.birth_date, 'DD.MM.YYYY') as born
         from citizen c join citizen_nin n on n.citizen_id = c.id`,
    );
    const numbers = rows.flatMap(({ nin, born }) => [
      nin,
      `${nin.slice(0, 6)}.?${nin.slice(6)}`,
      born.replaceAll('.', String.raw`\.`),
    ]);
    return { pattern: new RegExp([CANARY, ...new Set(numbers)].join('|'), 'i') };
  } finally {
    await pool.end();
  }
}
