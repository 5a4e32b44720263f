import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate, osloDate } from '#contract/time/civil-date.ts';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { inTransaction } from '../db/transaction.ts';
import { servicePrincipal } from '../http/principal.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testNin } from '../testing/register/numbers.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { changeNin } from './change-nin.ts';
import { mergePersons } from './merge-persons.ts';
import { readTies } from './ties-at.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const act = () => ({
  operation: 'register.event',
  principal: servicePrincipal,
  reason: 'Melding fra Folkeregisteret',
  now: service.clock.now(),
  today: osloDate(service.clock.now()),
});
const newNin = (nth: number) => testNin('1971-03-04', 'female', nth);

describe('a new number', () => {
  const change = (citizenId: string, nin: ReturnType<typeof newNin>, validFrom = '2026-06-01') =>
    inTransaction(service.pool, (db) =>
      changeNin(db, { citizenId, nin, validFrom: civilDate(validFrom) }, act()),
    );

  it('is in use from its day, and the old one still leads to the person', async () => {
    const [person] = await addPeople(service.pool, 1, 'open', 430);
    const { decision, revision } = await change(person!.id, newNin(7));
    expect([decision.code, revision]).toEqual(['identity.ninAllowed', 2]);
    for (const [nin, matchedBy] of [
      [newNin(7), 'current'],
      [person!.nin, 'formerNin'],
    ]) {
      const found = await service.call('citizen.lookup', { body: { nin } });
      const { overview, ...match } = found.json<{ matchedBy: string; overview: CitizenOverview }>();
      expect([match.matchedBy, overview.citizenId]).toEqual([matchedBy, person!.id]);
      expect(overview.person.nins.map(({ valid }) => valid.to)).toEqual([null, '2026-06-01']);
    }
    const { rows } = await service.pool.query(
      `select before ->> 'nin' as nin, a.operation from register_history h
        join ledger_act a on a.id = h.act_id
        where entity = 'citizen' and owner = $1 and before is not null`,
      [person!.id],
    );
    expect(rows).toEqual([{ nin: person!.nin, operation: 'register.event' }]);
  });

  it('is refused when it is somebody’s, was the person’s, has not begun, or begins too early', async () => {
    const [person, other] = await addPeople(service.pool, 2, 'open', 431);
    const codes: string[] = [];
    const ask = async (...input: Parameters<typeof change>): Promise<void> => {
      codes.push((await change(...input)).decision.code);
    };
    await ask(person!.id, other!.nin as never);
    await ask(person!.id, person!.nin as never);
    await ask(person!.id, newNin(8), '2026-06-11');
    await ask(person!.id, newNin(8));
    await ask(person!.id, person!.nin as never, '2026-06-02');
    await ask(person!.id, newNin(9), '2026-06-01');
    expect(codes).toEqual([
      'identity.ninTaken',
      'identity.ninInUse',
      'identity.ninNotYet',
      'identity.ninAllowed',
      'identity.ninFormer',
      'identity.ninTooEarly',
    ]);
  });
});

describe('two records that are one person', () => {
  const merge = (survivorId: string, duplicateId: string) =>
    inTransaction(service.pool, (db) => mergePersons(db, { survivorId, duplicateId }, act()));

  it('take one place, keep every list either was on, and both numbers lead to the one', async () => {
    const [own] = await addPeople(service.pool, 1, 'open', 440);
    const [other] = await addPeople(service.pool, 1, 'elsewhere', 441);
    const places = async (id: number): Promise<number> => {
      const { rows } = await service.pool.query<{ n: number }>(
        `select list_occupied($1, '2026-06-10') as n`,
        [id],
      );
      return rows[0]!.n;
    };
    const [open, elsewhere] = [
      await places(service.lists.open),
      await places(service.lists.elsewhere),
    ];
    const { decision } = await merge(own!.id, other!.id);
    expect(decision.code).toBe('identity.mergeAllowed');
    expect(await places(service.lists.open)).toBe(open);
    expect(await places(service.lists.elsewhere)).toBe(elsewhere - 1);
    const reply = await service.call('citizen.lookup', { body: { nin: other!.nin } });
    expect(reply.json()).toMatchObject({
      matchedBy: 'mergedRecord',
      overview: { citizenId: own!.id, current: { gpContractId: service.lists.open } },
    });
    expect(await readTies(service.pool, other!.id)).toMatchObject([
      { gpContractId: service.lists.elsewhere, endReason: 'merged' },
    ]);
  });

  it('goes on on the list that only the second record had', async () => {
    const [own] = await addPeople(service.pool, 1, null, 442);
    const [other] = await addPeople(service.pool, 1, 'elsewhere', 443);
    await merge(own!.id, other!.id);
    expect(await readTies(service.pool, own!.id)).toMatchObject([
      { gpContractId: service.lists.elsewhere, valid: { from: '2021-03-01', to: null } },
    ]);
    expect(await readTies(service.pool, other!.id)).toEqual([]);
    const before = { knownAt: new Date('2026-06-10T09:00:00Z') };
    expect(await readTies(service.pool, other!.id, before)).toHaveLength(1);
  });

  it('leads straight to the living record, also from one merged before', async () => {
    const [first, second, third] = await addPeople(service.pool, 3, null, 444);
    await merge(second!.id, first!.id);
    await merge(third!.id, second!.id);
    const reply = await service.call('citizen.lookup', { body: { nin: first!.nin } });
    expect(reply.json()).toMatchObject({ overview: { citizenId: third!.id } });
  });

  it('is refused of itself, of one already merged, and of people who cannot be one', async () => {
    const [own] = await addPeople(service.pool, 1, null, 445);
    const { child, mergedAway } = service.people;
    const codes = [];
    for (const other of [own!, mergedAway, child]) {
      codes.push((await merge(own!.id, other.id)).decision.code);
    }
    expect(codes).toEqual([
      'identity.mergeSelf',
      'identity.mergeAlready',
      'identity.mergeDifferent',
    ]);
  });
});
