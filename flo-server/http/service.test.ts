import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floOperations } from '#contract/flo-api/operations.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  service.inject({ method: 'GET', url, headers });

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { operationId: string; parameters: { name: string }[] }>
  >;
  readonly components: { readonly schemas: Record<string, unknown> };
}

describe('the document', () => {
  it('is OpenAPI 3.1 and has every operation of the contract', async () => {
    const document = (await get('/openapi.json')).json<OpenApi>();
    expect(document.openapi).toBe('3.1.0');
    const documented = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(documented.toSorted()).toEqual(Object.keys(floOperations).toSorted());
  });

  it('refers only to schemas that it has', async () => {
    const { payload } = await get('/openapi.json');
    const { components } = JSON.parse(payload) as OpenApi;
    const references = [...payload.matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference,
    );
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      expect(Object.keys(components.schemas)).toContain(
        reference?.replace('#/components/schemas/', ''),
      );
    }
  });

  it('tells which headers a command takes', async () => {
    const { paths } = (await get('/openapi.json')).json<OpenApi>();
    const names = paths['/citizens/{citizenId}/switches']?.['post']?.parameters.map((p) => p.name);
    expect(names).toEqual([
      'citizenId',
      'flo-standing',
      'Idempotency-Key',
      'If-Match',
      'flo-received',
    ]);
  });

  it('can be browsed without asking anybody else', async () => {
    const page = await get('/docs/');
    expect(page.statusCode).toBe(200);
    const addresses = [...page.payload.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to]) => to);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).toMatch(/^\.\//);
      expect((await get(`/docs/${address}`)).statusCode).toBe(200);
    }
    expect(page.headers['content-security-policy']).not.toMatch(/https?:/);
  });
});

describe('every answer', () => {
  it('has a request id of its own and is not kept by caches', async () => {
    const [one, other] = [await get('/me'), await get('/me', { 'request-id': 'mine' })];
    expect(one.headers['request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(other.headers['request-id']).not.toBe('mine');
    expect(one.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('the session', () => {
  it('is who signed in, in the call that the client names', async () => {
    const reply = await get('/me', { 'flo-call-id': 'call-17' });
    expect(reply.json()).toMatchObject({
      principal: { id: 'ingrid-bakke', role: 'telephoneAdviser', callId: 'call-17' },
      now: '2026-06-10T10:00:00.000Z',
      today: '2026-06-10',
      switchParameters: { effectiveDatePolicy: 'firstOfNextMonth', switchesPerYear: 2 },
    });
    const odd = await get('/me', { 'flo-call-id': '<script>' });
    expect(odd.json()).toMatchObject({ principal: { callId: null } });
  });
});

describe('health', () => {
  it('tells whether it lives, and whether it is ready', async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'live' });
    expect((await get('/health/ready')).json()).toEqual({ status: 'ready', database: 'ready' });
    await service.pool.query(
      `delete from schema_migration where name = (select max(name) from schema_migration)`,
    );
    const behind = await get('/health/ready');
    expect([behind.statusCode, behind.json()]).toEqual([
      503,
      { status: 'notReady', database: 'notMigrated' },
    ]);
  });
});
