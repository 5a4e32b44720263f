import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Places } from '#contract/flo-api/places.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { Doctor, GPContract, GPOffice } from '#contract/flo-api/reference.ts';
import { addPeople } from '../testing/fixtures.ts';
import { offices } from '../testing/register/places.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

interface Page<Row> {
  readonly results: readonly Row[];
  readonly total: number;
}

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

async function list(query: Readonly<Record<string, string>> = {}): Promise<Page<GPContract>> {
  const reply = await service.call('gpContract.list', { query });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

const ids = ({ results }: Page<GPContract>): number[] => results.map((contract) => contract.id);

describe('lists', () => {
  it('are those in force or coming; ended ones when asked for', async () => {
    const { ended } = service.lists;
    expect(ids(await list())).toEqual(Object.values(service.lists).filter((id) => id !== ended));
    expect(ids(await list({ includeEnded: 'true' }))).toContain(ended);
  });

  it('by municipality, office and doctor', async () => {
    const { elsewhere, ending, lastPlace, vacant, common } = service.lists;
    expect(ids(await list({ municipality: '3407' }))).toEqual([elsewhere, ending, lastPlace]);
    expect(ids(await list({ office: offices.sogndal }))).toEqual([vacant]);
    expect(ids(await list({ doctor: '9000002' }))).toEqual([elsewhere, common, lastPlace]);
  });

  it('by what they are today, as the rules see it', async () => {
    const { full, notReopened, reopened, locked } = service.lists;
    expect(ids(await list({ status: 'closed' }))).toEqual([full, notReopened]);
    expect(ids(await list({ status: 'locked' }))).toEqual([locked]);
    const open = await list({ status: 'open' });
    expect(ids(open)).toContain(reopened);
    expect(open.results.every(({ places }) => places.status === 'open')).toBe(true);
    const free = await list({ hasFreePlaces: 'true' });
    expect(free.results.every(({ places }) => places.placesAvailable > 0)).toBe(true);
    expect(ids(await list({ hasFreePlaces: 'false' }))).toEqual([full, notReopened, locked]);
  });

  it('show no free place unless they are open', async () => {
    const { results } = await list({ includeEnded: 'true' });
    for (const { places } of results) {
      const { status, maxPatients, occupied, waiting, placesAvailable } = places;
      const unclaimed = Math.max(0, maxPatients - occupied - waiting);
      expect(placesAvailable).toBe(status === 'open' ? unclaimed : 0);
    }
  });

  it('come in pages', async () => {
    const all = await list();
    const second = await list({ page: '2', pageSize: '5' });
    expect(ids(second)).toEqual(ids(all).slice(5, 10));
    expect(second.total).toBe(all.total);
    expect(ids(await list({ page: '99' }))).toEqual([]);
  });
});

describe('one list', () => {
  it('comes with its office, all periods and the doctors', async () => {
    const reply = await service.call('gpContract.get', {
      params: { gpContractId: service.lists.open },
    });
    const { gpContract, office, doctors } = reply.json<{
      gpContract: GPContract;
      office: GPOffice;
      doctors: Doctor[];
    }>();
    expect(gpContract.doctorCycles.map(({ relationship }) => relationship)).toEqual([
      'LPFL',
      'LPDL',
      'LPVI',
    ]);
    expect(gpContract.outOfOfficeLocations).toMatchObject([
      { description: 'Utekontor på Grefsen' },
    ]);
    expect(office).toMatchObject({ displayName: 'Sagene legekontor', districtNumber: '030103' });
    expect(doctors.map(({ hprNumber }) => hprNumber)).toEqual([9_000_001, 9_000_005, 9_000_006]);
  });

  it.each(['4242', '9007199254740991'])('that does not exist (%s) is 404', async (gpContractId) => {
    const reply = await service.call('gpContract.get', { params: { gpContractId } });
    expect([reply.status, reply.json<Problem>().code]).toEqual([404, 'gpContract.unknown']);
  });
});

describe('places', () => {
  it('are given for the lists there are', async () => {
    const { open, full } = service.lists;
    const reply = await service.call('gpContract.places', {
      body: { gpContractIds: [full, 4242, open] },
    });
    expect(reply.json()).toMatchObject({
      asOf: '2026-06-10T10:00:00.000Z',
      places: [
        { gpContractId: open, status: 'open' },
        { gpContractId: full, status: 'closed', occupied: 2, waiting: 2, placesAvailable: 0 },
      ],
    });
  });
});

describe('places that belong to those who wait', () => {
  it('are not shown as free: what a caller is told is what a caller gets', async () => {
    const { reopened } = service.lists;
    const people = await addPeople(service.pool, 12, 'open', 40);
    const placesNow = async () => {
      const body = { gpContractIds: [reopened] };
      const reply = await service.call('gpContract.places', { body });
      return reply.json<{ places: [Places] }>().places[0];
    };
    const switching = async () => {
      const reply = await service.call('switch.preview', {
        params: { citizenId: people[11]!.id },
        body: { gpContractId: reopened },
      });
      return reply.json<Decision>().code;
    };
    const isFree = async () => ids(await list({ hasFreePlaces: 'true' })).includes(reopened);
    const wait = async (from: number, to: number) => {
      for (const { id } of people.slice(from, to)) {
        await service.pool.query(
          `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
            values (gen_random_uuid(), $1, $2, '2026-01-01T08:00:00Z', 1)`,
          [id, reopened],
        );
      }
    };
    await wait(0, 9);
    expect(await placesNow()).toMatchObject({ status: 'open', placesAvailable: 1, waiting: 9 });
    expect([await isFree(), await switching()]).toEqual([true, 'switch.allowed']);
    await wait(9, 10);
    expect(await placesNow()).toMatchObject({ placesAvailable: 0, waiting: 10 });
    expect([await isFree(), await switching()]).toEqual([false, 'switch.placesForQueue']);
  });
});

describe('doctors', () => {
  const find = async (query: Readonly<Record<string, string>>): Promise<Page<Doctor>> =>
    (await service.call('doctor.list', { query })).json();

  it('by name and municipality', async () => {
    expect((await find({ name: 'nord kari' })).results.map((d) => d.hprNumber)).toEqual([
      9_000_001,
    ]);
    expect((await find({ municipality: '5610' })).results.map((d) => d.lastName)).toEqual([
      'Sara',
      'Sæther',
    ]);
    expect(await find({ pageSize: '2' })).toMatchObject({ total: 6, results: { length: 2 } });
  });

  it('one with the lists, and never with a NIN', async () => {
    await service.pool.query(`update doctor set nin = '13869599999' where hpr_number = 9000002`);
    const reply = await service.call('doctor.get', { params: { hprNumber: 9_000_002 } });
    const { gpContracts } = reply.json<{ gpContracts: GPContract[] }>();
    expect(gpContracts.map(({ id }) => id)).toEqual([
      service.lists.elsewhere,
      service.lists.common,
      service.lists.lastPlace,
    ]);
    expect(reply.text).not.toContain('13869599999');
    const unknown = await service.call('doctor.get', { params: { hprNumber: 1 } });
    expect([unknown.status, unknown.json<Problem>().code]).toEqual([404, 'doctor.unknown']);
  });
});
