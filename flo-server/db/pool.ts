import pg from 'pg';
import { typeParsers } from './type-parsers.ts';

/** Whatever statements are run on: the pool, or the connection of a transaction. */
export type Queryable = Pick<pg.Pool | pg.PoolClient, 'query'>;
export type Pool = pg.Pool;
export type Connection = pg.PoolClient;

export interface PoolOptions {
  /** Connections at most. */
  readonly size?: number;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onBroken?: () => void;
}

const STATEMENT_TIMEOUT_MS = 10_000;
/** Longer than a rush on one list takes to drain, shorter than a caller's patience. */
const LOCK_TIMEOUT_MS = 8_000;
const IDLE_IN_TRANSACTION_MS = 15_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** For a database that neither answers nor closes: longer than any statement may take there. */
const ANSWER_TIMEOUT_MS = 150_000;

/** A pool of connections that parse values as the service wants them and never wait for ever. */
export function createPool(databaseUrl: string, options: PoolOptions = {}): Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.size ?? 20,
    types: typeParsers,
    application_name: 'flo-server',
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // A connection knows the plans of its statements: making a new one costs the next caller.
    idleTimeoutMillis: 1_800_000,
    options: '-c timezone=UTC -c datestyle=ISO,YMD -c client_min_messages=warning',
  });
  // Without a listener a broken idle connection would end the process.
  pool.on('error', () => options.onBroken?.());
  // Nor may one that breaks between two statements of a transaction: the next statement tells.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
