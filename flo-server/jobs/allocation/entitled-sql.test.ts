import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eligibilityGrounds, personStatuses } from '#contract/codes/code-lists.ts';
import { personObstacle } from '#rules/waiting-list/candidate.ts';
import { createPool } from '../../db/pool.ts';
import type { Pool } from '../../db/pool.ts';
import { testDatabase } from '../../testing/database.ts';
import type { TestDatabase } from '../../testing/database.ts';
import { entitled } from './entitled-sql.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = createPool(database.url, { size: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('the SQL of who may have a list', () => {
  it('says what the rule says, of every status, ground and opting out', async () => {
    const cases = personStatuses.flatMap((personStatus) =>
      eligibilityGrounds.flatMap((eligibility) =>
        [null, '2026-06-10', '2026-06-11'].map((since) => ({ personStatus, eligibility, since })),
      ),
    );
    const { rows } = await pool.query<{ entitled: boolean }>(
      `select ${entitled('p', "date '2026-06-10'")} as entitled
        from unnest($1::text[], $2::text[], $3::date[]) with ordinality
          p (person_status, eligibility, opted_out_since, position) order by p.position`,
      [
        cases.map(({ personStatus }) => personStatus),
        cases.map(({ eligibility }) => eligibility),
        cases.map(({ since }) => since),
      ],
    );
    expect(rows.map((row) => row.entitled)).toEqual(
      cases.map(({ since, ...person }) => {
        const optedOut = since === '2026-06-10';
        return personObstacle({ ...person, optedOut }) === null;
      }),
    );
  });
});
