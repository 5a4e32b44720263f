import { afterAll, beforeAll, expect, it } from 'vitest';
import { namedUsers } from '#contract/development/named-users.ts';
import { today } from '#contract/time/civil-date.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { linkNamedUsers } from './link-named-users.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const linked = async () =>
  (
    await service.pool.query<{ id: string; citizen: string | null; last: string | null }>(
      `select s.id, s.citizen_id as citizen, c.last_name as last
        from staff_member s left join citizen c on c.id = s.citizen_id order by s.id`,
    )
  ).rows;

it('links named users to parents in the register, once, and shields them and their families', async () => {
  const { pool, clock } = service;
  await pool.query('update staff_member set citizen_id = null');
  // Every parent a home of their own.
  await pool.query(`insert into household (id, street, postal_code, city)
    select 100 + row_number() over (), 'Hjemmeveien 1', '0461', 'OSLO'
    from (select distinct parent_id from citizen_parent) as parents`);
  await pool.query(`update citizen c set household_id = p.home from (
      select parent_id, 100 + row_number() over (order by parent_id) as home
      from (select distinct parent_id from citizen_parent) as parents) p
    where p.parent_id = c.id`);
  await pool.query(
    `update citizen set last_name = 'Bakke', name_tokens = '{kristin,bakke}'
    where id = $1`,
    [service.people.adult.id],
  );
  await linkNamedUsers(pool, today(clock));
  const rows = await linked();
  const expected = namedUsers.filter(({ inRegister }) => inRegister).map(({ subject }) => subject);
  const found = rows.filter(({ citizen }) => citizen !== null);
  expect(found.map(({ id }) => id)).toEqual(expected.toSorted());
  expect(found.find(({ id }) => id === 'ingrid-bakke')).toMatchObject({
    citizen: service.people.adult.id,
    last: 'Bakke',
  });
  const shielded = await pool.query<{ n: number }>(
    `select count(*) as n from shielded_person where staff_id = 'ingrid-bakke' and relation = 'family'
      and citizen_id = any($1)`,
    [[service.people.child.id, service.people.father.id]],
  );
  expect(shielded.rows).toEqual([{ n: 2 }]);

  await linkNamedUsers(pool, today(clock));
  expect(await linked()).toEqual(rows);
});
