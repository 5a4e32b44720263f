import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pool } from '../db/pool.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixtureRegister } from '../testing/fixtures.ts';
import { askForSwitch, fetchAs } from '../testing/http-client.ts';
import { startServer } from '../testing/server-process.ts';
import { NOW, twoServers } from '../testing/two-servers.ts';
import type { TwoServers } from '../testing/two-servers.ts';

let servers: TwoServers;
let pool: Pool;
let register: FixtureRegister;
beforeAll(async () => {
  servers = await twoServers();
  ({ pool, register } = servers);
});
afterAll(() => servers.stop());

const either = (i: number): string => servers.either(i);

async function onList(list: number): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*) as n from patient_to_gp_contract_association
      where gp_contract_id = $1 and upper_inf(valid)`,
    [list],
  );
  return rows[0]!.n;
}

describe('two hundred people at once, through two processes', () => {
  it('fill the ten places of a list, never eleven', async () => {
    const crowd = await addPeople(pool, 200);
    const { tenPlaces } = register.lists;
    const replies = await Promise.all(
      crowd.map(({ id }, i) => askForSwitch(either(i), id, tenPlaces)),
    );
    const received = replies.filter(({ status }) => status === 201);
    const refused = replies.filter(({ status }) => status === 409);
    expect(received).toHaveLength(10);
    expect(refused).toHaveLength(190);
    expect(new Set(refused.map(({ body }) => body.decision?.code))).toEqual(
      new Set(['switch.listFull']),
    );
    expect(await onList(tenPlaces)).toBe(10);
  });

  it('each get a place where there are enough', async () => {
    const crowd = await addPeople(pool, 100, 'open', 1);
    const { elsewhere } = register.lists;
    const before = await onList(elsewhere);
    const replies = await Promise.all(
      crowd.map(({ id }, i) => askForSwitch(either(i), id, elsewhere)),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(100);
    expect(await onList(elsewhere)).toBe(before + 100);
  });
});

describe('one person, twenty switches at once', () => {
  it('one is received, the others learn that the ties have changed', async () => {
    const [person] = await addPeople(pool, 1, 'open', 2);
    const { elsewhere, vacant, common } = register.lists;
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        askForSwitch(either(i), person!.id, [elsewhere, vacant, common][i % 3]!),
      ),
    );
    const statuses = replies.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 412)]);
  });

  it('never more than the year allows, however the revisions are chased', async () => {
    const [person] = await addPeople(pool, 1, 'open', 3);
    const { elsewhere, vacant, common } = register.lists;
    const chase = async (i: number): Promise<void> => {
      let ifMatch = '"1"';
      for (let tries = 0; tries < 6; tries += 1) {
        const list = [elsewhere, vacant, common][(i + tries) % 3]!;
        const { status, body } = await askForSwitch(either(i), person!.id, list, ifMatch);
        expect([201, 409, 412]).toContain(status);
        ifMatch = body.currentRevision ?? body.tiesRevision ?? ifMatch;
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => chase(i)));
    const { rows } = await pool.query<{ n: number }>(
      'select count(*) as n from gp_switch where citizen_id = $1 and quota_slot is not null',
      [person!.id],
    );
    expect(rows[0]!.n).toBe(2);
  });
});

describe('people who swap lists at once', () => {
  it('never wait for each other for ever', async () => {
    const crowd = await addPeople(pool, 40, 'open', 4);
    const { elsewhere, vacant } = register.lists;
    await Promise.all(
      crowd.map(async ({ id }, i) => {
        const [first, second] = i % 2 === 0 ? [elsewhere, vacant] : [vacant, elsewhere];
        const one = await askForSwitch(either(i), id, first);
        expect(one.status).toBe(201);
        const two = await askForSwitch(either(i + 1), id, second, one.body.tiesRevision);
        expect(two.status).toBe(201);
      }),
    );
  });
});

describe('the ceiling', () => {
  it('is held by the database against whoever writes', async () => {
    const [person] = await addPeople(pool, 1, null, 5);
    const write = pool.query(
      `with settings as (select set_config('flo.instant', '${NOW}', true),
          set_config('flo.act_id', (select min(id)::text from ledger_act), true))
        insert into patient_to_gp_contract_association
          (citizen_id, gp_contract_id, valid, begin_reason, recorded_from, act_id)
        select $1, $2, '[2026-07-01,)', 'switch', '${NOW}', 0 from settings`,
      [person!.id, register.lists.full],
    );
    await expect(write).rejects.toMatchObject({ code: 'FL001' });
  });
});

describe('a process', () => {
  it('ends what is under way when it is told to stop, and logs nobody', async () => {
    const server = await startServer(servers.databaseUrl, ['--now', NOW]);
    const [person] = await addPeople(pool, 1, 'open', 6);
    const stream = await fetchAs('telephoneAdviser', `${server.api}/sync/v1/hints`);
    const reply = await askForSwitch(server.api, person!.id, register.lists.elsewhere);
    expect(reply.status).toBe(201);
    expect(await server.stop()).toBe(0);
    expect(await stream.text()).toContain('retry:');
    expect(server.log()).toContain('switch.request');
    expect(server.log()).not.toContain(person!.id);
  });
});
