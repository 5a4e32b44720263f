import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { Membership } from '#contract/flo-api/memberships.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { FloAnswerOf } from '../testing/answers.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const headers = () => ({ 'idempotency-key': randomUUID() });
const params = () => ({ citizenId: service.people.adult.id });

const add = (body: object): Promise<Reply> =>
  service.signedIn('caseworker').call('membership.add', {
    params: params(),
    body: { ground: 'student', validFrom: '2026-01-01', validTo: '2026-07-31', ...body },
    headers: headers(),
  });

async function preview(): Promise<Decision> {
  const body = { gpContractId: service.lists.membership };
  return (await service.call('switch.preview', { params: params(), body })).json();
}

describe('who may be on the university’s lists', () => {
  it('has shown it; ending it shuts the lists again', async () => {
    expect((await preview()).code).toBe('switch.membershipRequired');
    const reply = await add({});
    expect(reply.status, reply.text).toBe(201);
    const { membershipId, ...shown } = reply.json<Membership>();
    expect(shown).toMatchObject({ validFrom: '2026-01-01', validTo: '2026-07-31', endedAt: null });
    expect((await preview()).code).toBe('switch.allowed');
    const again = await add({ validFrom: '2026-06-01', validTo: null });
    expect(again.json<Problem>().decision?.code).toBe('membership.overlaps');
    const ended = await service.signedIn('caseworker').call('membership.end', {
      params: { ...params(), membershipId },
      body: {},
      headers: headers(),
    });
    expect(ended.json<Membership>().endedAt).not.toBeNull();
    expect((await preview()).code).toBe('switch.membershipRequired');
    const list = await service.call('membership.list', { params: params() });
    expect(list.json<{ items: Membership[] }>().items).toHaveLength(1);
  });

  it.each([
    [{ validTo: '2025-12-31' }, 'membership.emptyPeriod'],
    [{ validTo: '2026-06-09' }, 'membership.over'],
  ])('is refused with %o: %s', async (body, code) => {
    const reply = await add(body);
    expect([reply.status, reply.json<Problem>().decision?.code]).toEqual([409, code]);
  });

  it('has no membership of somebody else to end', async () => {
    const reply = await service.signedIn('caseworker').call('membership.end', {
      params: { ...params(), membershipId: randomUUID() },
      body: {},
      headers: headers(),
    });
    expect([reply.status, reply.json<Problem>().code]).toEqual([404, 'membership.unknown']);
  });
});

describe('what somebody had shown at a moment', () => {
  it('is what had been registered by then, and not ended', async () => {
    const citizenId = service.people.father.id;
    const caseworker = service.signedIn('caseworker');
    service.clock.set('2026-06-11T10:00:00Z');
    const body = { ground: 'employee', validFrom: '2026-06-05', validTo: null };
    const added = await caseworker.call('membership.add', {
      params: { citizenId },
      body,
      headers: headers(),
    });
    const { membershipId } = added.json<Membership>();
    service.clock.set('2026-06-13T10:00:00Z');
    await caseworker.call('membership.end', {
      params: { citizenId, membershipId },
      body: {},
      headers: headers(),
    });
    service.clock.set('2026-06-15T10:00:00Z');
    const seen = async (query: Record<string, string>) => {
      const reply = await service.call('membership.list', { params: { citizenId }, query });
      expect(reply.status, reply.text).toBe(200);
      return reply.json<FloAnswerOf<'membership.list'>>().items.map(({ endedAt }) => endedAt);
    };
    expect(await seen({ knownAt: '2026-06-10T12:00:00Z' })).toEqual([]);
    expect(await seen({ asOf: '2026-06-04' })).toEqual([]);
    expect(await seen({ asOf: '2026-06-12' })).toEqual([null]);
    expect(await seen({ knownAt: '2026-06-12T10:00:00Z' })).toEqual([null]);
    expect(await seen({ asOf: '2026-06-14' })).toEqual(['2026-06-13T10:00:00.000Z']);
    const overview = async (asOf: string) => {
      const reply = await service.call('citizen.overview', {
        params: { citizenId },
        query: { asOf },
      });
      return reply.json<CitizenOverview>().switchFacts.memberships;
    };
    expect(await overview('2026-06-12')).toEqual([{ ground: 'employee', of: 'oneself' }]);
    expect(await overview('2026-06-14')).toEqual([]);
  });
});
