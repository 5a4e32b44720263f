import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FloAnswerOf } from '../testing/answers.ts';
import { inTransaction } from '../db/transaction.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { servicePrincipal } from '../http/principal.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { beginAct } from './act.ts';
import { mergePersons } from './merge-persons.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

type Body = Parameters<TestService['call']>[1] extends { body?: infer B } | undefined ? B : never;
type Changes = FloAnswerOf<'gpContract.peopleChanges'>;

async function changes(gpContractId: number, body: Body): Promise<Changes> {
  const reply = await service
    .signedIn('caseworker')
    .call('gpContract.peopleChanges', { params: { gpContractId }, body });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<Changes>();
}

const about = (answer: Changes, id: string) =>
  answer.changes.filter(({ citizenId }) => citizenId === id);

async function act(sql: string, ...values: unknown[]): Promise<void> {
  await inTransaction(service.pool, async (db) => {
    const at = service.clock.now();
    await beginAct(db, { at, operation: 'test', principal: servicePrincipal, decision: null });
    await db.query(sql, values);
  });
}

describe('who came to a list and who left it between two moments', () => {
  it('says the day, the ground and the act, whichever moment is named first', async () => {
    const { adult } = service.people;
    const [one, other] = [{ asOf: '2018-01-01' }, { asOf: '2026-06-10' }];
    const left = await changes(service.lists.elsewhere, { one: other, other: one });
    expect([left.from.asOf, left.to.asOf]).toEqual(['2018-01-01', '2026-06-10']);
    expect(about(left, adult.id)).toMatchObject([
      { change: 'left', beginReason: null, operation: 'fixture' },
    ]);
    expect(left.before + left.came - left.left).toBe(left.after);
    const came = await changes(service.lists.open, { one, other });
    const [hers] = about(came, adult.id);
    const [his] = about(left, adult.id);
    expect([hers?.change, hers?.on, hers?.endReason]).toEqual(['came', his?.on, null]);
    expect(hers?.beginReason).not.toBeNull();
    expect(his?.endReason).not.toBeNull();
  });

  it('tells of what was known: a tie that is not believed any more was taken back by an act', async () => {
    const [person] = await addPeople(service.pool, 1, 'elsewhere', 460);
    service.clock.set('2026-06-11T10:00:00Z');
    await act(`delete from patient_to_gp_contract_association where citizen_id = $1`, person!.id);
    service.clock.set('2026-06-12T10:00:00Z');
    const answer = await changes(service.lists.elsewhere, {
      one: { asOf: '2026-06-10', knownAt: '2026-06-11T09:00:00Z' },
      other: { asOf: '2026-06-10' },
    });
    expect(about(answer, person!.id)).toMatchObject([
      { change: 'left', on: null, endReason: null, operation: 'test' },
    ]);
    expect(answer.changes).toHaveLength(1);
  });

  it('keeps two records that became one person among those who stayed', async () => {
    const [own] = await addPeople(service.pool, 1, null, 461);
    const [other] = await addPeople(service.pool, 1, 'elsewhere', 462);
    const before = service.clock.now().toISOString();
    service.clock.set('2026-06-13T10:00:00Z');
    const now = service.clock.now();
    const identity = { operation: 'test', principal: servicePrincipal, reason: 'Samme person' };
    await inTransaction(service.pool, (db) =>
      mergePersons(
        db,
        { survivorId: own!.id, duplicateId: other!.id },
        { ...identity, now, today: osloDate(now) },
      ),
    );
    const answer = await changes(service.lists.elsewhere, {
      one: { asOf: '2026-06-12', knownAt: before },
      other: { asOf: '2026-06-12' },
    });
    expect([answer.came, answer.left]).toEqual([0, 0]);
  });

  it('counts those whose records are shut, and tells nothing of them', async () => {
    const { protectedChild } = service.people;
    const rows = await service.pool.query<{ list: number }>(
      `select gp_contract_id as list from patient_to_gp_contract_association where citizen_id = $1`,
      [protectedChild.id],
    );
    const list = rows.rows[0]!.list;
    const answer = await changes(list, {
      one: { asOf: '1999-01-01' },
      other: { asOf: '2026-06-10' },
    });
    expect(about(answer, protectedChild.id)).toEqual([]);
    const shut = answer.changes.filter(({ citizenId }) => citizenId === null);
    expect(shut.length).toBeGreaterThan(0);
    expect(new Set(shut.flatMap(({ change: _, ...told }) => Object.values(told)))).toEqual(
      new Set([null]),
    );
  });

  it('is for nobody at the telephone, and of no list that nobody knows', async () => {
    const call = { params: { gpContractId: service.lists.open }, body: { one: {}, other: {} } };
    expect((await service.call('gpContract.peopleChanges', call)).status).toBe(403);
    const unknown = { ...call, params: { gpContractId: 999_999 } };
    const reply = await service.signedIn('caseworker').call('gpContract.peopleChanges', unknown);
    expect(reply.status).toBe(404);
  });
});
