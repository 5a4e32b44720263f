import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HeldRecord } from '#contract/flo-api/presence.ts';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { lists } from '../testing/register/lists.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';
import { HOLD_SECONDS, pruneHolds } from './presence-rows.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());
beforeEach(() => service.pool.query('delete from presence'));

const INGRID = 'ingrid-bakke';
const JONAS = 'jonas-vik';

interface Holding {
  readonly holdId?: string;
  readonly deskId?: string;
  readonly doing?: string;
}

function send(who: string, citizenId: string, holding: Holding = {}): Promise<Reply> {
  const body = { holdId: randomUUID(), deskId: randomUUID(), doing: 'looking', ...holding };
  return service.signedIn(who).call('presence.hold', { params: { citizenId }, body });
}

async function hold(who: string, citizenId: string, holding?: Holding): Promise<HeldRecord> {
  const reply = await send(who, citizenId, holding);
  expect(reply.status, reply.text).toBe(200);
  return reply.json<HeldRecord>();
}

const leave = (who: string, ...holdIds: string[]): Promise<Reply> =>
  service.signedIn(who).call('presence.leave', { body: { holdIds } });

describe('who is in a record', () => {
  it('is told by name, unit and errand to a colleague who may open it, and not to oneself', async () => {
    const { id } = service.people.adult;
    expect((await hold(INGRID, id)).others).toEqual([]);
    expect((await hold(INGRID, id)).others).toEqual([]);
    const { others } = await hold(JONAS, id, { doing: 'switching' });
    const now = service.clock.now().toISOString();
    expect(others).toEqual([
      { name: 'Ingrid Bakke', unit: 'Veiledning Fredrikstad', doing: 'looking', since: now },
    ]);
    expect((await hold(INGRID, id)).others).toMatchObject([
      { name: 'Jonas Vik', doing: 'switching' },
    ]);
  });

  it('is one row for a colleague with two windows, with what matters most of what they do', async () => {
    const { id } = service.people.adult;
    await hold(INGRID, id, { doing: 'switching' });
    await hold(INGRID, id, { doing: 'looking' });
    expect((await hold(JONAS, id)).others).toMatchObject([{ doing: 'switching' }]);
  });

  it('ends when it is let go, and nobody lets go of another’s', async () => {
    const { id } = service.people.adult;
    const holdId = randomUUID();
    await hold(INGRID, id, { holdId });
    expect((await leave(JONAS, holdId)).json()).toEqual({ left: 0 });
    expect((await hold(JONAS, id)).others).toHaveLength(1);
    expect((await leave(INGRID, holdId)).json()).toEqual({ left: 1 });
    expect((await hold(JONAS, id)).others).toEqual([]);
  });

  it('ends after a while without a sign of life, as after a crash', async () => {
    const { id } = service.people.adult;
    await hold(INGRID, id);
    const start = service.clock.now().getTime();
    const at = (seconds: number) =>
      service.clock.set(new Date(start + seconds * 1000).toISOString());
    at(HOLD_SECONDS - 1);
    expect((await hold(JONAS, id)).others).toHaveLength(1);
    at(HOLD_SECONDS);
    expect((await hold(JONAS, id)).others).toEqual([]);
    await pruneHolds(service.pool, service.clock.now());
    const { rows } = await service.pool.query('select staff_id from presence');
    expect(rows).toEqual([{ staff_id: JONAS }, { staff_id: JONAS }]);
  });

  it('ends when somebody signs out (P23)', async () => {
    const { id } = service.people.adult;
    await hold(INGRID, id);
    await service.signedIn(INGRID).call('session.record', { body: { event: 'signOut' } });
    expect((await hold(JONAS, id)).others).toEqual([]);
  });

  it('is refused, and told to nobody, where the record is shut', async () => {
    const shut = service.personOfKind('strictlyConfidential');
    const reply = await send(INGRID, shut.id);
    expect([reply.status, reply.json<Problem>().code]).toEqual([403, 'citizen.denied']);
    const { rows } = await service.pool.query('select from presence');
    expect(rows).toEqual([]);
  });

  it('is not told of an auditor, who is told of others', async () => {
    const { id } = service.people.adult;
    await hold(INGRID, id);
    expect((await hold('auditor', id)).others).toHaveLength(1);
    expect((await hold(INGRID, id)).others).toEqual([]);
  });
});

describe('a record that is held', () => {
  it('tells its revision, and that another changed it', async () => {
    const { id } = service.people.adult;
    const overview = (
      await service.call('citizen.overview', { params: { citizenId: id } })
    ).json<CitizenOverview>();
    expect((await hold(INGRID, id)).tiesRevision).toBe(overview.tiesRevision);
    const reply = await service.signedIn(JONAS).call('switch.request', {
      params: { citizenId: id },
      body: { gpContractId: lists.elsewhere },
      headers: { 'idempotency-key': randomUUID(), 'if-match': overview.tiesRevision },
    });
    expect(reply.status, reply.text).toBe(201);
    const seen = await hold(INGRID, id);
    expect(seen.tiesRevision).not.toBe(overview.tiesRevision);
    expect(seen.change).toEqual({ at: service.clock.now().toISOString(), by: 'colleague' });
    expect((await hold(JONAS, id)).change.by).toBe('you');
  });
});

describe('rows of a list', () => {
  it('tell of colleagues in those records alone that would open', async () => {
    const [open, empty] = [service.people.adult.id, service.people.child.id];
    const shut = service.personOfKind('strictlyConfidential').id;
    await hold(INGRID, open, { doing: 'queueing' });
    await service.pool.query(
      `insert into presence values ('ingrid-bakke', $1, $1, $2, 'looking', $3, $3, 1)`,
      [randomUUID(), shut, service.clock.now()],
    );
    const reply = await service
      .signedIn(JONAS)
      .call('presence.among', { body: { citizenIds: [open, empty, shut, randomUUID()] } });
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json()).toMatchObject({
      items: [{ citizenId: open, others: [{ name: 'Ingrid Bakke', doing: 'queueing' }] }],
    });
  });
});
