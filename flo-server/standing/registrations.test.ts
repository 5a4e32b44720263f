import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { Registration } from '#contract/flo-api/standing.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { FloAnswerOf } from '../testing/answers.ts';
import { addPeople } from '../testing/fixtures.ts';
import type { FixturePerson } from '../testing/register/person.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { CASEWORKER, declare, optionsOf, paper, register } from './testing/callers.ts';
import { standingId, switchWith } from './testing/callers.ts';

let service: TestService;
let crowd: FixturePerson[];
beforeAll(async () => {
  service = await testService();
  crowd = await addPeople(service.pool, 40, 'open', 3);
});
afterAll(() => service.stop());

let next = 0;
/** Two people nobody else uses. */
function pair(): readonly [person: FixturePerson, representative: FixturePerson] {
  next += 2;
  return [crowd[next - 2]!, crowd[next - 1]!];
}

async function list({ id }: FixturePerson, who = CASEWORKER): Promise<Registration[]> {
  const reply = await service
    .signedIn(who)
    .call('registration.list', { params: { citizenId: id } });
  return reply.json<{ items: Registration[] }>().items;
}

function end({ id }: FixturePerson, registrationId: string, who = CASEWORKER, key?: string) {
  return service.signedIn(who).call('registration.end', {
    params: { citizenId: id, registrationId },
    body: {},
    headers: { 'idempotency-key': key ?? randomUUID() },
  });
}

describe('registering', () => {
  it('lets the representative ask at once, and for as long as it holds', async () => {
    const [person, representative] = pair();
    const added = await register(service, person, paper(service, representative));
    expect(added.status).toBe(201);
    const { registrationId } = added.json<Registration>();
    expect(await list(person)).toEqual([added.json()]);

    const option = (await optionsOf(service, person)).find(({ kind }) => kind === 'authorized');
    expect(option).toMatchObject({
      registrationId,
      validTo: '2027-06-09',
      representative: { citizenId: representative.id },
      decision: { code: 'standing.authorized' },
    });
    const standing = await standingId(service, person, 'authorized', { registrationId });
    expect((await switchWith(service, person, standing)).status).toBe(201);
  });

  it('covers what a guardian’s mandate says, and no more', async () => {
    const [person, guardian] = pair();
    const money = paper(service, guardian, {
      kind: 'guardianship',
      tasks: ['finances', 'finances'],
      validTo: null,
    });
    const added = await register(service, person, money);
    expect(added.json<Registration>().tasks).toEqual(['finances']);
    const { registrationId } = added.json<Registration>();
    const refused = await declare(service, person, 'guardian', { registrationId });
    expect(refused.json<Problem>().decision?.code).toBe('standing.tasksDoNotCover');
    // The paper of a guardian is no written authorisation.
    const other = await declare(service, person, 'authorized', { registrationId });
    expect(other.json<Problem>().decision?.code).toBe('standing.notRegistered');
  });

  it('does not let anybody use another person’s paper', async () => {
    const [person, representative] = pair();
    const [stranger] = pair();
    const added = await register(service, person, paper(service, representative));
    const { registrationId } = added.json<Registration>();
    const reply = await declare(service, stranger, 'authorized', { registrationId });
    expect(reply.json<Problem>().decision?.code).toBe('standing.notRegistered');
    expect((await end(stranger, registrationId)).json<Problem>().code).toBe('registration.unknown');
  });

  it('holds from its first day to its last', async () => {
    const [person, representative] = pair();
    const added = await register(
      service,
      person,
      paper(service, representative, {
        validFrom: civilDate('2026-06-11'),
        validTo: civilDate('2026-06-12'),
      }),
    );
    const { registrationId } = added.json<Registration>();
    const outcomes: (number | string)[] = [];
    for (const day of ['10', '11', '12', '13']) {
      service.clock.set(`2026-06-${day}T10:00:00Z`);
      outcomes.push((await declare(service, person, 'authorized', { registrationId })).status);
    }
    service.clock.set('2026-06-10T10:00:00Z');
    expect(outcomes).toEqual([409, 201, 201, 409]);
  });

  it.each<[string, (person: FixturePerson, other: FixturePerson) => Promise<object>]>([
    ['registration.oneself', async (person) => paper(service, person)],
    [
      'registration.emptyPeriod',
      async (_, other) => paper(service, other, { validTo: civilDate('2026-06-09') }),
    ],
    ['registration.noTasks', async (_, other) => paper(service, other, { kind: 'guardianship' })],
    ['registration.representativeGone', async () => paper(service, service.people.dead)],
  ])('is refused: %s', async (code, bodyOf) => {
    const [person, other] = pair();
    const body = (await bodyOf(person, other)) as ReturnType<typeof paper>;
    const reply = await register(service, person, body);
    expect([reply.status, reply.json<Problem>().decision?.code]).toEqual([409, code]);
    expect(await list(person)).toEqual([]);
  });

  it('does not tell of a representative whose record is shut', async () => {
    const [person] = pair();
    const reply = await register(service, person, paper(service, service.people.protected));
    expect([reply.status, reply.json<Problem>().code]).toEqual([403, 'citizen.denied']);
  });

  it('is the back office’s, and read by the telephone', async () => {
    const [person, representative] = pair();
    const reply = await register(service, person, paper(service, representative), {
      who: 'ingrid-bakke',
    });
    expect([reply.status, reply.json<Problem>().code]).toEqual([403, 'role.denied']);
    expect(await list(person, 'ingrid-bakke')).toEqual([]);
  });

  it('has one effect for each key', async () => {
    const [person, representative] = pair();
    const key = randomUUID();
    const body = paper(service, representative);
    const replies = await Promise.all(
      [1, 2, 3].map(() => register(service, person, body, { key })),
    );
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await list(person)).toHaveLength(1);
  });
});

describe('two papers of one pair', () => {
  it('never overlap, however many are registered at once', async () => {
    const [person, representative] = pair();
    const body = paper(service, representative);
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => register(service, person, body)),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = replies.filter(({ status }) => status === 409);
    expect(refused.map((reply) => reply.json<Problem>().decision?.code)).toEqual(
      Array.from({ length: 7 }, () => 'registration.overlaps'),
    );
    expect(await list(person)).toHaveLength(1);
  });

  it('cannot overlap in the database either', async () => {
    const [person, representative] = pair();
    await register(service, person, paper(service, representative));
    await expect(
      service.pool.query(
        `insert into representation select $1, citizen_id, representative_id, kind, tasks, valid,
            registered_at, registered_by from representation where citizen_id = $2`,
        [randomUUID(), person.id],
      ),
    ).rejects.toThrow('representation_never_two_at_once');
  });

  it('follow each other', async () => {
    const [person, representative] = pair();
    const until = civilDate('2026-12-31');
    const from = civilDate('2027-01-01');
    await register(service, person, paper(service, representative, { validTo: until }));
    const second = await register(
      service,
      person,
      paper(service, representative, { validFrom: from, validTo: null }),
    );
    expect(second.status).toBe(201);
  });
});

describe('ending', () => {
  it('takes it out of force at once, and keeps it', async () => {
    const [person, representative] = pair();
    const added = await register(service, person, paper(service, representative));
    const { registrationId } = added.json<Registration>();
    const standing = await standingId(service, person, 'authorized', { registrationId });
    const ended = await end(person, registrationId);
    expect(ended.json<Registration>().endedAt).toBe('2026-06-10T10:00:00.000Z');
    // What was declared before covers nothing any more.
    const reply = await switchWith(service, person, standing);
    expect([reply.status, reply.json<Problem>().code]).toEqual([403, 'standing.denied']);
    expect(await list(person)).toEqual([ended.json()]);
    // Twice is once; and there is room for a new one.
    expect((await end(person, registrationId)).json()).toEqual(ended.json());
    expect((await register(service, person, paper(service, representative))).status).toBe(201);
    expect(await list(person)).toHaveLength(2);
  });

  it('is the only change there is', async () => {
    const [person, representative] = pair();
    const added = await register(service, person, paper(service, representative));
    const { registrationId } = added.json<Registration>();
    for (const change of [
      `update representation set valid = '[2020-01-01,)' where id = $1`,
      `update representation set ended_at = '2026-01-01', ended_by = 'x', kind = 'guardianship',
        tasks = '{health}' where id = $1`,
      `delete from representation where id = $1`,
    ]) {
      await expect(service.pool.query(change, [registrationId])).rejects.toThrow('never changed');
    }
    await end(person, registrationId);
    await expect(
      service.pool.query(
        'update representation set ended_at = null, ended_by = null where id = $1',
        [registrationId],
      ),
    ).rejects.toThrow('never changed');
  });

  it('of one that is not there is unknown', async () => {
    const [person] = pair();
    const reply = await end(person, randomUUID());
    expect([reply.status, reply.json<Problem>().code]).toEqual([404, 'registration.unknown']);
  });
});

describe('at a moment', () => {
  it('is what had been registered and had begun by then, and not ended', async () => {
    const [person, representative] = pair();
    service.clock.set('2026-06-11T10:00:00Z');
    const added = await register(service, person, paper(service, representative));
    expect(added.status, added.text).toBe(201);
    service.clock.set('2026-06-13T10:00:00Z');
    await end(person, added.json<Registration>().registrationId);
    service.clock.set('2026-06-15T10:00:00Z');
    const seen = async (query: Record<string, string>) => {
      const params = { citizenId: person.id };
      const reply = await service.call('registration.list', { params, query });
      expect(reply.status, reply.text).toBe(200);
      return reply.json<FloAnswerOf<'registration.list'>>().items.map(({ endedAt }) => endedAt);
    };
    expect(await seen({ knownAt: '2026-06-11T09:00:00Z' })).toEqual([]);
    expect(await seen({ knownAt: '2026-06-12T10:00:00Z' })).toEqual([null]);
    expect(await seen({ asOf: '2026-06-12' })).toEqual([null]);
    expect(await seen({ asOf: '2026-06-14' })).toEqual(['2026-06-13T10:00:00.000Z']);
    service.clock.set('2026-06-10T10:00:00Z');
  });
});
