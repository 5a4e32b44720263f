import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { LedgerEntry } from '#contract/flo-api/ledger.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { elsewhere, eventMaker, home, newNin, runEvents, send } from './testing/events.ts';

let service: TestService;
let night = civilDate('2026-06-01');
const make = eventMaker();
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

async function carryOut(...events: readonly unknown[]): Promise<void> {
  expect((await send(service, events)).status).toBe(200);
  night = addDays(night, 1);
  expect(await runEvents(service, night)).toBe('finished');
}

interface Tie {
  readonly list: number;
  readonly valid: string;
  readonly reason: string;
  readonly ended: string | null;
  readonly above: string | null;
  readonly decision: Decision | null;
}

async function tiesOf(nin: string): Promise<Tie[]> {
  const { rows } = await service.pool.query<Tie>(
    `select t.gp_contract_id as list, t.valid::text as valid, t.begin_reason as reason,
        t.end_reason as ended, t.above_ceiling_right as above, a.decision
      from patient_to_gp_contract_association t join citizen c on c.id = t.citizen_id
      join ledger_act a on a.id = t.act_id where c.nin = $1 order by lower(t.valid)`,
    [nin],
  );
  return rows;
}

async function personOf(nin: string) {
  const { rows } = await service.pool.query(
    `select person_status as status, eligibility, municipality_number as municipality,
        address_protection as protection, death_date as died from citizen where nin = $1`,
    [nin],
  );
  return rows[0] as Record<string, string | null> | undefined;
}

/** How events ended, and the decision about the child's list. */
async function outcomesOf(...sequences: readonly number[]) {
  const { rows } = await service.pool.query<{ state: string; code: string }>(
    `select state, decision->>'code' as code from register_event
      where sequence = any($1::bigint[]) order by sequence`,
    [sequences],
  );
  return rows.map(({ state, code }) => [state, code]);
}

const joint = (...nins: readonly string[]) =>
  nins.map((nin) => ({ nin: nin as Nin, kind: 'joint' as const }));
const parents = (mother: string, father: string) => [
  { nin: mother as Nin, role: 'mother' as const },
  { nin: father as Nin, role: 'father' as const },
];

describe('a birth (FOR-2012-08-29-843 § 5)', () => {
  it('joint responsibility and different addresses: the list of the parent at the child’s address', async () => {
    const { adult, father } = service.people;
    const born = make.birth({
      nin: newNin(0),
      parents: parents(adult.nin, father.nin),
      holders: joint(adult.nin, father.nin),
      address: home,
    });
    const there = make.birth({
      ...born,
      nin: newNin(1),
      sequence: born.sequence + 400,
      address: {
        ...elsewhere,
        street: 'storgata 3',
        postalCode: '2815',
        municipalityNumber: '3407',
      },
    });
    await carryOut(born, there);
    const [own] = await tiesOf(born.nin);
    expect(own).toMatchObject({
      list: service.lists.open,
      valid: '[2026-06-10,)',
      reason: 'newborn',
      decision: { code: 'child.residentParentsList', outcome: 'allowed' },
    });
    expect((await tiesOf(there.nin))[0]).toMatchObject({ list: service.lists.elsewhere });
  });

  it('joint responsibility and the same address: the mother’s list', async () => {
    const [mother, father] = await addPeople(service.pool, 2, 'elsewhere', 1);
    await service.pool.query(
      `insert into household (id, street, postal_code, city, municipality_number)
        values (77, 'Hjemveien 1', '0461', 'OSLO', '0301')`,
    );
    await service.pool.query('update citizen set household_id = 77 where nin = any($1)', [
      [mother?.nin, father?.nin],
    ]);
    await service.pool.query(
      `update list_exclusion set ended_on = decided_on, end_reason = 'cancelled'
        where ended_on is null`,
    );
    const born = make.birth({
      nin: newNin(2),
      parents: parents(mother?.nin ?? '', father?.nin ?? ''),
      holders: joint(father?.nin ?? '', mother?.nin ?? ''),
      address: { ...home, street: 'Hjemveien 1' },
    });
    await carryOut(born);
    expect((await tiesOf(born.nin))[0]).toMatchObject({
      list: service.lists.elsewhere,
      decision: {
        code: 'child.mothersList',
        basis: [{ paragraph: '§ 5', part: 1 }, { kind: 'practice' }],
        facts: { effectiveDate: '2026-06-10' },
      },
    });
    const { rows } = await service.pool.query<{ id: string }>(
      'select id from citizen where nin = $1',
      [born.nin],
    );
    const told = await service.call('ledger.list', { params: { citizenId: rows[0]?.id ?? '' } });
    expect(
      told.json<{ entries: LedgerEntry[] }>().entries.map(({ decision }) => decision),
    ).toContainEqual(
      expect.objectContaining({ code: 'child.mothersList', rule: 'children/placement' }),
    );
  });

  it('a sole holder on a full list: there, above the ceiling by the named right (§ 4)', async () => {
    const { onFull1 } = service.people;
    const born = make.birth({
      nin: newNin(3),
      parents: [{ nin: onFull1.nin as Nin, role: 'father' }],
      holders: [{ nin: onFull1.nin as Nin, kind: 'father' }],
    });
    await carryOut(born);
    expect(await tiesOf(born.nin)).toMatchObject([
      { list: service.lists.full, above: 'childOfListed', decision: { code: 'child.holdersList' } },
    ]);
  });

  it('a child who is no newborn is placed, and not as one', async () => {
    const { adult } = service.people;
    const nin = newNin(22, '2012-03-03');
    await carryOut(make.immigration({ nin, birthDate: civilDate('2012-03-03'), address: home }));
    await carryOut(
      make.responsibility(nin, [{ nin: adult.nin as Nin, kind: 'mother' }], {
        parents: [{ nin: adult.nin as Nin, role: 'mother' }],
        occurredOn: civilDate('2026-06-09'),
      }),
    );
    expect(await tiesOf(nin)).toMatchObject([{ list: service.lists.open, reason: 'allocated' }]);
  });

  it('struck from the doctor of the list it would follow: left to the allocation (§ 2 sixth part)', async () => {
    const { onFull1 } = service.people;
    const nin = newNin(20, '2011-03-03');
    await carryOut(make.immigration({ nin, birthDate: civilDate('2011-03-03'), address: home }));
    await service.pool.query(
      `insert into list_exclusion (id, citizen_id, gp_contract_id, hpr_number, decided_on)
        select gen_random_uuid(), c.id, $2, 9000001, '2026-05-01' from citizen c where c.nin = $1`,
      [nin, service.lists.full],
    );
    const mother = { nin: onFull1.nin as Nin, role: 'mother' as const };
    const holder = { nin: onFull1.nin as Nin, kind: 'mother' as const };
    const told = make.responsibility(nin, [holder], {
      parents: [mother],
      occurredOn: civilDate('2026-06-09'),
    });
    const moved = make.move(nin, { occurredOn: civilDate('2026-06-09') });
    await carryOut(told, moved);
    expect(await tiesOf(nin)).toEqual([]);
    expect(await outcomesOf(told.sequence, moved.sequence)).toEqual([
      ['done', 'child.excluded'],
      ['done', 'child.excluded'],
    ]);
  });

  it('where the duty to have the scheme is suspended: nobody is placed (LOV-1999-07-02-63 § 2-1c)', async () => {
    const { adult } = service.people;
    await service.pool.query(
      `insert into gp_duty_suspension (municipality_number, valid) values ('4640', '[2026-01-01,)')`,
    );
    const born = make.birth({
      nin: newNin(21),
      address: elsewhere,
      parents: [{ nin: adult.nin as Nin, role: 'mother' }],
      holders: [{ nin: adult.nin as Nin, kind: 'mother' }],
    });
    await carryOut(born);
    expect(await tiesOf(born.nin)).toEqual([]);
    expect(await outcomesOf(born.sequence)).toEqual([['done', 'child.dutySuspended']]);
    await service.pool.query('delete from gp_duty_suspension');
  });

  it('a care order: nobody is placed by us, also not when somebody else gets responsibility later', async () => {
    const { adult } = service.people;
    const born = make.birth({ nin: newNin(4), holders: [{ nin: null, kind: 'other' }] });
    await carryOut(born);
    expect(await tiesOf(born.nin)).toEqual([]);
    await carryOut(
      make.responsibility(born.nin, [{ nin: adult.nin as Nin, kind: 'other' }], {
        occurredOn: civilDate('2026-06-09'),
      }),
    );
    expect(await tiesOf(born.nin)).toMatchObject([{ list: service.lists.open }]);
  });

  it('a child at a hidden address is hidden too', async () => {
    await service.pool.query(
      `insert into household (id, street, postal_code, city) values (88, 'Skjult 1', '0461', 'OSLO')`,
    );
    await service.pool.query('update citizen set household_id = 88 where nin = $1', [
      service.people.protected.nin,
    ]);
    const { nin } = service.people.protected;
    const born = make.birth({
      nin: newNin(5),
      parents: [{ nin: nin as Nin, role: 'mother' }],
      holders: [{ nin: nin as Nin, kind: 'mother' }],
      address: { ...home, street: 'Skjult 1' },
    });
    await carryOut(born);
    expect(await personOf(born.nin)).toMatchObject({ protection: 'confidential' });
  });
});

describe('other events', () => {
  it('a death ends the tie after its day, the place in the queue and what was to come', async () => {
    const { waiting } = service.people;
    await carryOut(make.death(waiting.nin));
    expect(await tiesOf(waiting.nin)).toMatchObject([
      { valid: '[2021-03-01,2026-06-09)', ended: 'died' },
    ]);
    const { rows } = await service.pool.query(
      'select left_reason from waiting_list_entry where citizen_id = $1',
      [waiting.id],
    );
    expect(rows).toEqual([{ left_reason: 'died' }]);
    expect(await personOf(waiting.nin)).toMatchObject({ status: 'dead', died: '2026-06-08' });
  });

  it('an emigration takes the right away and gives a coming place back', async () => {
    const { formerDNumber: person } = service.people;
    const client = service.signedIn('telephoneAdviser');
    const overview = await client.call('citizen.overview', { params: { citizenId: person.id } });
    const asked = await client.call('switch.request', {
      params: { citizenId: person.id },
      body: { gpContractId: service.lists.lastPlace },
      headers: { 'idempotency-key': randomUUID(), 'if-match': String(overview.headers['etag']) },
    });
    expect(asked.status, asked.text).toBe(201);
    await carryOut(make.emigration(person.nin));
    expect(await tiesOf(person.nin)).toMatchObject([{ ended: 'emigrated' }]);
    const { rows } = await service.pool.query(
      `select state from gp_switch where citizen_id = $1 and state = 'standing'
        and effective_date > '2026-06-10'`,
      [person.id],
    );
    expect(rows).toEqual([]);
    expect(await personOf(person.nin)).toMatchObject({ status: 'emigrated', eligibility: 'none' });
  });

  it('an immigration: somebody new, without a list, found by number', async () => {
    const event = make.immigration();
    await carryOut(event);
    expect(await personOf(event.nin)).toMatchObject({
      status: 'resident',
      eligibility: 'resident',
      municipality: '4640',
    });
    expect(await tiesOf(event.nin)).toEqual([]);
    const found = await service.call('citizen.lookup', { body: { nin: event.nin } });
    expect(found.status, found.text).toBe(200);
  });

  it('an immigration of somebody who had left: the same record', async () => {
    const { emigrated } = service.people;
    await carryOut(
      make.immigration({ nin: emigrated.nin as Nin, birthDate: civilDate('1990-09-09') }),
    );
    expect(await personOf(emigrated.nin)).toMatchObject({ status: 'resident' });
  });

  it('a move: another municipality, the same list, and the right to one more switch', async () => {
    const { excluded } = service.people;
    await carryOut(make.move(excluded.nin));
    expect(await personOf(excluded.nin)).toMatchObject({ municipality: '4640' });
    expect(await tiesOf(excluded.nin)).toMatchObject([{ list: service.lists.open, ended: null }]);
    const { rows } = await service.pool.query(
      'select ground, arose_on as day from extra_switch_ground where citizen_id = $1',
      [excluded.id],
    );
    expect(rows).toEqual([{ ground: 'moved', day: '2026-06-08' }]);
  });

  it('a new number and a merge are the ledger’s own', async () => {
    const { quotaUsed, onVacant } = service.people;
    const changed = newNin(6, '1980-01-01');
    await carryOut(make.ninChange(quotaUsed.nin, changed));
    expect(await personOf(changed)).toBeDefined();
    const { rows } = await service.pool.query(
      `select e.kind, a.principal->>'name' as by, a.operation from ledger_event e
        join ledger_act a on a.id = e.act_id where e.citizen_id = $1`,
      [quotaUsed.id],
    );
    expect(rows).toEqual([
      { kind: 'ninChange', by: 'FLO', operation: 'job.nightly.registerEvents' },
    ]);
    await carryOut(make.merge(onVacant.nin, service.people.adult.nin));
    const left = await service.pool.query(`select reason from register_event where type = 'merge'`);
    expect(left.rows).toEqual([{ reason: 'contradictory' }]);
  });
});
