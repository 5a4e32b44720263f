import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { ApiOperation } from '#contract/flo-api/operation.ts';
import type { Problem } from '#contract/flo-api/problem.ts';
import { namedUsers } from '#contract/development/named-users.ts';
import { pathOf, testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signInTestUser, testUser } from '../testing/test-user.ts';
import { testVerifier } from '../testing/test-verifier.ts';
import { CLOCK_SKEW_S } from './access-token.ts';
import { pruneUsedProofs, usedProofs } from './used-proofs.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.stop());

let address: Promise<string> | undefined;
/** The service on a port of its own, for what needs a connection. */
const listen = (): Promise<string> =>
  (address ??= service.app.listen({ port: 0, host: '127.0.0.1' }));

const ask = (headers: Readonly<Record<string, string>>, url = '/me') =>
  service.app.inject({ method: 'GET', url, headers: { host: 'localhost:80', ...headers } });

describe('without a token', () => {
  it('no operation is answered, whatever is sent with it', async () => {
    for (const operation of Object.values<ApiOperation>(floOperations)) {
      const reply = await service.app.inject({
        method: operation.method,
        url: pathOf(operation, { citizenId: service.people.adult.id }),
        ...(operation.body && { payload: {} }),
      });
      expect([operation.name, reply.statusCode, reply.json<Problem>().code]).toEqual([
        operation.name,
        401,
        'session.unauthenticated',
      ]);
      expect(reply.headers['www-authenticate']).toMatch(/^DPoP algs="ES256 /);
    }
  });

  it('nothing else is answered but what holds nothing about anybody', async () => {
    for (const url of ['/health/live', '/health/ready', '/openapi.json', '/docs/']) {
      expect((await ask({}, url)).statusCode).toBe(200);
    }
    for (const url of ['/nowhere', '/health', '/docs/../me', '/openapi.json/x', '//docs/', '/ME']) {
      expect([401, 404, 403]).toContain((await ask({}, url)).statusCode);
    }
    expect((await ask({}, '/docs/../me')).payload).not.toContain('principal');
  });

  it('the body is not even read', async () => {
    const reply = await service.app.inject({
      method: 'POST',
      url: '/citizens/lookup',
      headers: { 'content-type': 'application/json' },
      payload: '{"nin":',
    });
    expect(reply.statusCode).toBe(401);
  });

  it('the document says so', async () => {
    const document = (await ask({}, '/openapi.json')).json<{
      security: unknown;
      components: { securitySchemes: Record<string, { scheme: string }> };
    }>();
    expect(document.security).toEqual([{ signIn: [] }]);
    expect(document.components.securitySchemes['signIn']?.scheme).toBe('DPoP');
  });
});

describe('a token', () => {
  it('that is wrong, expired, stolen or replayed is told apart, in the words of DPoP', async () => {
    const user = await testUser();
    const right = await user.sign('GET', 'http://localhost/me');
    expect((await ask({ ...right })).statusCode).toBe(200);
    const expired = await signInTestUser('ingrid-bakke', { claims: { exp: 1 } });
    const thief = await signInTestUser('lars-moen');
    const cases = [
      [{ ...right }, 'session.proofReplayed', 'invalid_dpop_proof'],
      [{ authorization: right.authorization }, 'session.proofInvalid', 'invalid_dpop_proof'],
      [
        { ...(await thief.sign('GET', 'http://localhost/me')), authorization: right.authorization },
        'session.proofInvalid',
        'invalid_dpop_proof',
      ],
      [
        { ...(await user.sign('GET', 'http://localhost/doctors')) },
        'session.proofInvalid',
        'invalid_dpop_proof',
      ],
      [
        { ...(await expired.sign('GET', 'http://localhost/me')) },
        'session.tokenExpired',
        'invalid_token',
      ],
      [
        { ...right, authorization: `Bearer ${user.token}` },
        'session.unauthenticated',
        'invalid_token',
      ],
    ] as const;
    for (const [headers, code, error] of cases) {
      const reply = await ask(headers);
      expect([reply.statusCode, reply.json<Problem>().code]).toEqual([401, code]);
      expect(reply.headers['www-authenticate']).toContain(`DPoP error="${error}"`);
      expect(reply.payload).not.toContain(user.token);
    }
  });

  it('of somebody who is not in the staff register, or has left, is 403', async () => {
    for (const subject of ['otto-fremmed', 'nobody', '__proto__']) {
      const reply = await service.signedIn(subject).call('session.me');
      expect([reply.status, reply.json<Problem>().code]).toEqual([403, 'session.unknownStaff']);
    }
    await service.pool.query(`update staff_member set active = false where id = 'lars-moen'`);
    expect((await service.signedIn('lars-moen').call('session.me')).status).toBe(403);
  });

  it('ends a stream when it is over itself', async () => {
    const api = await listen();
    const exp = Math.floor(Date.now() / 1000) - CLOCK_SKEW_S + 10;
    const user = await signInTestUser('ingrid-bakke', { claims: { exp } });
    const url = `${api}/sync/v1/hints`;
    const stream = await fetch(url, { headers: { ...(await user.sign('GET', url)) } });
    expect(stream.status).toBe(200);
    await expect(stream.text()).rejects.toThrow('terminated');
  });

  it('of a person who signed in with less than the highest assurance is refused', async () => {
    const level = 'helseid://claims/identity/security_level';
    for (const value of ['3', null, 'high']) {
      const weak = await signInTestUser('ingrid-bakke', { claims: { [level]: value } });
      const reply = await ask({ ...(await weak.sign('GET', 'http://localhost/me')) });
      expect(reply.statusCode).toBe(401);
    }
  });

  it('is what every named user gets, each with role, unit and grants of the register', async () => {
    for (const { subject, name, role, unit, grants, registered } of namedUsers) {
      if (!registered || subject === 'lars-moen') continue;
      const reply = await service.signedIn(subject).call('session.me');
      expect(reply.json()).toMatchObject({ principal: { id: subject, name, role, unit, grants } });
    }
  });

  it('is not logged, and neither is the proof', async () => {
    const signed = await (await testUser()).sign('GET', 'http://localhost/me');
    await ask({ ...signed });
    await ask({ ...signed });
    for (const secret of [signed.authorization.slice(5), signed.dpop, 'eyJ']) {
      expect(service.log()).not.toContain(secret);
    }
  });
});

describe('a proof', () => {
  const proof = (n: number) => ({
    hash: Buffer.alloc(32, n),
    expiresAt: new Date(Date.now() + 60_000),
  });

  it('is good once, whichever process it comes to', async () => {
    // A process has a verifier and a memory of its own; the database is one.
    const [one, other] = [await testVerifier(service.pool), await testVerifier(service.pool)];
    const url = 'http://127.0.0.1:4000/me';
    const { authorization, dpop } = await (await testUser()).sign('GET', url);
    const presented = { method: 'GET', url, authorization: [authorization], proofs: [dpop] };
    await expect(one.verify(presented)).resolves.toMatchObject({ subject: 'ingrid-bakke' });
    for (const verifier of [other, one]) {
      await expect(verifier.verify(presented)).rejects.toMatchObject({
        code: 'session.proofReplayed',
      });
    }
  });

  it('for one process is none for another, whatever it says its name is', async () => {
    const api = await listen();
    const { port } = new URL(api);
    const status = async (madeFor: string, host: string): Promise<number | undefined> => {
      const headers = { ...(await (await testUser()).sign('GET', `${madeFor}/me`)), host };
      const sent = request(`${api}/me`, { headers }).end();
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      answer.resume();
      return answer.statusCode;
    };
    expect(await status(api, `127.0.0.1:${port}`)).toBe(200);
    expect(await status('http://127.0.0.1:1', '127.0.0.1:1')).toBe(401);
    expect(await status(api, '127.0.0.1:1')).toBe(200);
  });

  it('is good once, however many come at the same instant', async () => {
    const processes = [usedProofs(service.pool), usedProofs(service.pool)];
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => processes[i % 2]!.use(proof(100 + (i % 20)))),
    );
    expect(answers.filter(Boolean)).toHaveLength(20);
  });

  it('is forgotten when it is too old to be taken anyway', async () => {
    const proofs = usedProofs(service.pool);
    const old = { hash: Buffer.alloc(32, 9), expiresAt: new Date(Date.now() - 1) };
    expect(await proofs.use(old)).toBe(true);
    expect(await proofs.use(proof(1))).toBe(true);
    await pruneUsedProofs(service.pool);
    expect(await proofs.use(old)).toBe(true);
    expect(await proofs.use(proof(1))).toBe(false);
  });
});
