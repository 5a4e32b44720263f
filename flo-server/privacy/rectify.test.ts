import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

function send(
  citizenId: string,
  body: object,
  ifMatch = '"1"',
  key = randomUUID(),
): Promise<Reply> {
  const headers = { 'idempotency-key': key, 'if-match': ifMatch };
  return service.call('privacy.rectify', { params: { citizenId }, body, headers });
}

const toNynorsk = { field: 'languageForm', value: 'nn', reason: 'Personen ba om nynorsk.' };

describe('putting a fact right', () => {
  it('changes it, keeps what stood there, and who did it why', async () => {
    const { father } = service.people;
    const reply = await send(father.id, toNynorsk);
    expect(reply.status, reply.text).toBe(201);
    expect(reply.headers['etag']).toBe('"2"');
    const overview = await service.call('citizen.overview', { params: { citizenId: father.id } });
    expect(overview.json<CitizenOverview>().person.languageForm).toBe('nn');
    const { rows } = await service.pool.query(
      `select r.field, r.before, r.after, r.reason, a.operation, a.principal ->> 'role' as role
        from rectification r join ledger_act a on a.id = r.act_id where r.citizen_id = $1`,
      [father.id],
    );
    expect(rows).toEqual([
      {
        field: 'languageForm',
        before: 'nb',
        after: 'nn',
        reason: toNynorsk.reason,
        operation: 'privacy.rectify',
        role: 'telephoneAdviser',
      },
    ]);
  });

  it('happens once, however often it is sent, and not on an old view', async () => {
    const { withoutList } = service.people;
    const body = { field: 'interpreterLanguage', value: null, reason: 'Trenger ikke tolk.' };
    const key = randomUUID();
    const first = await send(withoutList.id, body, '"1"', key);
    const again = await send(withoutList.id, body, '"1"', key);
    expect(again.json()).toEqual(first.json());
    const late = await send(withoutList.id, body);
    expect([late.status, late.json<Problem>().currentRevision]).toEqual([412, '"2"']);
    const { rows } = await service.pool.query(
      `select count(*) as n from rectification where citizen_id = $1`,
      [withoutList.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it.each([
    [{ ...toNynorsk, value: 'svensk' }, 422],
    [{ ...toNynorsk, field: 'interpreterLanguage', value: '<b>' }, 422],
    [{ ...toNynorsk, field: 'lastName' }, 400],
    [{ ...toNynorsk, field: 'addressProtection', value: 'none' }, 400],
    [{ ...toNynorsk, reason: '  ' }, 400],
    [{ ...toNynorsk, citizenId: randomUUID() }, 400],
  ])('refuses %j', async (body, status) => {
    expect((await send(service.people.waiting.id, body)).status).toBe(status);
  });

  it('is refused for a record that is shut, and without a key or a revision', async () => {
    expect((await send(service.people.protectedChild.id, toNynorsk)).status).toBe(403);
    const params = { citizenId: service.people.waiting.id };
    const bare = await service.call('privacy.rectify', { params, body: toNynorsk });
    expect(bare.status).toBe(428);
  });
});
