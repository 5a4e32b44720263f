import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement, DrawProof, PlanPreview } from '#contract/flo-api/agreements.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { addPeople } from '../testing/fixtures.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { addList, order, plan, putOn } from './testing/plans.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

let batch = 20;
async function listWith(people: number, options: Parameters<typeof addList>[1] = {}) {
  const list = await addList(service, options);
  batch += 1;
  const crowd = await addPeople(service.pool, people, null, batch);
  await putOn(service, crowd, list);
  return { list, crowd };
}

async function agreement(gpContractId: number, who = 'caseworker'): Promise<Agreement> {
  const reply = await service.signedIn(who).call('agreement.get', { params: { gpContractId } });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

async function preview(gpContractId: number, body: object): Promise<PlanPreview> {
  const reply = await service
    .signedIn('caseworker')
    .call('agreement.preview', { params: { gpContractId }, body });
  expect(reply.status, reply.text).toBe(200);
  return reply.json();
}

describe('an agreement', () => {
  it('is told in figures, with its doctors and the day the law ends it for those who act on it', async () => {
    const { list } = await listWith(4);
    const seen = await agreement(list);
    expect(seen).toMatchObject({
      people: 4,
      coming: 0,
      leaving: 0,
      maxPatients: 100,
      status: 'open',
      revision: '"1"',
      plans: [],
      doctors: [
        {
          hprNumber: 9_000_003,
          name: { last: 'Åsen' },
          relationship: 'LPFL',
          ageLimitOn: '2045-05-05',
        },
      ],
    });
    const adviser = await agreement(list, 'telephoneAdviser');
    expect(adviser.doctors[0]?.ageLimitOn).toBeNull();
    expect(JSON.stringify(seen)).not.toContain('birth');
  });

  it('that is not there is 404', async () => {
    const reply = await service
      .signedIn('caseworker')
      .call('agreement.get', { params: { gpContractId: 99 } });
    expect([reply.status, reply.json<Problem>().code]).toEqual([404, 'gpContract.unknown']);
  });
});

describe('a preview', () => {
  it('says how many, to which list, and who is without one, and changes nothing', async () => {
    const { list } = await listWith(6);
    const target = await addList(service);
    const before = await agreement(list);
    expect(await preview(list, order('end', { toContractId: target }))).toMatchObject({
      decision: { outcome: 'allowed', code: 'end.allowed' },
      people: 6,
      households: 6,
      moves: [{ gpContractId: target, people: 6, freePlaces: 100 }],
      withoutList: 0,
    });
    expect(await preview(list, order('end'))).toMatchObject({
      decision: { code: 'end.allowedWithoutList' },
      moves: [],
      withoutList: 6,
    });
    expect(await preview(list, order('reduction', { ceiling: 2 }))).toMatchObject({
      decision: { code: 'reduction.allowed' },
      toDraw: 4,
      withoutList: 4,
    });
    expect(await agreement(list)).toEqual(before);
  });

  it('carries the refusal with what can be done instead', async () => {
    const { list } = await listWith(3);
    const small = await addList(service, { max: 2 });
    expect(await preview(list, order('end', { toContractId: small }))).toMatchObject({
      decision: {
        outcome: 'refused',
        code: 'target.tooFewPlaces',
        facts: { missing: 1 },
        alternatives: [
          { code: 'raiseCeiling', gpContractId: small },
          { code: 'chooseAnotherList' },
        ],
      },
    });
  });
});

describe('a plan', () => {
  it('carries the municipality’s decision, raises the revision, and waits for its day', async () => {
    const { list } = await listWith(2);
    const reply = await plan(service, list, order('end'));
    expect(reply.status, reply.text).toBe(201);
    expect(reply.headers.etag).toBe('"2"');
    expect(reply.json<Agreement>()).toMatchObject({
      revision: '"2"',
      people: 2,
      plans: [
        {
          kind: 'end',
          state: 'planned',
          effectiveDate: '2026-07-01',
          municipalityNumber: '0301',
          municipalDecision: { number: '2026/117', decidedOn: '2026-06-01' },
          ground: 'noticeByGP',
          outcome: null,
          seedHash: null,
        },
      ],
    });
  });

  it('needs a key and the current revision, and is made once however often it is sent', async () => {
    const { list } = await listWith(1);
    const caseworker = service.signedIn('caseworker');
    const key = randomUUID();
    const send = (headers: Record<string, string>, body = order('end')) =>
      caseworker.call('agreement.plan', { params: { gpContractId: list }, body, headers });
    expect((await send({ 'idempotency-key': key })).status).toBe(428);
    expect((await send({ 'if-match': '"1"' })).status).toBe(428);
    const stale = await send({ 'idempotency-key': randomUUID(), 'if-match': '"7"' });
    expect([stale.status, stale.json<Problem>().currentRevision]).toEqual([412, '"1"']);
    const headers = { 'idempotency-key': key, 'if-match': '"1"' };
    const first = await send(headers);
    const second = await send(headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    expect((await agreement(list)).plans).toHaveLength(1);
    const other = await send(headers, order('lock'));
    expect(other.status).toBe(422);
  });

  it('of the same kind is refused while one waits, and never comes twice in a race', async () => {
    const { list } = await listWith(1);
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => plan(service, list, order('end'), '"1"')),
    );
    const statuses = replies.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([201, ...Array.from({ length: 7 }, () => 412)]);
    const again = await plan(service, list, order('end'));
    expect(again.json<Problem>().decision?.code).toBe('agreement.alreadyPlanned');
  });

  it('is the back office’s to make', async () => {
    const reply = await service.signedIn('telephoneAdviser').call('agreement.plan', {
      params: { gpContractId: service.lists.open },
      body: order('lock'),
      headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
    });
    expect([reply.status, reply.json<Problem>().code]).toEqual([403, 'role.denied']);
  });

  it.each([
    ['without a decision', { municipalDecision: undefined }],
    ['with an empty number', { municipalDecision: { number: ' ', decidedOn: '2026-06-01' } }],
    ['that names somebody', { citizenIds: [randomUUID()] }],
    ['with a seed of its own', { seed: '00'.repeat(32) }],
  ])('%s is not understood', async (_, more) => {
    const body = order('reduction', { ceiling: 1, ...more });
    const reply = await plan(service, service.lists.open, body);
    expect(reply.status).toBe(400);
  });

  it('locks the list until its day when the municipality wants it, and cancelling unlocks it', async () => {
    const { list } = await listWith(1);
    const made = (await plan(service, list, order('end', { lockNow: true }))).json<Agreement>();
    expect(made.status).toBe('locked');
    const planId = made.plans[0]?.planId ?? '';
    const reply = await service.signedIn('supervisor').call('agreement.cancelPlan', {
      params: { gpContractId: list, planId },
      body: {},
      headers: { 'idempotency-key': randomUUID(), 'if-match': made.revision },
    });
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json<Agreement>()).toMatchObject({
      status: 'open',
      plans: [{ state: 'cancelled' }],
    });
  });
});

describe('what concerns nobody holds at once when its day is today', () => {
  const today = { effectiveDate: '2026-06-10' };

  it('a ceiling, with the list’s status after it', async () => {
    const { list } = await listWith(3);
    const low = await plan(service, list, order('ceiling', { ceiling: 3, ...today }));
    expect(low.json<Agreement>()).toMatchObject({ maxPatients: 3, status: 'closed' });
    const high = await plan(service, list, order('ceiling', { ceiling: 600, ...today }));
    expect(high.json<Agreement>()).toMatchObject({ maxPatients: 600, status: 'open' });
    const same = await plan(service, list, order('ceiling', { ceiling: 600, ...today }));
    expect(same.json<Problem>().decision?.code).toBe('ceiling.unchanged');
    const over = await plan(service, list, order('ceiling', { ceiling: 2501, ...today }));
    expect(over.json<Problem>().decision?.code).toBe('ceiling.aboveHighest');
  });

  it('a lock, and unlocking', async () => {
    const { list } = await listWith(1);
    const locked = await plan(service, list, order('lock', today));
    expect(locked.json<Agreement>().status).toBe('locked');
    const unlocked = await plan(service, list, order('unlock', today));
    expect(unlocked.json<Agreement>()).toMatchObject({
      status: 'open',
      plans: [
        { kind: 'unlock', state: 'carriedOut' },
        { kind: 'lock', state: 'carriedOut' },
      ],
    });
  });
});

describe('a draw', () => {
  it('publishes the hash of its seed from the first day, and the seed to nobody', async () => {
    const { list } = await listWith(5);
    const made = (await plan(service, list, order('reduction', { ceiling: 2 }))).json<Agreement>();
    const { planId, seedHash } = made.plans[0]!;
    expect(seedHash).toMatch(/^[0-9a-f]{64}$/);
    const reply = await service.signedIn('telephoneAdviser').call('agreement.draw', {
      params: { gpContractId: list, planId },
    });
    expect(reply.json<DrawProof>()).toMatchObject({
      state: 'planned',
      seedHash,
      hashPublishedAt: '2026-06-10T10:00:00.000Z',
      frozenHash: null,
      units: null,
      seed: null,
      drawn: null,
    });
    const { rows } = await service.pool.query<{ seed: string }>(
      'select seed from reduction_draw where plan_id = $1',
      [planId],
    );
    expect(JSON.stringify(await agreement(list))).not.toContain(rows[0]?.seed);
    await expect(
      service.pool.query('update reduction_draw set seed = $2 where plan_id = $1', [
        planId,
        'ab'.repeat(32),
      ]),
    ).rejects.toMatchObject({ code: 'FL002' });
  });
});

describe('going on past the age limit', () => {
  const today = { effectiveDate: '2026-06-10' };
  const endsByAge = async (list: number, who?: string) =>
    (await agreement(list, who)).doctors[0]?.ageLimitOn;

  it('holds at once, moves the day the law ends the agreement, and is told from how long', async () => {
    const { list } = await listWith(2);
    expect(await endsByAge(list)).toBe('2045-05-05');
    const made = await plan(service, list, order('extension', { until: '2047-01-01', ...today }));
    expect(made.status, made.text).toBe(201);
    expect(made.json<Agreement>()).toMatchObject({
      people: 2,
      plans: [{ kind: 'extension', state: 'carriedOut', until: '2047-01-01' }],
    });
    expect(await endsByAge(list)).toBe('2047-01-01');
    expect(await endsByAge(list, 'telephoneAdviser')).toBeNull();
  });

  it('is refused past 80, and where it adds nothing', async () => {
    const { list } = await listWith(1);
    const code = async (until: string) =>
      (await plan(service, list, order('extension', { until, ...today }))).json<Problem>().decision
        ?.code;
    expect(await code('2055-05-06')).toBe('extension.pastHighestAge');
    expect(await code('2045-05-05')).toBe('extension.notLonger');
    expect(await endsByAge(list)).toBe('2045-05-05');
  });

  it('from a later day waits for it', async () => {
    const { list } = await listWith(1);
    const made = await plan(service, list, order('extension', { until: '2047-01-01' }));
    expect(made.json<Agreement>().plans).toMatchObject([{ state: 'planned' }]);
    expect(await endsByAge(list)).toBe('2045-05-05');
  });
});

describe('a new agreement on a vacant list', () => {
  it('is previewed, planned with its GP and its places, and refused where there is a GP', async () => {
    const { list } = await listWith(3, { vacant: true });
    expect(await preview(list, order('start'))).toMatchObject({
      decision: { outcome: 'allowed', code: 'start.allowed', facts: { people: 3, ceiling: 1000 } },
      withoutList: 0,
      moves: [],
    });
    const made = await plan(service, list, order('start', { endsOn: '2028-01-01' }));
    expect(made.json<Agreement>()).toMatchObject({
      doctors: [],
      plans: [{ kind: 'start', state: 'planned', hprNumber: 9_000_005, ceiling: 1000 }],
    });
    const code = async (to: number, more: Record<string, unknown>) =>
      (await plan(service, to, order('start', more))).json<Problem>().decision?.code;
    expect(await code(list, {})).toBe('agreement.alreadyPlanned');
    const { list: taken } = await listWith(1);
    expect(await code(taken, {})).toBe('start.hasGP');
    const empty = await addList(service, { vacant: true });
    expect(await code(empty, { hprNumber: 9_999_999 })).toBe('start.unknownDoctor');
    expect(await code(empty, { endsOn: '2026-07-01' })).toBe('agreement.endsWhenItStarts');
    expect(await code(empty, { ceiling: 2501 })).toBe('ceiling.aboveHighest');
  });

  it('that begins today gives the list its GP at once, and everybody on it is to be told', async () => {
    const { list, crowd } = await listWith(2, { vacant: true });
    const made = await plan(service, list, order('start', { effectiveDate: '2026-06-10' }));
    expect(made.json<Agreement>()).toMatchObject({
      maxPatients: 1000,
      status: 'open',
      doctors: [
        { hprNumber: 9_000_005, relationship: 'LPFL', valid: { from: '2026-06-10', to: null } },
      ],
      plans: [{ state: 'carriedOut' }],
    });
    const { rows } = await service.pool.query<{ id: string }>(
      `select citizen_id as id from notice where kind = 'newGP' and from_contract_id = $1 order by 1`,
      [list],
    );
    expect(rows.map(({ id }) => id)).toEqual(crowd.map(({ id }) => id).toSorted());
  });
});

describe('§ 12 first part: the day notice was given', () => {
  it('is refused while it has not been, and kept as it was told', async () => {
    const list = await addList(service);
    const later = order('end', { noticeGivenOn: '2026-06-11', effectiveDate: '2027-01-01' });
    const refused = (await plan(service, list, later)).json<Problem>();
    expect(refused.decision?.code).toBe('agreement.noticeInFuture');
    const breach = { ground: 'seriousBreach', noticeGivenOn: null };
    expect((await plan(service, list, order('end', breach))).status).toBe(201);
    const { rows } = await service.pool.query<{ day: string | null }>(
      `select request ->> 'noticeGivenOn' as day from agreement_plan where gp_contract_id = $1`,
      [list],
    );
    expect(rows).toEqual([{ day: null }]);
  });
});

describe('a new list', () => {
  const { kind: _, ...start } = order('start') as { kind: string };
  const body = { ...start, employed: true };
  const send = (content: object, key = randomUUID(), who = 'caseworker') =>
    service.signedIn(who).call('agreement.openList', {
      params: { gpContractId: service.lists.open },
      body: content,
      headers: { 'idempotency-key': key },
    });

  it('§ 36: tells whoever registers it that Sámi speakers come first, where they do', async () => {
    const beside = await addList(service);
    await service.pool.query(`update gp_contract set municipality_number = '5610' where id = $1`, [
      beside,
    ]);
    const told = async (list: number) => {
      const reply = await service.signedIn('caseworker').call('agreement.previewOpening', {
        params: { gpContractId: list },
        body,
      });
      expect(reply.status, reply.text).toBe(200);
      return reply.json<{ decision: { facts: { samiFirst?: boolean } } }>().decision.facts
        .samiFirst;
    };
    expect(await told(beside)).toBeUndefined();
    await service.pool.query(
      `update doctor set languages = languages || array['se'] where hpr_number = 9000005`,
    );
    expect(await told(beside)).toBe(true);
    expect(await told(service.lists.open)).toBeUndefined();
  });

  it('is opened once at the same office, from its first day, with its GP planned', async () => {
    const key = randomUUID();
    const first = await send(body, key);
    expect(first.status, first.text).toBe(201);
    const opened = first.json<Agreement>();
    expect(opened).toMatchObject({
      municipalityNumber: '0301',
      employed: true,
      valid: { from: '2026-07-01', to: null },
      maxPatients: 1000,
      people: 0,
      doctors: [],
      plans: [{ kind: 'start', state: 'planned', decision: { code: 'start.allowedEmpty' } }],
    });
    expect((await send(body, key)).json<Agreement>().gpContractId).toBe(opened.gpContractId);
    expect((await agreement(opened.gpContractId)).revision).toBe(opened.revision);

    const cancelled = await service.signedIn('caseworker').call('agreement.cancelPlan', {
      params: { gpContractId: opened.gpContractId, planId: opened.plans[0]?.planId ?? '' },
      body: {},
      headers: { 'idempotency-key': randomUUID(), 'if-match': opened.revision },
    });
    expect(cancelled.json<Agreement>()).toMatchObject({ status: 'locked' });
  });

  it('that begins today has its GP at once', async () => {
    const reply = await send({ ...body, effectiveDate: '2026-06-10' });
    expect(reply.json<Agreement>()).toMatchObject({
      status: 'open',
      doctors: [{ hprNumber: 9_000_005, valid: { from: '2026-06-10', to: null } }],
    });
  });

  it('is refused with the decision, the same as in the preview, and is the back office’s to open', async () => {
    const wrong = { ...body, hprNumber: 9_999_999 };
    const refused = (await send(wrong)).json<Problem>();
    expect(refused.decision?.code).toBe('start.unknownDoctor');
    const asked = await service.signedIn('caseworker').call('agreement.previewOpening', {
      params: { gpContractId: service.lists.open },
      body: wrong,
    });
    expect(asked.json<{ decision: object }>().decision).toEqual(refused.decision);
    expect((await send(body, randomUUID(), 'telephoneAdviser')).status).toBe(403);
    const nowhere = await service.signedIn('caseworker').call('agreement.previewOpening', {
      params: { gpContractId: 999_999 },
      body,
    });
    expect(nowhere.status).toBe(404);
  });
});
