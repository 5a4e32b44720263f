import fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { accessHandlers } from './access/handlers.ts';
import { PrincipalFactsSource } from './access/principal-facts.ts';
import { auditHandlers } from './audit/handlers.ts';
import type { AuditLog } from './audit/audit-log.ts';
import { logCheckpoints } from './audit/checkpoints.ts';
import { AuditRecorder } from './audit/recorder.ts';
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
import { identityCheckHandlers } from './identity-check/handlers.ts';
import { idempotencyHandlers } from './idempotency/handlers.ts';
import { privacyHandlers } from './privacy/handlers.ts';
import { referenceSyncHandlers } from './reference-sync/handlers.ts';
import { Hints } from './reference-sync/hints.ts';
import { momentOf } from './services.ts';
import type { Services } from './services.ts';
import { authenticate } from './sign-in/authenticate.ts';
import { staffRegister } from './sign-in/staff-register.ts';
import type { TokenVerifier } from './sign-in/verifier.ts';
import { standingHandlers } from './standing/handlers.ts';
import { standingSource } from './standing/on-behalf.ts';
import { switchingHandlers } from './switching/handlers.ts';
import { taskHandlers } from './tasks/handlers.ts';

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
  const principals = new PrincipalFactsSource(options.pool);
  registerRoutes(
    app,
    {
      ...sessionHandlers(options),
      ...accessHandlers(options),
      ...taskHandlers(options),
      ...citizenHandlers(options),
      ...gpContractHandlers(options),
      ...doctorHandlers(options),
      ...switchingHandlers(options),
      ...standingHandlers(options),
      ...identityCheckHandlers(options),
      ...auditHandlers(options),
      ...privacyHandlers(options),
      ...idempotencyHandlers(options),
      ...referenceSyncHandlers(options, hints),
    },
    {
      audit: new AuditRecorder(options.audit, options.clock),
      checkAnswers: options.checkAnswers ?? false,
      factsOf: (principal) => principals.of(principal, momentOf(options).today),
      standingOf: standingSource(options),
    },
  );
  return app;
}
