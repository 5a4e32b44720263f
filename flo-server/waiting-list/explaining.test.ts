import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { ExplainedPlace } from '#contract/flo-api/waiting-list.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { ListName } from '../testing/register/lists.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { keepOpening, simulate } from './testing/openings.ts';
import { join } from './testing/queue-client.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

let batch = 0;
async function people(count: number, list: ListName | null = 'open'): Promise<FixturePerson[]> {
  batch += 1;
  return addPeople(service.pool, count, list, batch);
}
const onePerson = async (): Promise<FixturePerson> => (await people(1))[0]!;

async function explain({ id }: FixturePerson): Promise<ExplainedPlace | null> {
  const reply = await service.call('waitingList.explain', { params: { citizenId: id } });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<{ explained: ExplainedPlace | null }>().explained;
}

const entryOf = async ({ id }: FixturePerson): Promise<string> => {
  const { rows } = await service.pool.query<{ id: string }>(
    'select id from waiting_list_entry where citizen_id = $1 and left_at is null',
    [id],
  );
  return rows[0]!.id;
};

describe('explaining a place', () => {
  it('tells where somebody stands and why, in figures', async () => {
    const { waiting } = service.people;
    const explained = await explain(waiting);
    expect(explained).toMatchObject({
      place: { position: 2, joinedAt: '2024-02-01T08:00:00.000Z' },
      passedOverBefore: [],
      openings: [],
    });
    expect(explained!.decision.code).toBe('queue.place');
    expect(explained!.placesNeeded).toBe(2 + explained!.unallocatedBefore);
    const { waitingFirst } = service.people;
    expect(JSON.stringify(explained)).not.toContain(waitingFirst.id);
  });

  it('says why somebody is passed over, and in which opening it happened', async () => {
    const { quotaUsed } = service.people;
    const [other] = await people(1);
    await join(service, quotaUsed, service.lists.notReopened);
    await join(service, other!, service.lists.notReopened);
    const entryId = await entryOf(quotaUsed);
    await keepOpening(service, 'notReopened', { entryId, reason: 'quotaUsed' });
    const explained = await explain(quotaUsed);
    expect(explained).toMatchObject({ placesNeeded: null, decision: { code: 'queue.quotaUsed' } });
    expect(explained!.openings[0]).toMatchObject({
      freePlaces: 10,
      toUnallocated: 3,
      toWaiting: 7,
      ownReason: 'quotaUsed',
    });
    expect(await explain(other!)).toMatchObject({
      passedOverBefore: [{ reason: 'quotaUsed', count: 1 }],
    });
  });

  it('is nothing for somebody who waits for nothing', async () => {
    expect(await explain(await onePerson())).toBeNull();
  });
});

describe('simulating an opening', () => {
  it('stays closed below the threshold, and gives its places to the longest wait at it', async () => {
    const nine = await simulate(service, 'full', 9);
    expect(nine).toMatchObject({ outcome: 'staysClosed', served: [], openingThreshold: 10 });
    const ten = await simulate(service, 'full', 10);
    expect(ten.outcome).toBe('opens');
    const many = await simulate(service, 'full', 100);
    const fromQueue = many.served.filter(({ source }) => source === 'waitingList');
    expect(fromQueue[0]).toMatchObject({ position: 1, since: '2024-01-01' });
    expect(ten.served.map(({ order }) => order)).toEqual(ten.served.map((_, i) => i + 1));
    expect(ten.served.length + ten.placesLeft).toBe(10);
    expect(ten.effectiveDate).toBe('2026-07-01');
  });

  it('puts people without a list before the queue, the longest without first', async () => {
    const { served, unallocated } = await simulate(service, 'full', 500);
    expect(unallocated).toBeGreaterThan(0);
    const sources = served.map(({ source }) => source);
    expect(sources).toEqual(sources.toSorted());
    const since = served.filter(({ source }) => source === 'unallocated').map((one) => one.since);
    expect(since).toEqual(since.toSorted());
  });

  it('tells of those passed over and why', async () => {
    const { excluded } = service.people;
    const [dead] = await people(1);
    await join(service, dead!, service.lists.notReopened);
    await service.pool.query(
      `update citizen set person_status = 'dead', death_date = '2026-06-01' where id = $1`,
      [dead!.id],
    );
    await service.pool.query('insert into list_exclusion values ($1, $2, $3)', [
      excluded.id,
      service.lists.notReopened,
      '2026-01-01',
    ]);
    const { passedOver } = await simulate(service, 'notReopened', 200);
    const reasonOf = (id: string) => passedOver.find(({ person }) => person?.citizenId === id);
    expect(reasonOf(dead!.id)).toMatchObject({ reason: 'dead', lapses: true });
  });

  it('names nobody whose record would not open to the reader', async () => {
    const hidden = service.personOfKind('confidential', 'supervisor');
    await service.pool.query(
      `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, act_id)
        select gen_random_uuid(), $1, $2, '2020-01-01T08:00:00Z', min(id) from ledger_act`,
      [hidden.id, service.lists.full],
    );
    const result = await simulate(service, 'full', 500);
    const first = result.served.find(({ since }) => since === '2020-01-01');
    expect(first).toMatchObject({ position: 1, person: null });
    expect(JSON.stringify(result)).not.toContain(hidden.id);
    expect(JSON.stringify(result)).not.toContain('Kanarifugl');
  });

  it.each(['ownRecord', 'family', 'commonChild', 'guardianship', 'ownOrganization'] as const)(
    'counts and never names the reader’s %s',
    async (kind) => {
      const { id } = service.personOfKind(kind, 'jonas-vik');
      const { served } = await simulate(service, 'full', 500, 'jonas-vik');
      expect(served.some(({ person }) => person !== null)).toBe(true);
      expect(served.map(({ person }) => person?.citizenId)).not.toContain(id);
      const unallocated = served.filter(({ source }) => source === 'unallocated');
      expect(unallocated.some(({ person }) => person === null)).toBe(true);
    },
  );

  it('asks the municipality’s newest letter whether people without a list are placed', async () => {
    const letter = (revision: number, automatic: boolean) =>
      service.pool.query(
        `insert into municipality_allocation (municipality_number, revision, automatic,
            cooperates_with, letter_date, letter_reference, act_id)
          values ('0301', $1, $2, '{}', '2026-06-01', '26/1234', 1)`,
        [revision, automatic],
      );
    const { unallocated: before } = await simulate(service, 'full', 10);
    const { waiting } = service.people;
    const explainedBefore = (await explain(waiting))!.unallocatedBefore;
    await letter(101, false);
    const { unallocated: off } = await simulate(service, 'full', 10);
    const explainedOff = (await explain(waiting))!.unallocatedBefore;
    await letter(102, true);
    expect(off).toBeLessThan(before);
    expect(explainedOff).toBeLessThan(explainedBefore);
    expect((await simulate(service, 'full', 10)).unallocated).toBe(before);
  });

  it('changes nothing', async () => {
    const count = async () =>
      (
        await service.pool.query<{ n: number }>(
          'select count(*) as n from waiting_list_entry where left_at is null',
        )
      ).rows;
    const before = await count();
    await simulate(service, 'full', 500);
    expect(await count()).toEqual(before);
  });

  it('is not for the telephone, and not for a list there is not', async () => {
    const asked = { params: { gpContractId: service.lists.full }, body: { places: 10 } };
    expect((await service.call('waitingList.simulate', asked)).status).toBe(403);
    const unknown = { params: { gpContractId: 999_999 }, body: { places: null } };
    const reply = await service.signedIn('supervisor').call('waitingList.simulate', unknown);
    expect(reply.json<Problem>().code).toBe('gpContract.unknown');
  });
});
