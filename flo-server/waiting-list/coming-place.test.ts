import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { town } from '../agreements/testing/town.ts';
import { allocationStep } from '../jobs/allocation/step.ts';
import { defineJob } from '../jobs/job.ts';
import { runJob } from '../jobs/run-job.ts';
import { waitingStep } from '../jobs/waiting/step.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { command, overviewOf } from './testing/queue-client.ts';

let service: TestService;
/** Without a list until the night, when the last place on `given` is theirs from 1 July. */
let person: FixturePerson;
/** On a list, with a switch to another from 1 July. */
let switcher: FixturePerson;
let given: number;

beforeAll(async () => {
  service = await testService();
  const { pool, lists } = service;
  const here = await town(service);
  given = await here.list({ max: 1 });
  [person] = (await addPeople(pool, 1, null, 30)) as [FixturePerson];
  [switcher] = (await addPeople(pool, 1, 'open', 31)) as [FixturePerson];
  await pool.query(
    'update citizen set municipality_number = $2, district_number = null where id = $1',
    [person.id, here.number],
  );
  const reply = await command(service, 'switch.request', switcher, {
    gpContractId: lists.elsewhere,
  });
  expect(reply.status, reply.text).toBe(201);
  await pool.query(
    `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
      select gen_random_uuid(), id, $2, '2026-01-01', 1 from unnest($1::uuid[]) id`,
    [[person.id, switcher.id], lists.tenPlaces],
  );
  const job = defineJob({ kind: 'nightly', steps: [allocationStep, waitingStep] });
  expect(await runJob(service, job, civilDate('2026-06-10'))).toBe('finished');
});
afterAll(() => service.stop());

describe('a place to come that no switch gives', () => {
  it('is among the facts, and no switch is', async () => {
    const { coming, switchFacts } = await overviewOf(service, person);
    expect(coming).toMatchObject({ gpContractId: given, beginReason: 'allocated' });
    expect(switchFacts).toMatchObject({
      pending: null,
      coming: { gpContractId: given, from: '2026-07-01' },
    });
    expect((await overviewOf(service, switcher)).switchFacts).toMatchObject({
      pending: { toContractId: service.lists.elsewhere },
      coming: null,
    });
  });

  it.each([
    ['switch.request', 'switch.alreadyComing'],
    ['waitingList.join', 'waitingList.alreadyComing'],
  ] as const)('is said when the same list is asked for: %s', async (name, code) => {
    const reply = await command(service, name, person, { gpContractId: given });
    expect(reply.json<Problem>().decision).toMatchObject({
      code,
      facts: { effectiveDate: '2026-07-01' },
      alternatives: [{ code: 'findAnotherGP' }],
    });
  });

  it('is why another queue passes the person over, and is called no switch', async () => {
    const { rows } = await service.pool.query(
      `select e.citizen_id as id, p.reason, e.left_at as left
        from waiting_list_pass p join waiting_list_entry e on e.id = p.entry_id`,
    );
    expect(new Map(rows.map(({ id, reason, left }) => [id, [reason, left]]))).toEqual(
      new Map([
        [person.id, ['placeComing', null]],
        [switcher.id, ['switchPending', null]],
      ]),
    );
  });
});
