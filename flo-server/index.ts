import { buildApp } from './app.ts';
import { createPool } from './db/pool.ts';
import { migrate } from './db/migrate.ts';
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

/** Says why the process could not start, without the address of the database (it holds a password). */
function fail(error: unknown): void {
  const { name, message, code } = error as { name?: string; message?: string; code?: string };
  const own = name === 'MigrationError' || code === undefined;
  const text = own ? message : `${code}: the database or the port cannot be used`;
  process.stderr.write(`${JSON.stringify({ level: 60, service: 'flo-server', msg: text })}\n`);
  process.exitCode = 1;
}

try {
  await serve(readOptions(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
