import { today } from '#contract/time/civil-date.ts';
import { linkNamedUsers } from './access/link-named-users.ts';
import { buildApp } from './app.ts';
import { AuditKeyError } from './audit/key-file.ts';
import { startAudit } from './audit/start-audit.ts';
import { createPool } from './db/pool.ts';
import { migrate, MigrationError } from './db/migrate.ts';
import { logSink } from './http/log-sink.ts';
import { rateLimitOf } from './http/rate-limit.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createRunner } from './jobs/runner.ts';
import { startScheduler } from './jobs/scheduler.ts';
import { faultAt } from './fault-points.ts';
import { startSettling } from './outages/start-settling.ts';
import { readTimeKeys } from './received-at/time-keys.ts';
import { readOptions } from './options.ts';
import type { ServerOptions } from './options.ts';
import { prepareRegister, warmUp } from './prepare.ts';
import { issuerKeys } from './sign-in/issuer-keys.ts';
import { registerNamedUsers } from './sign-in/register-named-users.ts';
import { usedProofs } from './sign-in/used-proofs.ts';
import { tokenVerifier } from './sign-in/verifier.ts';

/** How long requests in flight get to finish when the process is told to stop. */
const GRACE_MS = 8_000;
const HOST = '127.0.0.1';

async function serve(options: ServerOptions): Promise<void> {
  const { databaseUrl, port, clock, poolSize, issuer, audience, staff, auditKeyFile } = options;
  await migrate(databaseUrl);
  const pool = createPool(databaseUrl, { size: poolSize });
  const atFaultPoint = options.faultAt === undefined ? undefined : faultAt(options.faultAt);
  const services = {
    pool,
    clock,
    parameterOverrides: {},
    minClientSchema: options.minClientSchema,
    ...(atFaultPoint && { atFaultPoint }),
  };
  await prepareRegister(services);
  if (staff === 'development') {
    await registerNamedUsers(pool);
    await linkNamedUsers(pool, today(clock));
  }
  const signIn = tokenVerifier({
    issuer,
    audience,
    keys: issuerKeys(issuer),
    usedProofs: usedProofs(pool),
  });
  const audit = await startAudit(pool, clock, auditKeyFile);
  const timeKeys = await readTimeKeys(options.timeKeyFile);
  const rateLimit = rateLimitOf(options.requestsPerSecond);
  const runner = createRunner(services);
  const app = await buildApp({
    ...services,
    signIn,
    audit,
    timeKeys,
    rateLimit,
    runner,
    log: logSink(),
  });
  const stopHousekeeping = startHousekeeping(services);
  const stopSettling = startSettling(services, audit);
  const stopScheduler = options.jobs ? startScheduler(runner) : () => undefined;

  const stop = async (): Promise<void> => {
    // Unreferenced: it must not keep alive what has ended by itself.
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    stopHousekeeping();
    stopScheduler();
    await stopSettling();
    await app.close();
    await pool.end();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

  const api = await app.listen({ port, host: HOST });
  void warmUp(services);
  process.stdout.write(`${JSON.stringify({ ready: true, api, openapi: `${api}/openapi.json` })}\n`);
}

/** What went wrong at the start, in words that hold no password. */
function reasonOf(error: unknown): string {
  const { message = '', code } = error as { message?: string; code?: string };
  if (code === 'EADDRINUSE') return 'the port is taken by another process';
  const ours =
    error instanceof MigrationError || error instanceof AuditKeyError || code === undefined;
  if (ours || code.startsWith('ERR_PARSE_ARGS')) return message;
  return `the database cannot be used (${code})`;
}

try {
  await serve(readOptions(process.argv.slice(2)));
} catch (error) {
  const line = { level: 60, service: 'flo-server', msg: reasonOf(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`, () => process.exit(1));
}
