import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';
import type { FixturePerson } from '../testing/register/person.ts';

let service: TestService;
let crowd: FixturePerson[];
beforeAll(async () => {
  service = await testService({ poolSize: 30 });
  crowd = await addPeople(service.pool, 20);
});
afterAll(() => service.stop());

const next = (): FixturePerson => crowd.pop()!;

function send(
  person: FixturePerson,
  key: string,
  gpContractId: number = service.lists.elsewhere,
  ifMatch = '"1"',
): Promise<Reply> {
  return service.call('switch.request', {
    params: { citizenId: person.id },
    body: { gpContractId },
    headers: { 'idempotency-key': key, 'if-match': ifMatch },
  });
}

async function countSwitches({ id }: FixturePerson): Promise<number> {
  const { rows } = await service.pool.query<{ n: number }>(
    'select count(*) as n from gp_switch where citizen_id = $1',
    [id],
  );
  return rows[0]!.n;
}

describe('the same command sent again', () => {
  it('has one effect and gets the first answer, whatever has happened since', async () => {
    const person = next();
    const key = randomUUID();
    const first = await send(person, key);
    const again = await send(person, key);
    expect(again.status).toBe(201);
    expect(again.json()).toEqual(first.json());
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', etag: '"2"' });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(await countSwitches(person)).toBe(1);
  });

  it('waits for the first when both are under way', async () => {
    const person = next();
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(person, key)));
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201]));
    const ids = replies.map((reply) => reply.json<SwitchReceipt>().switchId);
    expect(new Set(ids).size).toBe(1);
    expect(replies.filter((reply) => !('idempotency-replayed' in reply.headers))).toHaveLength(1);
    expect(await countSwitches(person)).toBe(1);
  });

  it('repeats a refusal too, even when the reason is gone', async () => {
    const person = next();
    const key = randomUUID();
    const refused = await send(person, key, service.lists.locked);
    await service.pool.query(`update gp_contract set status = 'open' where id = $1`, [
      service.lists.locked,
    ]);
    const again = await send(person, key, service.lists.locked);
    expect(again.status).toBe(409);
    expect(again.json<Problem>().decision).toEqual(refused.json<Problem>().decision);
  });

  it('with another body, path or operation is 422', async () => {
    const [person, other] = [next(), next()];
    const key = randomUUID();
    const { switchId } = (await send(person, key)).json<SwitchReceipt>();
    const headers = { 'idempotency-key': key, 'if-match': '"2"' };
    const others = await Promise.all([
      send(person, key, service.lists.vacant),
      send(other, key),
      service.call('switch.withdraw', {
        params: { citizenId: person.id, switchId },
        body: {},
        headers,
      }),
    ]);
    for (const reply of others) {
      expect([reply.status, reply.json<Problem>().code]).toEqual([422, 'idempotency.keyReused']);
    }
    expect(await countSwitches(other)).toBe(0);
  });

  it('is a new command after thirty days', async () => {
    const person = next();
    const key = randomUUID();
    await send(person, key, service.lists.full);
    service.clock.set('2026-07-10T10:00:01Z');
    try {
      const later = await send(person, key, service.lists.elsewhere);
      expect(later.status, later.text).toBe(201);
    } finally {
      service.clock.set('2026-06-10T10:00:00Z');
    }
  });
});

describe('a command that changed nothing', () => {
  it('leaves its key free: 412 and 404 are not kept', async () => {
    const person = next();
    const key = randomUUID();
    expect((await send(person, key, service.lists.elsewhere, '"7"')).status).toBe(412);
    expect((await send({ id: randomUUID(), nin: '' }, key)).status).toBe(404);
    expect((await send(person, key)).status).toBe(201);
  });
});

describe('what became of a command', () => {
  it('is told to whoever sent it', async () => {
    const person = next();
    const key = randomUUID();
    const receipt = (await send(person, key)).json<SwitchReceipt>();
    const reply = await service.call('idempotencyKey.get', { params: { key } });
    expect(reply.json()).toEqual({
      key,
      operation: 'switch.request',
      answeredAt: '2026-06-10T10:00:00.000Z',
      status: 201,
      body: receipt,
    });
  });

  it('is not told to anybody else, nor of a key never seen', async () => {
    const person = next();
    const key = randomUUID();
    await send(person, key);
    await service.pool.query(`update idempotency_key set principal_id = 'other' where key = $1`, [
      key,
    ]);
    for (const unknown of [key, randomUUID()]) {
      const reply = await service.call('idempotencyKey.get', { params: { key: unknown } });
      expect([reply.status, reply.json<Problem>().code]).toEqual([404, 'idempotency.unknown']);
    }
    expect((await send(person, key)).status).toBe(422);
  });
});

describe('whoever may not open the record any more', () => {
  it('is not given the first answer again, nor told what became of the command', async () => {
    const person = next();
    const key = randomUUID();
    expect((await send(person, key)).status).toBe(201);
    const grade = (grading: string) =>
      service.pool.query('update citizen set address_protection = $2 where id = $1', [
        person.id,
        grading,
      ]);
    await grade('confidential');
    const asked = () =>
      Promise.all([send(person, key), service.call('idempotencyKey.get', { params: { key } })]);
    for (const reply of await asked()) {
      expect([reply.status, reply.json<Problem>().code]).toEqual([403, 'citizen.denied']);
      expect(reply.text).not.toContain('switchId');
    }
    await grade('none');
    for (const reply of await asked()) expect(reply.status).toBeLessThan(300);
  });

  it('is told a refusal by the rules no sooner', async () => {
    const person = next();
    const key = randomUUID();
    expect((await send(person, key, service.lists.full)).status).toBe(409);
    await service.pool.query(
      `update citizen set address_protection = 'strictlyConfidential' where id = $1`,
      [person.id],
    );
    const again = await send(person, key, service.lists.full);
    expect([again.status, again.json<Problem>().code]).toEqual([403, 'citizen.denied']);
  });
});
