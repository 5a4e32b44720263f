import fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { accessHandlers } from './access/handlers.ts';
import { PrincipalFactsSource } from './access/principal-facts.ts';
import { agreementHandlers } from './agreements/handlers.ts';
import { allocationHandlers } from './allocation/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import type { AuditLog } from './audit/audit-log.ts';
import { logCheckpoints } from './audit/checkpoints.ts';
import { AuditRecorder } from './audit/recorder.ts';
import { callbackHandlers } from './calls/callback-handlers.ts';
import { callHandlers } from './calls/handlers.ts';
import { citizenHandlers } from './citizens/handlers.ts';
import { readMigrations } from './db/migrate.ts';
import { doctorHandlers } from './doctors/handlers.ts';
import { gpContractHandlers } from './gp-contracts/handlers.ts';
import { logRequests } from './http/access-log.ts';
import { registerDocumentation } from './http/documentation.ts';
import { handleErrors } from './http/error-handler.ts';
import { registerHealth } from './http/health.ts';
import { checkHost } from './http/host-check.ts';
import { loggerOptions } from './http/logger.ts';
import { DEFAULT_PER_SECOND, limitRate, rateLimitOf } from './http/rate-limit.ts';
import type { RateLimit } from './http/rate-limit.ts';
import { refuseRush } from './http/rush.ts';
import { registerRoutes } from './http/routes.ts';
import { sessionHandlers } from './http/session.ts';
import { jobHandlers } from './jobs/handlers.ts';
import { createRunner } from './jobs/runner.ts';
import type { Runner } from './jobs/runner.ts';
import { identityCheckHandlers } from './identity-check/handlers.ts';
import { idempotencyHandlers } from './idempotency/handlers.ts';
import { exclusionHandlers } from './exclusions/handlers.ts';
import { membershipHandlers } from './memberships/handlers.ts';
import { outageHandlers } from './outages/handlers.ts';
import { receivedSource, tellTime } from './received-at/received-of.ts';
import { ownTimeKeys } from './received-at/time-keys.ts';
import type { TimeKeys } from './received-at/time-keys.ts';
import { optingOutHandlers } from './opting-out/handlers.ts';
import { liveHandlers } from './live/handlers.ts';
import { Pokes } from './live/pokes.ts';
import { ledgerHandlers } from './ledger/handlers.ts';
import { privacyHandlers } from './privacy/handlers.ts';
import { referenceSyncHandlers } from './reference-sync/handlers.ts';
import { Follower } from './reference-sync/follower.ts';
import { registerEventHandlers } from './register-events/handlers.ts';
import { Hints } from './reference-sync/hints.ts';
import { momentOf } from './services.ts';
import type { Services } from './services.ts';
import { authenticate } from './sign-in/authenticate.ts';
import { staffRegister } from './sign-in/staff-register.ts';
import type { TokenVerifier } from './sign-in/verifier.ts';
import { standardTextHandlers } from './standard-texts/handlers.ts';
import { standingHandlers } from './standing/handlers.ts';
import { standingSource } from './standing/on-behalf.ts';
import { switchingHandlers } from './switching/handlers.ts';
import { taskHandlers } from './tasks/handlers.ts';
import { waitingListHandlers } from './waiting-list/handlers.ts';

export interface AppOptions extends Services {
  /** Tells who sends a request. */
  readonly signIn: TokenVerifier;
  /** For how long a staff member is remembered, in milliseconds. */
  readonly staffCacheMs?: number;
  readonly rateLimit?: RateLimit;
  /** Where everything that is done with people is written down. */
  readonly audit: AuditLog;
  /** Where log lines go; none when left out. */
  readonly log?: { write(line: string): void };
  /** Hold every answer to its contract: for tests. */
  readonly checkAnswers?: boolean;
  /** Tell the time in a way that can be proved; keys of its own when left out. */
  readonly timeKeys?: TimeKeys;
  /** Runs jobs; one of its own when left out. */
  readonly runner?: Runner;
}

/** The longest that a request may take to arrive. */
const REQUEST_TIMEOUT_MS = 15_000;

/** The service, ready to listen or to be asked by `inject`. It does not own the pool. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.log === undefined ? false : loggerOptions(options.log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  app.removeContentTypeParser('text/plain');
  handleErrors(app);
  logRequests(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'request-id': request.id,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
  const timeKeys = options.timeKeys ?? ownTimeKeys();
  tellTime(app, timeKeys, options.clock);
  checkHost(app);

  refuseRush(app, options.pool);
  authenticate(app, options.signIn, staffRegister(options.pool, options.staffCacheMs));
  limitRate(app, options.rateLimit ?? rateLimitOf(DEFAULT_PER_SECOND));
  logCheckpoints(app, options.audit);

  const newest = (await readMigrations()).at(-1)?.name ?? '';
  registerHealth(app, options.pool, newest);
  await registerDocumentation(app);

  const hints = new Hints(options);
  app.addHook('preClose', async () => hints.stop());
  const pokes = new Pokes(options);
  app.addHook('preClose', async () => pokes.stop());
  const follower = new Follower(options);
  app.addHook('onClose', () => follower.stop());
  const runner = options.runner ?? createRunner(options);
  app.addHook('preClose', () => runner.stop());
  const principals = new PrincipalFactsSource(options.pool);
  registerRoutes(
    app,
    {
      ...sessionHandlers(options),
      ...accessHandlers(options),
      ...taskHandlers(options),
      ...callHandlers(options),
      ...callbackHandlers(options),
      ...citizenHandlers(options),
      ...gpContractHandlers(options),
      ...agreementHandlers(options),
      ...allocationHandlers(options),
      ...doctorHandlers(options),
      ...switchingHandlers(options),
      ...waitingListHandlers(options),
      ...optingOutHandlers(options),
      ...exclusionHandlers(options),
      ...membershipHandlers(options),
      ...standingHandlers(options),
      ...identityCheckHandlers(options),
      ...auditHandlers(options),
      ...ledgerHandlers(options),
      ...privacyHandlers(options),
      ...idempotencyHandlers(options),
      ...outageHandlers(options),
      ...liveHandlers(options, pokes),
      ...referenceSyncHandlers(options, follower, hints),
      ...standardTextHandlers(options),
      ...jobHandlers(options, runner),
      ...registerEventHandlers(options),
    },
    {
      audit: new AuditRecorder(options.audit, options.clock),
      checkAnswers: options.checkAnswers ?? false,
      factsOf: (principal) => principals.of(principal, momentOf(options).today),
      standingOf: standingSource(options),
      receivedOf: receivedSource(timeKeys, options.clock),
    },
  );
  return app;
}
