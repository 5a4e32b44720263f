import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outage } from '#contract/flo-api/outages.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';
import { at, outageTests } from './testing/outage.ts';
import type { OutageTests } from './testing/outage.ts';

let service: TestService;
let outages: OutageTests;
beforeAll(async () => {
  service = await testService();
  outages = outageTests(service);
});
afterAll(() => service.stop());

const change = (
  { outageId, revision }: Outage,
  to: string | null,
  collectUntil: string,
  reason = 'Varer lenger enn ventet',
): Promise<Reply> =>
  service.signedIn('supervisor').call('outage.change', {
    params: { outageId },
    body: { to: to === null ? null : at(to), collectUntil: at(collectUntil), reason },
    headers: { 'idempotency-key': randomUUID(), 'if-match': revision },
  });

const wrongField = (reply: Reply) => [reply.status, reply.json<Problem>().fields?.[0]] as const;

describe('an outage', () => {
  it('is registered, extended and ended, and tells what was registered when', async () => {
    outages.setTime('08:12');
    const first = (await outages.register({ from: '08:00', collectUntil: '09:00' })).json<Outage>();
    expect(first).toMatchObject({ state: 'collecting', revision: '"1"', to: null });
    outages.setTime('08:50');
    const second = (await change(first, '08:45', '09:30')).json<Outage>();
    expect(second).toMatchObject({ revision: '"2"', to: at('08:45'), collectUntil: at('09:30') });
    expect((await change(first, null, '10:00')).json<Problem>()).toMatchObject({
      status: 412,
      currentRevision: '"2"',
    });
    outages.setTime('09:00');
    // A time that has passed means at once.
    const third = (await change(second, '08:45', '08:00', 'Over')).json<Outage>();
    expect(third).toMatchObject({ state: 'settling', collectUntil: at('09:00') });
    expect(third.registrations).toMatchObject([
      { revision: 3, recordedAt: at('09:00'), collectUntil: at('09:00'), reason: 'Over' },
      { revision: 2, recordedAt: at('08:50'), collectUntil: at('09:30') },
      { revision: 1, recordedAt: at('08:12'), collectUntil: at('09:00'), to: null },
    ]);
    expect(third.registrations[0]?.by.name).toBeTruthy();
    expect(wrongField(await change(third, null, '10:00'))).toEqual([
      422,
      { path: 'body.collectUntil', reason: 'alreadyOver' },
    ]);
    await outages.settle();
    expect((await outages.list())[0]).toMatchObject({ state: 'settled', settledAt: at('09:00') });
  });

  it('does not lie over another, and lies within its day', async () => {
    outages.setTime('11:00');
    expect((await outages.register({ from: '11:00', collectUntil: '12:00' })).status).toBe(201);
    expect(wrongField(await outages.register({ from: '11:30', collectUntil: '13:00' }))).toEqual([
      422,
      { path: 'body.from', reason: 'overlaps' },
    ]);
    expect(wrongField(await outages.register({ from: '12:30', collectUntil: '21:31' }))).toEqual([
      422,
      { path: 'body.collectUntil', reason: 'tooLate' },
    ]);
  });

  it('of two who register it at once is registered once', async () => {
    outages.setTime('13:00');
    const both = await Promise.all([
      outages.register({ from: '13:00', collectUntil: '14:00' }),
      outages.register({ from: '13:01', collectUntil: '14:01' }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
  });

  it('is told to everybody while it is on, in the few words that a telephone needs', async () => {
    outages.setTime('15:00');
    await outages.settle();
    await outages.register({ from: '15:10', collectUntil: '16:00' });
    const current = async (who: string) =>
      (await service.signedIn(who).call('outage.current')).json<{ outage: unknown }>().outage;
    expect(await current('telephoneAdviser')).toBeNull();
    outages.setTime('15:10');
    for (const who of ['telephoneAdviser', 'caseworker', 'auditor', 'administrator']) {
      expect(await current(who)).toMatchObject({
        state: 'collecting',
        to: null,
        collectUntil: at('16:00'),
      });
    }
    outages.setTime('16:00');
    expect(await current('telephoneAdviser')).toMatchObject({ state: 'settling' });
    await outages.settle();
    expect(await current('telephoneAdviser')).toBeNull();
  });

  it('that nobody knows is 404; without If-Match it is 428', async () => {
    const call = (headers: Record<string, string>) =>
      service.signedIn('supervisor').call('outage.change', {
        params: { outageId: randomUUID() },
        body: { to: null, collectUntil: at('20:00'), reason: 'Ingen' },
        headers: { 'idempotency-key': randomUUID(), ...headers },
      });
    expect((await call({})).status).toBe(428);
    expect((await call({ 'if-match': '"1"' })).json<Problem>().code).toBe('outage.unknown');
  });

  it('can neither be changed nor deleted in the database', async () => {
    for (const sql of [
      `update outage_registration set begins_at = begins_at - interval '1 hour'`,
      'delete from outage_registration',
      `update outage_settlement set settled_at = settled_at + interval '1 hour'`,
    ]) {
      await expect(service.pool.query(sql)).rejects.toMatchObject({ code: 'FL002' });
    }
  });
});
