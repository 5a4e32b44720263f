import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Callback } from '#contract/flo-api/callbacks.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
  service.clock.set('2026-06-10T09:00:00Z');
});
afterAll(() => service.stop());

const UNIT = 'Veiledning Mo i Rana';
const aPromise = {
  callId: null,
  phone: '+4741234567',
  from: '2026-06-10T10:00:00.000Z',
  to: '2026-06-10T11:00:00.000Z',
  theme: 'waitingList',
  words: 'Vil vite om plassen',
  unit: null,
};

function promise(citizenId: string, body: object = {}, who = 'lars-moen'): Promise<Reply> {
  return service.signedIn(who).call('callback.create', {
    params: { citizenId },
    body: { ...aPromise, ...body },
    headers: { 'idempotency-key': randomUUID() },
  });
}

function act(
  operation: 'callback.take' | 'callback.complete',
  { citizenId, callbackId, revision }: Callback,
  body: object = {},
  who = 'lars-moen',
): Promise<Reply> {
  return service.signedIn(who).call(operation, {
    params: { citizenId, callbackId },
    body,
    headers: { 'idempotency-key': randomUUID(), 'if-match': revision },
  });
}

async function list(who = 'lars-moen'): Promise<Callback[]> {
  const reply = await service.signedIn(who).call('callback.list');
  expect(reply.status, reply.text).toBe(200);
  return reply.json<{ items: Callback[] }>().items;
}

describe('a promise to call back', () => {
  it('waits in the unit, is taken, tried, and kept', async () => {
    const { adult } = service.people;
    const made = await promise(adult.id);
    expect(made.status, made.text).toBe(201);
    const open = made.json<Callback>();
    expect(open).toMatchObject({ unit: UNIT, state: 'open', takenBy: null, attempts: 0 });
    expect(await list()).toEqual([open]);
    expect(await list('ingrid-bakke')).toEqual([]);

    const taken = (await act('callback.take', open)).json<Callback>();
    expect(taken).toMatchObject({ state: 'taken', takenBy: { id: 'lars-moen' }, revision: '"2"' });
    service.clock.set('2026-06-10T10:30:00Z');
    const tried = (
      await act('callback.complete', taken, { outcome: 'notReached' })
    ).json<Callback>();
    expect(tried).toMatchObject({
      state: 'taken',
      attempts: 1,
      lastAttemptAt: '2026-06-10T10:30:00.000Z',
    });
    const kept = (await act('callback.complete', tried, { outcome: 'done' })).json<Callback>();
    expect(kept).toMatchObject({ state: 'done', attempts: 2 });
    expect(await list()).toEqual([]);
    const { rows } = await service.pool.query<{ what: string }>(
      'select what from callback_event where callback_id = $1 order by revision',
      [open.callbackId],
    );
    expect(rows.map(({ what }) => what)).toEqual(['created', 'taken', 'notReached', 'done']);
    const again = await act('callback.take', kept);
    expect([again.status, again.json<Problem>().code]).toEqual([404, 'callback.unknown']);
  });

  it('goes to one of two who want it at once', async () => {
    const open = (await promise(service.people.father.id)).json<Callback>();
    const both = await Promise.all([act('callback.take', open), act('callback.take', open)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 412,
    ]);
    const [taken] = await list();
    const back = await act('callback.complete', taken!, { outcome: 'released' });
    expect(back.json<Callback>()).toMatchObject({ state: 'open', takenBy: null, attempts: 0 });
  });

  it('comes in the order of when it must be kept', async () => {
    const later = (
      await promise(service.people.merged.id, {
        from: '2026-06-11T06:00:00.000Z',
        to: '2026-06-11T07:00:00.000Z',
      })
    ).json<Callback>();
    const items = await list();
    expect(items.at(-1)?.callbackId).toBe(later.callbackId);
    expect(items.map(({ to }) => to)).toEqual(items.map(({ to }) => to).toSorted());
  });

  it.each([
    ['that ends before it begins', { to: '2026-06-10T09:59:00.000Z' }, 422],
    ['that is over', { from: '2026-06-09T10:00:00.000Z', to: '2026-06-09T11:00:00.000Z' }, 422],
    ['of two days', { to: '2026-06-12T10:00:00.000Z' }, 422],
    ['next year', { from: '2027-06-10T10:00:00.000Z', to: '2027-06-10T11:00:00.000Z' }, 422],
    ['from a unit nobody works in', { unit: 'Nowhere' }, 422],
    ['to a number that is none', { phone: '41234567' }, 400],
  ])('is not made %s', async (_what, body, status) => {
    expect((await promise(service.people.adult.id, body)).status).toBe(status);
  });

  it('tells neither name, number nor words of somebody whose record is shut', async () => {
    const person = service.personOfKind('confidential');
    const made = await promise(person.id, { unit: UNIT }, 'siri-strand');
    expect(made.status, made.text).toBe(201);
    const shut = (await list()).find(({ citizenId }) => citizenId === person.id);
    expect(shut).toMatchObject({ canOpen: false, name: null, phone: null, words: null });
    expect((await act('callback.take', shut!)).json<Problem>().code).toBe('citizen.denied');
  });

  it('is its own unit’s to keep', async () => {
    const theirs = (
      await promise(service.people.adult.id, { unit: 'Veiledning Fredrikstad' })
    ).json<Callback>();
    const reply = await act('callback.take', theirs);
    expect([reply.status, reply.json<Problem>().code]).toEqual([404, 'callback.unknown']);
  });
});
