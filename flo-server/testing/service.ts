import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { ApiOperation } from '#contract/flo-api/operation.ts';
import { today } from '#contract/time/civil-date.ts';
import { buildApp } from '../app.ts';
import { openAuditLog } from '../audit/audit-log.ts';
import { createPool } from '../db/pool.ts';
import type { Pool } from '../db/pool.ts';
import { rateLimitOf } from '../http/rate-limit.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { prepareRegister } from '../prepare.ts';
import { registerNamedUsers } from '../sign-in/register-named-users.ts';
import { testAuditKey } from './audit-key.ts';
import { testClock } from './clock.ts';
import type { TestClock } from './clock.ts';
import { testDatabase } from './database.ts';
import type { TestServer } from './postgres.ts';
import { fixtureRegister } from './fixtures.ts';
import type { FixtureRegister } from './fixtures.ts';
import { testVerifier } from './test-verifier.ts';
import { testUser } from './test-user.ts';

/** What a test sends. */
export interface Call {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, as a client sees it. */
export interface Reply {
  readonly status: number;
  readonly headers: LightMyRequestResponse['headers'];
  readonly text: string;
  /** The body, parsed: tests read it as what the contract says it is. */
  json<T>(): T;
}

/** Somebody who is signed in to the service under test. */
export interface SignedInClient {
  call(name: FloOperationName, call?: Call): Promise<Reply>;
  /** Any request, with the headers that make it this user's. */
  inject(request: InjectOptions & { readonly url: string }): Promise<LightMyRequestResponse>;
}

/** The service on a database of its own with the fixture register in it. */
export interface TestService extends FixtureRegister {
  readonly app: FastifyInstance;
  readonly pool: Pool;
  readonly url: string;
  readonly clock: TestClock;
  /** With pool and clock: what jobs and other parts of the service work with. */
  readonly parameterOverrides: Partial<SwitchParameters>;
  /** Everything that was logged, as text. */
  log(): string;
  /** Acts as a named user (its subject), or as the first named user of a role. */
  signedIn(who: string): SignedInClient;
  /** Acts as a telephone adviser with no particular grants. */
  readonly call: SignedInClient['call'];
  readonly inject: SignedInClient['inject'];
  stop(): Promise<void>;
}

/** Path of an operation with its keys filled in. */
export function pathOf(operation: ApiOperation, params: Call['params'] = {}): string {
  return operation.path.replaceAll(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
}

async function injectAs(
  app: FastifyInstance,
  who: string,
  request: InjectOptions & { readonly url: string },
): Promise<LightMyRequestResponse> {
  const { host = 'localhost:80' } = request.headers ?? {};
  const user = await testUser(who);
  const signed = await user.sign(request.method ?? 'GET', `http://${String(host)}${request.url}`);
  return app.inject({ ...request, headers: { ...signed, ...request.headers } });
}

function clientOf(app: FastifyInstance, who: string): SignedInClient {
  return {
    inject: (request) => injectAs(app, who, request),
    call: async (name, { params, query, body, headers } = {}) => {
      const operation: ApiOperation = floOperations[name];
      const answer = await injectAs(app, who, {
        method: operation.method,
        url: pathOf(operation, params),
        ...(query && { query }),
        ...(body !== undefined && { payload: body as object }),
        ...(headers && { headers }),
      });
      const { statusCode, payload } = answer;
      return {
        status: statusCode,
        headers: answer.headers,
        text: payload,
        json: <T>() => JSON.parse(payload) as T,
      };
    },
  };
}

export interface TestServiceOptions {
  /** Where the clock stands, default noon on Wednesday 10 June 2026. */
  readonly now?: string;
  readonly parameters?: Partial<SwitchParameters>;
  readonly poolSize?: number;
  /** The oldest schema of the reference feed that is answered. */
  readonly minClientSchema?: number;
  /** The PostgreSQL it is on: `feed` for tests of the reference feed. */
  readonly server?: TestServer;
  /** Default: none that a test would notice. */
  readonly rateLimit?: RateLimit;
}

/** Starts it; `stop` drops the database. */
export async function testService(options: TestServiceOptions = {}): Promise<TestService> {
  const database = await testDatabase(undefined, options.server);
  const clock = testClock(options.now ?? '2026-06-10T10:00:00Z');
  const pool = createPool(database.url, { size: options.poolSize ?? 10 });
  const register = await fixtureRegister(pool, { today: today(clock) });
  const services = { pool, clock, parameterOverrides: options.parameters ?? {} };
  await prepareRegister(services);
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  await registerNamedUsers(pool);
  const signIn = await testVerifier(pool);
  const audit = await openAuditLog(pool, clock, testAuditKey);
  const app = await buildApp({
    ...services,
    signIn,
    audit,
    staffCacheMs: 0,
    rateLimit: options.rateLimit ?? rateLimitOf(1_000_000),
    ...(options.minClientSchema !== undefined && { minClientSchema: options.minClientSchema }),
    log,
    checkAnswers: true,
  });
  return {
    ...register,
    app,
    pool,
    url: database.url,
    clock,
    parameterOverrides: services.parameterOverrides,
    log: () => lines.join(''),
    signedIn: (who) => clientOf(app, who),
    ...clientOf(app, 'telephoneAdviser'),
    stop: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}
