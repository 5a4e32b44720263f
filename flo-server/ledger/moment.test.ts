import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { FloAnswerOf } from '../testing/answers.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { beginAct } from './act.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

async function seen(citizenId: string, query: Record<string, string>) {
  const reply = await service.call('citizen.overview', { params: { citizenId }, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<CitizenOverview>();
}

async function list(gpContractId: number, query: Record<string, string> = {}) {
  const reply = await service.call('gpContract.get', { params: { gpContractId }, query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<FloAnswerOf<'gpContract.get'>>();
}

/** Changes the register as the service would: in an act, at the clock's instant. */
async function act(sql: string, ...values: unknown[]): Promise<void> {
  await inTransaction(service.pool, async (db) => {
    const at = service.clock.now();
    await beginAct(db, { at, operation: 'test', principal: servicePrincipal, decision: null });
    await db.query(sql, values);
  });
}

describe('a person at a moment', () => {
  it('is on the list of the day, and the view can be used for no write', async () => {
    const { adult } = service.people;
    const then = await seen(adult.id, { asOf: '2018-01-01' });
    expect([then.today, then.current?.gpContractId]).toEqual([
      '2018-01-01',
      service.lists.elsewhere,
    ]);
    expect(then.coming?.gpContractId).toBe(service.lists.open);
    expect(then.tiesRevision).toBe('"0"');
    expect(then.moment).toMatchObject({ asOf: '2018-01-01', notKnown: [] });
    expect((await seen(adult.id, { asOf: '2000-01-01' })).current).toBeNull();
  });

  it('is known as FLO knew it then: before a switch was asked for, after, and when it was taken back', async () => {
    const { withoutList } = service.people;
    const params = { citizenId: withoutList.id };
    const sent = (ifMatch: string) => ({ 'idempotency-key': randomUUID(), 'if-match': ifMatch });
    service.clock.set('2026-06-10T11:00:00Z');
    const body = { gpContractId: service.lists.elsewhere };
    const asked = await service.call('switch.request', { params, body, headers: sent('"1"') });
    const { switchId } = asked.json<{ switchId: string }>();
    service.clock.set('2026-06-10T12:00:00Z');
    await service.call('switch.withdraw', {
      params: { ...params, switchId },
      body: {},
      headers: sent('"2"'),
    });
    const at = async (knownAt: string) => {
      const { coming, switches } = await seen(withoutList.id, { knownAt });
      return [coming?.gpContractId, switches.items[0]?.state, switches.used];
    };
    expect(await at('2026-06-10T10:30:00Z')).toEqual([undefined, undefined, 0]);
    expect(await at('2026-06-10T11:30:00Z')).toEqual([service.lists.elsewhere, 'pending', 0]);
    expect(await at('2026-06-10T12:00:00Z')).toEqual([undefined, 'withdrawn', 0]);
  });

  it('had the name and status that were known then, and says what is not remembered', async () => {
    const { father } = service.people;
    service.clock.set('2026-06-11T10:00:00Z');
    const before = (await seen(father.id, {})).person.name.last;
    await act(`update citizen set last_name = 'Nyttnavn' where id = $1`, father.id);
    service.clock.set('2026-06-12T10:00:00Z');
    const then = await seen(father.id, { knownAt: '2026-06-11T09:00:00Z' });
    expect([then.person.name.last, then.moment?.notKnown]).toEqual([
      before,
      ['address', 'relatives'],
    ]);
    expect((await seen(father.id, { asOf: '2026-06-12' })).person.name.last).toBe('Nyttnavn');
  });

  it.each([
    ['in the future', { knownAt: '2027-01-01T00:00:00Z' }],
    ['before FLO knew anything', { knownAt: '2015-12-31T00:00:00Z' }],
    ['on a day outside any time', { asOf: '1899-12-31' }],
  ])('is not told of %s', async (_, query) => {
    const params = { citizenId: service.people.adult.id };
    const reply = await service.call('citizen.overview', { params, query });
    expect(reply.status).toBe(422);
  });

  it('stays as shut as the person is now', async () => {
    const params = { citizenId: service.people.protectedChild.id };
    const query = { asOf: '2020-01-01' };
    expect((await service.call('citizen.overview', { params, query })).status).toBe(403);
  });
});

describe('an agreement and its list at a moment', () => {
  it('has the ceiling, the doctors and the people that were known then', async () => {
    const { open } = service.lists;
    service.clock.set('2026-06-13T10:00:00Z');
    await act(
      'update gp_contract set max_patients = 7, revision = revision + 1 where id = $1',
      open,
    );
    await act(
      'delete from gp_on_contract_association where gp_contract_id = $1 and relationship = $2',
      open,
      'LPDL',
    );
    service.clock.set('2026-06-14T10:00:00Z');
    const now = await list(open);
    const then = await list(open, { knownAt: '2026-06-13T09:00:00Z' });
    expect([now.gpContract.places.maxPatients, then.gpContract.places.maxPatients]).toEqual([
      7, 1200,
    ]);
    const relations = ({ gpContract }: typeof now) =>
      gpContract.doctorCycles.map(({ relationship }) => relationship);
    expect([relations(now).includes('LPDL'), relations(then).includes('LPDL')]).toEqual([
      false,
      true,
    ]);
    expect(then.moment?.notKnown).toEqual([]);
    expect(now.moment).toBeUndefined();
  });

  it('counts those who were on it on the day', async () => {
    const { elsewhere } = service.lists;
    const counted = async (asOf: string): Promise<number> =>
      (await list(elsewhere, { asOf })).gpContract.places.occupied;
    const people = async (asOf: string) => {
      const reply = await service
        .signedIn('caseworker')
        .call('gpContract.people', { params: { gpContractId: elsewhere }, body: { asOf } });
      expect(reply.status, reply.text).toBe(200);
      return reply.json<FloAnswerOf<'gpContract.people'>>();
    };
    for (const day of ['2015-06-01', '2018-01-01', '2026-06-14']) {
      const { total, people: page } = await people(day);
      expect([total, page.length]).toEqual([await counted(day), Math.min(total, 50)]);
    }
    const then = await people('2018-01-01');
    expect(then.people.map(({ citizenId }) => citizenId)).toContain(service.people.adult.id);
  });

  it('is found by filters as of the day, and gives its places', async () => {
    const { ended } = service.lists;
    const query = { municipality: '0301', asOf: '2018-01-01' };
    const reply = await service.call('gpContract.list', { query });
    const { results } = reply.json<FloAnswerOf<'gpContract.list'>>();
    expect(results.map(({ id }) => Number(id))).toContain(ended);
    expect(results.find(({ id }) => Number(id) === ended)?.places.status).toBe('open');
    const places = await service.call('gpContract.places', {
      body: { gpContractIds: [ended], asOf: '2018-01-01' },
    });
    expect(places.json()).toMatchObject({ places: [{ gpContractId: ended, status: 'open' }] });
  });

  it('is found by status as it was then, with the same figures as by itself', async () => {
    const found = async (query: Record<string, string>) => {
      const reply = await service.call('gpContract.list', { query });
      expect(reply.status, reply.text).toBe(200);
      return reply.json<FloAnswerOf<'gpContract.list'>>();
    };
    for (const asOf of ['2018-01-01', '2026-06-14']) {
      const all = await found({ asOf, pageSize: '100' });
      expect(all.total).toBe(all.results.length);
      const statuses = [...new Set(all.results.map(({ places }) => places.status))];
      for (const status of statuses) {
        const some = await found({ asOf, status, pageSize: '100' });
        const own = all.results.filter(({ places }) => places.status === status);
        expect([some.total, some.results]).toEqual([own.length, own]);
      }
      const free = await found({ asOf, hasFreePlaces: 'true', pageSize: '2', page: '2' });
      const withPlaces = all.results.filter(({ places }) => places.placesAvailable > 0);
      expect([free.total, free.results]).toEqual([withPlaces.length, withPlaces.slice(2, 4)]);
    }
  });

  it('says so when a row was changed outside an act: nobody knows when', async () => {
    const { locked } = service.lists;
    await service.pool.query('update gp_contract set max_patients = 801 where id = $1', [locked]);
    const then = await list(locked, { knownAt: '2026-06-13T09:00:00Z' });
    expect(then.moment?.notKnown).toContain('agreement');
  });
});
