import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonKind } from '#contract/codes/access.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { ApiOperation } from '#contract/flo-api/operation.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { testService } from '../testing/service.ts';
import type { Call, Reply, TestService } from '../testing/service.ts';
import { testNin } from '../testing/register/numbers.ts';
import { matrixRequests } from './testing/matrix-requests.ts';

const ADVISER = 'ingrid-bakke';
const CASEWORKER = 'jonas-vik';
const core: readonly PersonKind[] = [
  'strictlyConfidential',
  'strictlyConfidentialAbroad',
  'confidential',
  'ownOrganization',
  'ownRecord',
  'family',
  'commonChild',
];

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const headers = () => ({ 'idempotency-key': randomUUID(), 'if-match': '"1"' });
const as = (who: string, name: FloOperationName, call: Call): Promise<Reply> =>
  service.signedIn(who).call(name, call);
const codeOf = (reply: Reply) => [reply.status, reply.json<Problem>().code];

describe('an id in the body', () => {
  it.each(core)('is asked for at the gate like the one in the path: %s', async (kind) => {
    const reply = await as(CASEWORKER, 'registration.add', {
      params: { citizenId: service.people.adult.id },
      body: {
        kind: 'authorization',
        representativeId: service.personOfKind(kind, CASEWORKER).id,
        tasks: [],
        validFrom: '2026-06-01',
        validTo: null,
      },
      headers: headers(),
    });
    expect(codeOf(reply)).toEqual([403, 'citizen.denied']);
    expect(reply.json<Problem>().access?.rule).toBe(kind);
  });

  it('that nobody asked for is refused, not stored', async () => {
    const { adult, father } = service.people;
    const target = { kind: 'ordinary', ...adult, exactName: '', other: father.id } as const;
    for (const name of [
      'switch.request',
      'task.handOver',
      'access.override',
      'identityCheck.record',
    ] as const) {
      const call = matrixRequests[name].call(target);
      for (const extra of [
        { citizenId: father.id },
        { principalId: 'siri-strand', role: 'supervisor', grants: ['confidential'] },
        { createdBy: 'siri-strand', state: 'done' },
      ]) {
        const body = { ...(call.body as object), ...extra };
        const reply = await as(ADVISER, name, { ...call, body });
        expect(codeOf(reply)).toEqual([400, 'request.invalid']);
      }
    }
  });
});

describe('somebody else’s', () => {
  it('switch is unknown', async () => {
    const { adult, father } = service.people;
    const made = await as(ADVISER, 'switch.request', {
      params: { citizenId: adult.id },
      body: { gpContractId: service.lists.elsewhere },
      headers: headers(),
    });
    const { switchId } = made.json<SwitchReceipt>();
    const reply = await as(ADVISER, 'switch.withdraw', {
      params: { citizenId: father.id, switchId },
      body: {},
      headers: headers(),
    });
    expect(codeOf(reply)).toEqual([404, 'switch.unknown']);
  });

  it('registration is unknown', async () => {
    const ward = service.personOfKind('guardianship', 'lars-moen').id;
    const listed = await as(CASEWORKER, 'registration.list', { params: { citizenId: ward } });
    const [first] = listed.json<{ items: { registrationId: string }[] }>().items;
    const reply = await as(CASEWORKER, 'registration.end', {
      params: { citizenId: service.people.adult.id, registrationId: first!.registrationId },
      body: {},
      headers: headers(),
    });
    expect(codeOf(reply)).toEqual([404, 'registration.unknown']);
  });

  it('command is unknown', async () => {
    const call = {
      params: { citizenId: service.people.adult.id },
      body: { kind: 'handOver', reason: 'Noe å gjøre', unit: null },
      headers: headers(),
    };
    expect((await as(ADVISER, 'task.handOver', call)).status).toBe(201);
    const key = call.headers['idempotency-key'];
    const asked = await as('lars-moen', 'idempotencyKey.get', { params: { key } });
    expect(codeOf(asked)).toEqual([404, 'idempotency.unknown']);
    expect(codeOf(await as('lars-moen', 'task.handOver', call))).toEqual([
      422,
      'idempotency.keyReused',
    ]);
  });
});

describe('an id of nobody', () => {
  const names = (Object.keys(floOperations) as FloOperationName[]).filter((name) =>
    (floOperations[name] as ApiOperation).path.includes(':citizenId'),
  );

  it.each(names)('is 404 for %s, to whoever may perform it', async (name) => {
    const nin = testNin('1931-05-17', 'female', 7);
    const nobody = { kind: 'ordinary', id: randomUUID(), nin, exactName: '' } as const;
    const call = matrixRequests[name].call({ ...nobody, other: service.people.adult.id });
    const reply = await as('anne-solberg', name, call);
    expect(codeOf(reply)).toEqual([404, 'citizen.unknown']);
  });
});

describe('a look-up', () => {
  it('asks the register the same, whether the person is protected, a colleague or nobody', async () => {
    const questions = async (nin: string): Promise<readonly string[]> => {
      const spy = vi.spyOn(service.pool, 'query');
      await as(ADVISER, 'citizen.lookup', { body: { nin } });
      const asked = spy.mock.calls.map(
        ([query]) => (query as { readonly name?: string }).name ?? '',
      );
      spy.mockRestore();
      return asked.toSorted();
    };
    const plain = await questions(service.people.father.nin);
    expect(plain).toContain('citizen.overviewByNin');
    for (const kind of core) {
      expect(await questions(service.personOfKind(kind).nin)).toEqual(plain);
    }
  });

  it('of a number that was never given is 404, of a protected person 403, and neither tells more', async () => {
    const unknown = await as(ADVISER, 'citizen.lookup', { body: { nin: '28827718000' } });
    expect(codeOf(unknown)).toEqual([404, 'citizen.unknown']);
    expect(Object.keys(unknown.json<object>()).toSorted()).toEqual([
      'code',
      'requestId',
      'status',
      'title',
      'type',
    ]);
    const { nin } = service.personOfKind('strictlyConfidential');
    const denied = await as(ADVISER, 'citizen.lookup', { body: { nin } });
    expect(denied.status).toBe(403);
    expect(denied.headers).not.toHaveProperty('etag');
    expect(denied.text).not.toContain(nin);
  });
});
