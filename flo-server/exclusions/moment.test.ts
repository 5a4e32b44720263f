import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { ExclusionReceipt } from '#contract/flo-api/exclusions.ts';
import type { AccessReport } from '#contract/flo-api/privacy.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FloAnswerOf } from '../testing/answers.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { command } from '../waiting-list/testing/queue-client.ts';

let service: TestService;
let person: FixturePerson;
let exclusionId: string;

async function event(name: string, on: string, at: string): Promise<void> {
  service.clock.set(at);
  const reply = await service.signedIn('caseworker').call('exclusion.record', {
    params: { citizenId: person.id, exclusionId },
    body: { event: name, on },
    headers: await service
      .call('citizen.overview', { params: { citizenId: person.id } })
      .then((seen) => ({
        'idempotency-key': crypto.randomUUID(),
        'if-match': seen.json<CitizenOverview>().tiesRevision,
      })),
  });
  expect(reply.status, reply.text).toBe(200);
}

beforeAll(async () => {
  service = await testService();
  [person] = (await addPeople(service.pool, 1, 'open', 1)) as [FixturePerson];
  const reply = await command(service.signedIn('caseworker'), 'exclusion.register', person, {
    gpContractId: service.lists.elsewhere,
    municipalityNumber: '3407',
    decidedOn: '2026-06-09',
    reference: '26/117',
  });
  expect(reply.status, reply.text).toBe(201);
  ({ exclusionId } = reply.json<ExclusionReceipt>().exclusion);
  await event('appealed', '2026-06-11', '2026-06-12T10:00:00Z');
  await event('overturned', '2026-06-20', '2026-06-22T10:00:00Z');
  service.clock.set('2026-06-25T10:00:00Z');
});
afterAll(() => service.stop());

async function seen(query: Record<string, string>) {
  const params = { citizenId: person.id };
  const list = await service.call('exclusion.list', { params, query });
  expect(list.status, list.text).toBe(200);
  const overview = await service.call('citizen.overview', { params, query });
  return {
    ...list.json<FloAnswerOf<'exclusion.list'>>(),
    excluded: overview.json<CitizenOverview>().switchFacts.excludedContractIds,
    forgotten: overview.json<CitizenOverview>().moment?.notKnown,
  };
}

const nothing = { appealedOn: null, appealDecidedOn: null, endedOn: null, endReason: null };

describe('an exclusion at a moment', () => {
  it('was not there on a day before it was decided', async () => {
    const { items, excluded } = await seen({ asOf: '2026-01-15' });
    expect([items, excluded]).toEqual([[], []]);
  });

  it('was not known before it was registered', async () => {
    const { items, excluded } = await seen({ knownAt: '2026-06-10T09:30:00Z', asOf: '2026-06-10' });
    expect([items, excluded]).toEqual([[], []]);
  });

  it('held while it stood, although it was overturned since', async () => {
    const { items, excluded, moment, forgotten } = await seen({ asOf: '2026-06-10' });
    expect(items).toMatchObject([{ exclusionId, decidedOn: '2026-06-09', ...nothing }]);
    expect(excluded).toContain(service.lists.elsewhere);
    expect(moment).toMatchObject({ asOf: '2026-06-10', notKnown: [] });
    expect(forgotten).not.toContain('exclusions');
  });

  it('is told as FLO knew it: before the appeal came, before its outcome, and after', async () => {
    const on = async (knownAt: string) => (await seen({ knownAt, asOf: '2026-06-24' })).items[0];
    expect(await on('2026-06-11T10:00:00Z')).toMatchObject(nothing);
    expect(await on('2026-06-21T10:00:00Z')).toMatchObject({
      ...nothing,
      appealedOn: '2026-06-11',
    });
    expect(await on('2026-06-25T10:00:00Z')).toMatchObject({
      appealDecidedOn: '2026-06-20',
      endReason: 'overturned',
    });
    const { excluded } = await seen({ knownAt: '2026-06-21T10:00:00Z', asOf: '2026-06-24' });
    expect(excluded).toContain(service.lists.elsewhere);
    expect((await seen({ asOf: '2026-06-24' })).excluded).toEqual([]);
  });

  it('keeps the act of each thing that became of it', async () => {
    const { rows } = await service.pool.query<{ code: string; copied: boolean | null }>(
      `select a.decision ->> 'code' as code, h.before ? 'reference' as copied
        from register_history h join ledger_act a on a.id = h.act_id
        where h.entity = 'list_exclusion' and h.key = $1 order by h.id`,
      [exclusionId],
    );
    expect(rows.map(({ copied }) => copied)).toEqual([null, false, false]);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(3);
  });

  it('is told of with each of those acts in the report to the person', async () => {
    const reply = await service
      .signedIn('caseworker')
      .call('privacy.accessReport', { params: { citizenId: person.id } });
    const { sections } = reply.json<AccessReport>();
    const acts = sections.find(({ key }) => key === 'acts')?.rows ?? [];
    const recorded = acts.filter(({ operation }) => operation === 'exclusion.record');
    expect(recorded).toHaveLength(2);
  });

  it('says so when it was changed outside an act', async () => {
    const { excluded } = service.people;
    await service.pool.query(
      `update list_exclusion set appealed_on = '2026-06-23' where citizen_id = $1`,
      [excluded.id],
    );
    const reply = await service.call('exclusion.list', {
      params: { citizenId: excluded.id },
      query: { knownAt: '2026-06-20T10:00:00Z' },
    });
    expect(reply.json<FloAnswerOf<'exclusion.list'>>().moment?.notKnown).toEqual(['exclusions']);
  });

  it('cannot be asked for in the future', async () => {
    const params = { citizenId: person.id };
    const query = { knownAt: '2027-01-01T00:00:00Z' };
    expect((await service.call('exclusion.list', { params, query })).status).toBe(422);
  });
});
