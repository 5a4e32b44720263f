import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protectedUnit } from '#contract/development/named-users.ts';
import { accessRules } from '#contract/codes/access.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { Task } from '#contract/flo-api/tasks.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const WORDS = 'Vil vite hvem fastlegen er';

function handOver(
  who: string,
  citizenId: string,
  body: object = {},
  key = randomUUID(),
): Promise<Reply> {
  return service.signedIn(who).call('task.handOver', {
    params: { citizenId },
    body: { kind: 'handOver', reason: WORDS, unit: null, ...body },
    headers: { 'idempotency-key': key },
  });
}

async function tasks(who: string): Promise<Task[]> {
  const reply = await service.signedIn(who).call('task.list');
  expect(reply.status, reply.text).toBe(200);
  return reply.json<{ items: Task[] }>().items;
}

describe('handing over', () => {
  it.each(accessRules)('works when %s shuts the record, and tells nothing of it', async (rule) => {
    const person = service.personOfKind(rule);
    const reply = await handOver('ingrid-bakke', person.id);
    expect(reply.status, reply.text).toBe(201);
    const { taskId, unit } = reply.json<Task>();
    expect(reply.json()).toEqual({ taskId, unit, state: 'open' });
  });

  it('goes to the unit that holds the grant it takes, else to one’s own', async () => {
    const unitFor = async (kind: Parameters<typeof service.personOfKind>[0]) =>
      (await handOver('jonas-vik', service.personOfKind(kind, 'jonas-vik').id)).json<Task>().unit;
    expect(await unitFor('strictlyConfidential')).toBe(protectedUnit);
    expect(await unitFor('strictlyConfidentialAbroad')).toBe(protectedUnit);
    expect(await unitFor('confidential')).toBe(protectedUnit);
    // Anne Solberg holds the grant for colleagues.
    expect(await unitFor('ownOrganization')).toBe('Veiledning Fredrikstad');
    expect(await unitFor('family')).toBe('Saksbehandling Tønsberg');
    expect(await unitFor('ordinary')).toBe('Saksbehandling Tønsberg');
  });

  it('goes to the unit that was named, when there is one', async () => {
    const { id } = service.people.adult;
    const unit = 'Veiledning Mo i Rana';
    expect((await handOver('ingrid-bakke', id, { unit })).json<Task>().unit).toBe(unit);
    const unknown = await handOver('ingrid-bakke', id, { unit: 'Nowhere' });
    expect([unknown.status, unknown.json<Problem>().code]).toEqual([422, 'request.invalid']);
  });

  it('about nobody is 404; without words, or with more than asked for, refused', async () => {
    const { id } = service.people.adult;
    expect((await handOver('ingrid-bakke', randomUUID())).status).toBe(404);
    for (const wrong of [
      { reason: '  a ' },
      { state: 'done' },
      { createdBy: 'x' },
      { kind: 'x' },
    ]) {
      expect((await handOver('ingrid-bakke', id, wrong)).status).toBe(400);
    }
  });

  it('twice with one key makes one task, and the answer is found again', async () => {
    const person = service.personOfKind('confidential');
    const key = randomUUID();
    const [one, other] = [
      await handOver('ingrid-bakke', person.id, {}, key),
      await handOver('ingrid-bakke', person.id, {}, key),
    ];
    expect(other.json()).toEqual(one.json());
    expect(other.headers).toHaveProperty('idempotency-replayed');
    const found = await service.signedIn('ingrid-bakke').call('idempotencyKey.get', {
      params: { key },
    });
    expect(found.status, found.text).toBe(200);
  });
});

describe('the open tasks', () => {
  it('are those of the own unit, oldest first', async () => {
    service.clock.set('2026-06-10T09:00:00Z');
    const first = (await handOver('lars-moen', service.people.adult.id)).json<Task>();
    service.clock.set('2026-06-10T10:00:00Z');
    const own = await tasks('lars-moen');
    expect(own[0]).toMatchObject({
      taskId: first.taskId,
      citizenId: service.people.adult.id,
      kind: 'handOver',
      reason: WORDS,
      state: 'open',
      createdBy: { id: 'lars-moen', name: 'Lars Moen' },
      createdAt: '2026-06-10T09:00:00.000Z',
      canOpen: true,
    });
    expect(new Set(own.map(({ unit }) => unit))).toEqual(new Set(['Veiledning Mo i Rana']));
    expect(await tasks('maria-hagen')).toEqual([]);
  });

  it('can be opened by those who hold the grant', async () => {
    const theirs = await tasks('siri-strand');
    expect(theirs.length).toBeGreaterThanOrEqual(3);
    expect(theirs.every(({ canOpen, reason }) => canOpen && reason === WORDS)).toBe(true);
  });

  it('say nothing of what was written about a record that is shut to the reader', async () => {
    const sister = service.personOfKind('family').id;
    const items = await tasks('ingrid-bakke');
    expect(items.find(({ citizenId }) => citizenId === sister)).toMatchObject({
      canOpen: false,
      reason: '',
    });
  });
});
