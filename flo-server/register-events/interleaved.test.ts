import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Nin } from '#contract/identifiers/nin.ts';
import type { Connection } from '../db/pool.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { eventMaker, home, newNin, runEvents, send } from './testing/events.ts';

let service: TestService;
let people: readonly FixturePerson[];
beforeAll(async () => {
  service = await testService({ poolSize: 20 });
  people = await addPeople(service.pool, 30, 'open', 3);
});
afterAll(() => service.stop());

/** An adviser looks a person up and switches them to the list with ten places. */
async function switchOver({ id }: FixturePerson): Promise<number> {
  const overview = await service.call('citizen.overview', { params: { citizenId: id } });
  const reply = await service.call('switch.request', {
    params: { citizenId: id },
    body: { gpContractId: service.lists.tenPlaces },
    headers: {
      'idempotency-key': randomUUID(),
      'if-match': String(overview.headers['etag']),
    },
  });
  return reply.status;
}

/** Waits until a night of events waits for a lock that `holder` has. */
async function nightWaitsFor(holder: Connection): Promise<void> {
  await expect
    .poll(async () => {
      const { rowCount } = await service.pool.query(
        'select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))',
        [(holder as Connection & { processID: number }).processID],
      );
      return rowCount;
    })
    .toBe(1);
}

/** Whether the night has locked a list already: asks for it as an adviser's command, without waiting. */
async function isHeld(holder: Connection, list: number): Promise<boolean> {
  await holder.query('savepoint asked');
  try {
    await holder.query('select from gp_contract where id = $1 for no key update nowait', [list]);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: '55P03' });
    await holder.query('rollback to savepoint asked');
    return true;
  }
}

describe('a night of events takes locks in the order of everybody else', () => {
  /** The night, stopped by a lock of somebody else's on the way to the second of two people. */
  async function stoppedBy(
    sequence: number,
    dying: readonly FixturePerson[],
    lock: { readonly of: 'citizen' | 'gp_contract'; readonly id: string | number },
    asked: number,
  ): Promise<boolean> {
    const make = eventMaker(sequence);
    expect(
      (
        await send(
          service,
          dying.map(({ nin }) => make.death(nin)),
        )
      ).status,
    ).toBe(200);
    const other = await service.pool.connect();
    try {
      await other.query('begin');
      await other.query(`select from ${lock.of} where id = $1 for no key update`, [lock.id]);
      const night = runEvents(service, `2026-06-1${sequence % 10}`);
      await nightWaitsFor(other);
      const held = await isHeld(other, asked);
      await other.query('commit');
      expect(await night).toBe('finished');
      return held;
    } finally {
      other.release();
    }
  }

  it('waits for a person without holding the list of another', async () => {
    const dying = await addPeople(service.pool, 2, 'open', 4);
    const lock = { of: 'citizen', id: dying[1]?.id ?? '' } as const;
    expect(await stoppedBy(7_001, dying, lock, service.lists.open)).toBe(false);
  });

  it('waits for a list without holding one with a higher number', async () => {
    const [high] = await addPeople(service.pool, 1, 'elsewhere', 5);
    const [low] = await addPeople(service.pool, 1, 'open', 6);
    const { open, elsewhere } = service.lists;
    expect(open).toBeLessThan(elsewhere);
    const lock = { of: 'gp_contract', id: open } as const;
    expect(await stoppedBy(8_002, [high!, low!], lock, elsewhere)).toBe(false);
  });
});

describe('a night of events among advisers who switch people on many connections', () => {
  it('events that come twice at once count once', async () => {
    const make = eventMaker(5_000);
    const events = [make.immigration({ nin: newNin(30, '1994-02-03') })];
    const replies = await Promise.all([1, 2, 3, 4].map(() => send(service, events)));
    const results = replies.map(
      (reply) => reply.json<{ results: { result: string }[] }>().results[0]?.result,
    );
    expect(results.filter((result) => result === 'received')).toHaveLength(1);
    expect(results.filter((result) => result === 'known')).toHaveLength(3);
  });

  it('keeps places, ties and queues whole, whoever comes first', async () => {
    const make = eventMaker(6_000);
    const some = (from: number, to: number) => people.slice(from, to);
    const events = [
      ...some(0, 8).map(({ nin }) => make.death(nin)),
      ...some(8, 14).map(({ nin }) => make.emigration(nin)),
      ...some(14, 20).map(({ nin }) => make.move(nin, { address: home })),
      ...some(20, 26).map(({ nin }, at) =>
        make.birth({
          nin: newNin(40 + at),
          parents: [{ nin: nin as Nin, role: 'mother' }],
          holders: [{ nin: nin as Nin, kind: 'mother' }],
        }),
      ),
    ];
    expect((await send(service, events)).status).toBe(200);
    const [outcome, ...switched] = await Promise.all([
      runEvents(service, '2026-06-10'),
      ...people.map(switchOver),
    ]);
    expect(outcome).toBe('finished');
    expect(switched).toContain(201);
    // Done, refused by the rules (dead, full), or changed since it was read: never anything else.
    expect(switched.filter((status) => ![201, 409, 412].includes(status))).toEqual([]);
    const { rows } = await service.pool.query(
      `select
        (select count(*)::integer from register_event
          where sequence >= 6000 and sequence < 7000 and state = 'done') as done,
        (select count(*)::integer from patient_to_gp_contract_association t
          join citizen c on c.id = t.citizen_id
          where c.eligibility = 'none' and upper_inf(t.valid) and c.person_status = 'emigrated'
            or c.death_date < coalesce(upper(t.valid) - 1, 'infinity'::date)) as lingering,
        (select count(*)::integer from gp_switch w join citizen c on c.id = w.citizen_id
          where w.state = 'standing' and w.effective_date > '2026-06-10'
            and c.person_status in ('dead', 'emigrated')) as "pendingOfGone",
        (select count(*)::integer from gp_contract c
          where list_occupied(c.id, '2026-06-10') > c.max_patients
            and not exists (select from patient_to_gp_contract_association t
              where t.gp_contract_id = c.id and t.above_ceiling_right is not null)) as "overFull",
        (select count(*)::integer from citizen c join citizen_parent f on f.child_id = c.id
          where c.birth_date = '2026-06-08' and not exists (
            select from patient_to_gp_contract_association t where t.citizen_id = c.id)) as "withoutList"`,
    );
    expect(rows).toEqual([
      { done: events.length, lingering: 0, pendingOfGone: 0, overFull: 0, withoutList: 0 },
    ]);
  });
});
