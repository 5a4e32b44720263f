import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { namedUsers } from '#contract/development/named-users.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { testAuditKey } from '../testing/audit-key.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { auditPlans } from './plan.ts';
import { verifyAudit } from './verify/verify.ts';

interface Row {
  readonly action: string;
  readonly resource: string;
  readonly outcome: string;
  readonly rule: string | null;
  readonly citizen_id: string | null;
  readonly found_ids: string[];
  readonly criteria: string[];
  readonly principal_id: string;
  readonly organization_name: string;
  readonly ground: string;
  readonly call_id: string | null;
  readonly request_id: string;
  readonly client_address: string | null;
  readonly app_version: string | null;
}

const adviser = namedUsers.find(({ role }) => role === 'telephoneAdviser')!;

let service: TestService;
let from = 0;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

/** What was written since the test began. */
async function written(): Promise<Row[]> {
  const { rows } = await service.pool.query<Row>(
    'select * from audit_entry where seq > $1 order by seq',
    [from],
  );
  return rows;
}
beforeEach(async () => {
  const { rows } = await service.pool.query<{ seq: number }>(
    'select max(seq) as seq from audit_head',
  );
  from = rows[0]!.seq;
});

describe('what is written down', () => {
  it('of a look-up: who, for whom, on what ground, in which call, from where', async () => {
    const { adult } = service.people;
    const headers = { 'flo-call-id': 'call-77', 'flo-app-version': '0.1.0' };
    const reply = await service.call('citizen.lookup', { body: { nin: adult.nin }, headers });
    expect(reply.status).toBe(200);
    expect(await written()).toMatchObject([
      {
        action: 'lookUp',
        resource: 'citizen.lookup',
        outcome: 'done',
        rule: null,
        citizen_id: adult.id,
        found_ids: [],
        principal_id: adviser.subject,
        organization_name: 'Helfo',
        ground: 'guidance',
        call_id: 'call-77',
        request_id: reply.headers['request-id'],
        client_address: '127.0.0.1',
        app_version: '0.1.0',
      },
    ]);
  });

  it('of a search: kinds of criteria and who was found, never a word that was typed', async () => {
    const body = { name: 'Kristin Hansen', birthYear: 1985, limit: 5 };
    const reply = await service.call('citizen.search', { body });
    const ids = reply.json<{ hits: { citizenId: string }[] }>().hits.map((hit) => hit.citizenId);
    expect(ids).toContain(service.people.adult.id);
    const rows = await written();
    expect(rows).toMatchObject([
      { action: 'search', outcome: 'done', citizen_id: null, criteria: ['name', 'birthYear'] },
    ]);
    expect(rows[0]!.found_ids.toSorted()).toEqual(ids.toSorted());
    expect(JSON.stringify(rows)).not.toMatch(/Kristin|Hansen|1985/);
  });

  it('of a denial: the person and the rule', async () => {
    const { protectedChild } = service.people;
    const reply = await service.call('citizen.lookup', { body: { nin: protectedChild.nin } });
    expect(reply.status).toBe(403);
    expect(await written()).toMatchObject([
      {
        action: 'lookUp',
        outcome: 'denied',
        rule: 'strictlyConfidential',
        citizen_id: protectedChild.id,
      },
    ]);
  });

  it('of a denial by role: the person the address names, before anything is read', async () => {
    const { adult } = service.people;
    const reply = await service.signedIn('auditor').call('switch.withdraw', {
      params: { citizenId: adult.id, switchId: 'not-an-id' },
      body: {},
    });
    expect(reply.json<Problem>().code).toBe('role.denied');
    expect(await written()).toMatchObject([
      { action: 'change', outcome: 'denied', rule: null, citizen_id: adult.id },
    ]);
  });

  it('of a failure: nobody found, and input that was not valid', async () => {
    await service.call('citizen.lookup', { body: { nin: '01857000000' } });
    await service.call('citizen.overview', { params: { citizenId: randomUUID() } });
    await service.call('citizen.search', { body: {} });
    expect((await written()).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['lookUp', 'failed'],
      ['read', 'failed'],
      ['search', 'failed'],
    ]);
  });

  it('of a change: that it began, before, and how it ended', async () => {
    const { waitingFirst } = service.people;
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const params = { citizenId: waitingFirst.id };
    const body = { gpContractId: service.lists.elsewhere };
    const done = await service.call('switch.request', { params, body, headers });
    expect(done.status, done.text).toBe(201);
    await service.call('switch.request', { params, body, headers: {} });
    const rows = await written();
    expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['change', 'begun'],
      ['change', 'done'],
      ['change', 'begun'],
      ['change', 'failed'],
    ]);
    expect(rows[0]!.request_id).toBe(rows[1]!.request_id);
    expect(rows[1]!.request_id).not.toBe(rows[2]!.request_id);
    expect(new Set(rows.map((row) => row.citizen_id))).toEqual(new Set([waitingFirst.id]));
  });

  it('of signing in and out, printing, exporting and copying', async () => {
    const { adult } = service.people;
    await service.call('session.record', { body: { event: 'signIn' } });
    await service.call('session.record', { body: { event: 'signOut' } });
    for (const action of ['print', 'export', 'copy']) {
      const reply = await service.call('audit.record', {
        params: { citizenId: adult.id },
        body: { action, resource: 'citizen.ties' },
      });
      expect(reply.status).toBe(200);
    }
    const rows = await written();
    expect(rows.map(({ action }) => action)).toEqual([
      'signIn',
      'signOut',
      'print',
      'export',
      'copy',
    ]);
    expect(rows[2]).toMatchObject({ resource: 'citizen.ties', citizen_id: adult.id });
  });

  it('of nothing that is about nobody, unless it is refused', async () => {
    await service.call('gpContract.list');
    await service.call('session.me');
    expect(await written()).toEqual([]);
  });

  it('holds no number, name or word that came in, whoever sent it', async () => {
    const canary = 'KANARIFUGL';
    const headers = { 'flo-call-id': `${canary} <x>`, 'flo-app-version': `${canary} "x"` };
    await service.call('citizen.lookup', { body: { nin: service.people.adult.nin }, headers });
    await service.call('citizen.search', { body: { name: canary }, headers });
    await service.call('citizen.search', { body: { address: canary, [canary]: 1 }, headers });
    const text = JSON.stringify(await written());
    expect(text).not.toContain(canary);
    expect(text).not.toContain(service.people.adult.nin);
  });
});

describe('an audit that cannot be written', () => {
  it('shows nothing, and changes nothing', async () => {
    const { onFull1, onVacant } = service.people;
    // From here on every entry is refused by the database.
    await service.pool.query(
      `alter table audit_entry add constraint broken check (seq < 0) not valid`,
    );
    try {
      for (const reply of [
        await service.call('citizen.lookup', { body: { nin: onVacant.nin } }),
        await service.call('citizen.lookup', { body: { nin: service.people.protected.nin } }),
        await service.call('citizen.lookup', { body: { nin: '01857000000' } }),
        await service.call('switch.request', {
          params: { citizenId: onFull1.id },
          body: { gpContractId: service.lists.elsewhere },
          headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
        }),
      ]) {
        expect([reply.status, reply.json<Problem>().code]).toEqual([503, 'service.unavailable']);
        expect(reply.text).not.toContain('Torbjørg');
      }
      const { rows } = await service.pool.query(
        'select ties_revision as revision from citizen where id = $1',
        [onFull1.id],
      );
      expect(rows).toEqual([{ revision: 1 }]);
    } finally {
      await service.pool.query('alter table audit_entry drop constraint broken');
    }
    const again = await service.call('citizen.lookup', { body: { nin: onVacant.nin } });
    expect(again.status).toBe(200);
    const verdict = await verifyAudit({ databaseUrl: service.url, key: testAuditKey });
    expect(verdict).toMatchObject({ sound: true, chains: 1 });
  });
});

/** Operations that are asked every few seconds about a record whose reading is written down already. */
const beats: readonly string[] = ['presence.hold'];

describe('the plans', () => {
  it('know whom every operation with a person in its address is about', () => {
    for (const [name, operation] of Object.entries(floOperations)) {
      if (!operation.path.includes(':citizenId') || beats.includes(name)) continue;
      const plan = auditPlans[name as keyof typeof auditPlans] as {
        action: unknown;
        asked?: (input: unknown) => { citizenId: string | null };
      };
      expect(plan.action, name).not.toBeNull();
      const asked = plan.asked?.({ params: { citizenId: 'x' } });
      expect(asked?.citizenId, name).toBe('x');
    }
  });

  it('begin every command before it is carried out', () => {
    for (const [name, operation] of Object.entries(floOperations)) {
      if (!('command' in operation)) continue;
      const { action } = auditPlans[name as keyof typeof auditPlans];
      const kind =
        typeof action === 'function'
          ? (action as (input: unknown) => string)({ body: { preview: false } })
          : action;
      expect(['change', 'override'], name).toContain(kind);
    }
  });
});
