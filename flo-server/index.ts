import { buildApp } from './app.ts';
import { createPool } from './db/pool.ts';
import { migrate, MigrationError } from './db/migrate.ts';
import { logSink } from './http/log-sink.ts';
import { startHousekeeping } from './housekeeping.ts';
import { readOptions } from './options.ts';
import type { ServerOptions } from './options.ts';
import { prepareRegister, warmUp } from './prepare.ts';

/** How long requests in flight get to finish when the process is told to stop. */
const GRACE_MS = 8_000;
const HOST = '127.0.0.1';

async function serve({ databaseUrl, port, clock, poolSize }: ServerOptions): Promise<void> {
  await migrate(databaseUrl);
  const pool = createPool(databaseUrl, { size: poolSize });
  const services = { pool, clock, parameterOverrides: {} };
  await prepareRegister(services);
  const app = await buildApp({ ...services, log: logSink() });
  const stopHousekeeping = startHousekeeping(services);

  const stop = async (): Promise<void> => {
    // Unreferenced: it must not keep alive what has ended by itself.
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    stopHousekeeping();
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
  const ours = error instanceof MigrationError || code === undefined;
  if (ours || code.startsWith('ERR_PARSE_ARGS')) return message;
  return `the database cannot be used (${code})`;
}

try {
  await serve(readOptions(process.argv.slice(2)));
} catch (error) {
  const line = { level: 60, service: 'flo-server', msg: reasonOf(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`, () => process.exit(1));
}
