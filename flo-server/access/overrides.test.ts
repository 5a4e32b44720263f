import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKind } from '#contract/codes/access.ts';
import type { AccessOverride } from '#contract/flo-api/access.ts';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

const NOON = '2026-06-10T10:00:00Z';
/** Works for 1520, 1577 and 4640. */
const LIMITED = 'maria-hagen';
const ADVISER = 'ingrid-bakke';

let service: TestService;
beforeAll(async () => {
  service = await testService({ now: NOON });
});
afterAll(() => service.stop());

const idOf = (kind: PersonKind, who: string): string => service.personOfKind(kind, who).id;

function override(
  who: string,
  citizenId: string,
  body: object,
  key: string = randomUUID(),
): Promise<Reply> {
  return service.signedIn(who).call('access.override', {
    params: { citizenId },
    body: { reason: 'Ringer for den etterlatte', hours: 2, ...body },
    headers: { 'idempotency-key': key },
  });
}

const look = (who: string, citizenId: string): Promise<Reply> =>
  service.signedIn(who).call('citizen.overview', { params: { citizenId } });

const codeOf = (reply: Reply) => [reply.status, reply.json<Problem>().code];

describe('an override', () => {
  it.each([
    ['geography', LIMITED],
    ['unknownResidence', LIMITED],
    ['deadForLong', ADVISER],
    ['guardianship', 'jonas-vik'],
  ] as const)('of %s opens the record until it runs out', async (rule, who) => {
    const citizenId = idOf(rule, who);
    const refused = await look(who, citizenId);
    expect(refused.json<Problem>().access).toMatchObject({ rule, overridable: true });

    expect(refused.status).toBe(403);
    const made = await override(who, citizenId, { rule });
    expect([made.status, made.json()]).toEqual([201, { rule, until: '2026-06-10T12:00:00.000Z' }]);

    const opened = await look(who, citizenId);
    expect(opened.json<CitizenOverview>().accessOverride).toEqual(made.json<AccessOverride>());
    service.clock.set('2026-06-10T11:59:59Z');
    expect((await look(who, citizenId)).status).toBe(200);
    service.clock.set('2026-06-10T12:00:00Z');
    expect((await look(who, citizenId)).status).toBe(403);
    service.clock.set(NOON);
  });

  it.each([
    'strictlyConfidential',
    'strictlyConfidentialAbroad',
    'confidential',
    'ownOrganization',
    'ownRecord',
    'family',
    'commonChild',
  ] as const)('of %s is refused, whichever rule is named', async (kind) => {
    const citizenId = idOf(kind, ADVISER);
    for (const rule of [kind, 'geography', 'deadForLong'] as const) {
      const reply = await override(ADVISER, citizenId, { rule });
      expect(codeOf(reply)).toEqual([403, 'citizen.denied']);
      expect(reply.json<Problem>().access).toMatchObject({ rule: kind, overridable: false });
    }
    expect((await look(ADVISER, citizenId)).status).toBe(403);
  });

  it('of a rule that keeps nothing shut is refused', async () => {
    const citizenId = service.people.adult.id;
    for (const rule of ['geography', 'guardianship', 'confidential'] as const) {
      expect(codeOf(await override(ADVISER, citizenId, { rule }))).toEqual([
        409,
        'access.notOverridable',
      ]);
    }
  });

  it('needs a reason, a limit and a key, and takes nothing else', async () => {
    const citizenId = idOf('deadForLong', ADVISER);
    const rule = 'deadForLong';
    for (const wrong of [
      { rule, reason: 'kort' },
      { rule, reason: `${' '.repeat(20)}x` },
      { rule, reason: 'x'.repeat(501) },
      { rule, hours: 0 },
      { rule, hours: 13 },
      { rule, hours: 1.5 },
      { rule: 'everything' },
      { rule, until: '2099-01-01T00:00:00Z' },
      { rule, principalId: 'siri-strand' },
    ]) {
      expect(codeOf(await override(ADVISER, citizenId, wrong))).toEqual([400, 'request.invalid']);
    }
    expect(codeOf(await override(ADVISER, citizenId, { rule }, 'no key'))).toEqual([
      428,
      'idempotency.keyMissing',
    ]);
    expect((await override(ADVISER, randomUUID(), { rule })).status).toBe(404);
  });

  it('cannot be changed or removed afterwards', async () => {
    for (const change of [
      "update access_override set until = at + interval '1 year'",
      'delete from access_override',
    ]) {
      await expect(service.pool.query(change)).rejects.toThrow(/never changed or deleted/);
    }
  });

  it('shows in a search, and in the list of tasks', async () => {
    // What was overridden before has run out.
    service.clock.set('2026-06-10T13:00:00Z');
    const citizenId = idOf('geography', LIMITED);
    const find = async () => {
      const reply = await service
        .signedIn(LIMITED)
        .call('citizen.search', { body: { name: '"Fjern Kvernli"' } });
      return reply.json<{ hits: object[] }>().hits[0];
    };
    const left = await service.signedIn(LIMITED).call('task.handOver', {
      params: { citizenId },
      body: { kind: 'callBack', reason: 'Ring tilbake', unit: null },
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(left.status).toBe(201);
    const task = async () =>
      (await service.signedIn(LIMITED).call('task.list')).json<{ items: object[] }>().items[0];

    expect(await find()).toMatchObject({ shutBy: 'geography', municipalityName: null });
    expect(await task()).toMatchObject({ canOpen: false, reason: '' });
    expect((await override(LIMITED, citizenId, { rule: 'geography' })).status).toBe(201);
    expect(await find()).toMatchObject({ citizenId, municipalityName: 'Gjøvik' });
    expect(await find()).not.toHaveProperty('shutBy');
    expect(await task()).toMatchObject({ canOpen: true, reason: 'Ring tilbake' });
    service.clock.set('2026-06-10T15:00:00Z');
    expect(await find()).toMatchObject({ shutBy: 'geography' });
    service.clock.set(NOON);
  });

  it('opens the record to nobody else', async () => {
    const citizenId = idOf('deadForLong', ADVISER);
    expect((await override(ADVISER, citizenId, { rule: 'deadForLong' })).status).toBe(201);
    expect((await look(ADVISER, citizenId)).status).toBe(200);
    expect((await look('lars-moen', citizenId)).status).toBe(403);
  });

  it('of one rule leaves the others', async () => {
    await service.pool.query(
      `update staff_member set municipalities = array['4640'] where id = 'lars-moen'`,
    );
    const citizenId = idOf('guardianship', 'lars-moen');
    expect((await override('lars-moen', citizenId, { rule: 'geography' })).status).toBe(201);
    expect((await look('lars-moen', citizenId)).json<Problem>().access?.rule).toBe('guardianship');
    expect((await override('lars-moen', citizenId, { rule: 'guardianship' })).status).toBe(201);
    expect((await look('lars-moen', citizenId)).status).toBe(200);
  });
});

describe('overrides', () => {
  interface Listed {
    readonly items: readonly {
      readonly citizenId: string;
      readonly by: { readonly unit: string };
      readonly at: string;
      readonly reason: string;
    }[];
  }
  const list = async (who: string, limit = '200'): Promise<Listed['items']> => {
    const reply = await service.signedIn(who).call('access.overrides', { query: { limit } });
    expect(reply.status, reply.text).toBe(200);
    return reply.json<Listed>().items;
  };

  it('are read by a supervisor for the own unit, by the auditor and the administrator for all', async () => {
    service.clock.set('2026-06-10T10:30:00Z');
    const citizenId = idOf('guardianship', 'anne-solberg');
    expect((await override('anne-solberg', citizenId, { rule: 'guardianship' })).status).toBe(201);
    service.clock.set(NOON);

    const own = await list('anne-solberg');
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(new Set(own.map(({ by }) => by.unit))).toEqual(new Set(['Veiledning Fredrikstad']));
    expect(own[0]).toMatchObject({
      citizenId,
      rule: 'guardianship',
      reason: 'Ringer for den etterlatte',
      by: { id: 'anne-solberg', name: 'Anne Solberg', unit: 'Veiledning Fredrikstad' },
      at: '2026-06-10T10:30:00.000Z',
      until: '2026-06-10T12:30:00.000Z',
    });
    const all = await list('nina-berg');
    expect(all.length).toBeGreaterThan(own.length);
    expect(await list('erik-dahl')).toEqual(all);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(await list('nina-berg', '2')).toEqual(all.slice(0, 2));
  });

  it('say nothing of what was written about the reader’s own family', async () => {
    await service.pool.query(
      `update citizen set death_date = '2020-01-01', person_status = 'dead' where id = $1`,
      [idOf('family', 'anne-solberg')],
    );
    const citizenId = idOf('family', 'anne-solberg');
    expect((await override(ADVISER, citizenId, { rule: 'deadForLong' })).status).toBe(201);
    const about = (items: Listed['items']) => items.find((item) => item.citizenId === citizenId);
    expect(about(await list('anne-solberg'))).toMatchObject({ rule: 'deadForLong', reason: '' });
    expect(about(await list('nina-berg'))?.reason).not.toBe('');
  });

  it('are not for those who make them', async () => {
    for (const who of [ADVISER, 'jonas-vik']) {
      const reply = await service.signedIn(who).call('access.overrides');
      expect(codeOf(reply)).toEqual([403, 'role.denied']);
    }
  });
});
