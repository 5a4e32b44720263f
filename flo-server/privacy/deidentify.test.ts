import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { deidentify } from '#contract/flo-api/privacy.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { z } from '#contract/zod.ts';
import { insertPeople } from '../testing/register/person.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testAuditKey } from '../testing/audit-key.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';
import { verifyAudit } from '../audit/verify/verify.ts';

type Told = z.infer<(typeof deidentify.responses)[200]>;

let service: TestService;
let longDead: FixturePerson;
let child: FixturePerson;
beforeAll(async () => {
  service = await testService();
  [longDead, child] = (await insertPeople(service.pool, [
    {
      name: ['Oddvar', 'Sjeldenhaug', 'Raritet'],
      birthDate: '1921-05-17',
      sex: 'male',
      street: 'Glemselsveien 3',
      citizen: { person_status: 'dead', death_date: '2011-08-09' },
    },
    { name: ['Barn', 'Avdødsen'], birthDate: '1955-05-05', sex: 'female' },
  ])) as [FixturePerson, FixturePerson];
  await service.pool.query(
    `insert into citizen_parent (child_id, parent_id, role) values ($1, $2, 'father')`,
    [child.id, longDead.id],
  );
  await service.pool.query(
    `insert into waiting_list_entry (id, citizen_id, gp_contract_id, joined_at, left_at, left_reason,
        act_id) select $1, $2, $3, '2005-01-01', '2006-01-01', 'dead', max(id) from ledger_act`,
    [randomUUID(), longDead.id, service.lists.open],
  );
});
afterAll(() => service.stop());

function send(citizenId: string, preview: boolean, as = 'supervisor'): Promise<Reply> {
  return service.signedIn(as).call('privacy.deidentify', {
    params: { citizenId },
    body: { reason: 'Ti år etter dødsfallet.', preview },
    headers: { 'idempotency-key': randomUUID() },
  });
}

/** Everything in the database as text, but for the audit's own hashes. */
async function everything(): Promise<string> {
  const tables = await service.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await service.pool.query<{ all: string | null }>(
      `select json_agg(t)::text as all from "${name}" t`,
    );
    texts.push(rows[0]?.all ?? '');
  }
  return texts.join('\n');
}

describe('taking away who a record was about', () => {
  it('is told beforehand, and nothing happens then', async () => {
    const told = (await send(longDead.id, true)).json<Told>();
    expect(told.done).toBe(false);
    expect(told.parts.map(({ part, outcome }) => [part, outcome])).toEqual([
      ['name', 'removed'],
      ['nin', 'removed'],
      ['address', 'coarsened'],
      ['relatives', 'removed'],
      ['birthDate', 'coarsened'],
      ['ties', 'kept'],
      ['switches', 'kept'],
      ['audit', 'kept'],
    ]);
    for (const { basis } of told.parts) expect(basis.length).toBeGreaterThan(0);
    expect(await everything()).toContain('Sjeldenhaug');
  });

  it('leaves no name, number, street, day of birth or family anywhere, and the rest as it was', async () => {
    await service.call('citizen.search', { body: { name: 'Oddvar Sjeldenhaug' } });
    const before = await everything();
    for (const trace of ['Sjeldenhaug', longDead.nin, 'Glemselsveien', '1921-05-17']) {
      expect(before).toContain(trace);
    }
    const reply = await send(longDead.id, false);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json<Told>().done).toBe(true);
    const after = await everything();
    for (const trace of [
      'Oddvar',
      'Raritet',
      'Sjeldenhaug',
      'sjeldenhaug',
      longDead.nin,
      'Glemselsveien',
      '1921-05-17',
      '2011-08-09',
    ]) {
      expect(after, trace).not.toContain(trace);
    }
    const { rows } = await service.pool.query(
      `select (select count(*) from citizen_parent where parent_id = $1) as family,
        (select count(*) from waiting_list_entry where citizen_id = $1) as waited,
        (select extract(year from birth_date)::integer from citizen where id = $1) as born,
        (select municipality_number from citizen where id = $1) as municipality`,
      [longDead.id],
    );
    expect(rows).toEqual([{ family: 0, waited: 1, born: 1921, municipality: '0301' }]);
    const found = await service.call('citizen.lookup', { body: { nin: longDead.nin } });
    expect(found.status).toBe(404);
    const verdict = await verifyAudit({ databaseUrl: service.url, key: testAuditKey });
    expect(verdict.sound).toBe(true);
  });

  it('cannot be done twice, nor undone', async () => {
    const again = await send(longDead.id, false);
    expect([again.status, again.json<Problem>().decision?.code]).toEqual([
      409,
      'deidentification.alreadyDone',
    ]);
    await expect(
      service.pool.query('delete from deidentification where citizen_id = $1', [longDead.id]),
    ).rejects.toThrow('never changed');
  });

  it.each([
    ['adult', 'deidentification.inUse'],
    ['emigrated', 'deidentification.inUse'],
    ['dead', 'deidentification.tooEarly'],
  ] as const)('is refused for %s, also beforehand: %s', async (who, code) => {
    for (const preview of [true, false]) {
      const reply = await send(service.people[who].id, preview);
      expect([reply.status, reply.json<Problem>().decision?.code]).toEqual([409, code]);
    }
    const { rows } = await service.pool.query('select first_name from citizen where id = $1', [
      service.people[who].id,
    ]);
    expect(rows).not.toEqual([{ first_name: 'Avidentifisert' }]);
  });

  it('of a merged record keeps the number, which still leads to the living one', async () => {
    const { merged, mergedAway } = service.people;
    const reply = await send(mergedAway.id, false);
    expect(reply.json<Told>().parts[1]).toMatchObject({ part: 'nin', outcome: 'kept' });
    const found = await service.call('citizen.lookup', { body: { nin: mergedAway.nin } });
    expect(found.json()).toMatchObject({
      matchedBy: 'mergedRecord',
      overview: { citizenId: merged.id, person: { name: { last: 'Kristiansen' } } },
    });
    expect(await everything()).not.toContain('Christiansen');
  });

  it('is for the one who answers for the unit', async () => {
    expect((await send(longDead.id, true, 'caseworker')).status).toBe(403);
  });
});
