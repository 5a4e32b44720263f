import { today } from '#contract/time/civil-date.ts';
import { createPool } from '../db/pool.ts';
import type { Pool } from '../db/pool.ts';
import { testClock } from './clock.ts';
import { testDatabase } from './database.ts';
import { fixtureRegister } from './fixtures.ts';
import type { FixtureRegister } from './fixtures.ts';
import { startServer } from './server-process.ts';

/** The instant from which both processes' clocks run. */
export const NOW = '2026-06-10T10:00:00Z';

/** The service as two processes on one database with the fixtures in it. */
export interface TwoServers {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly register: FixtureRegister;
  /** The address of one of them, turn about. */
  readonly either: (i: number) => string;
  stop(): Promise<void>;
}

/** Starts both processes. `stop` ends them and drops the database. */
export async function twoServers(): Promise<TwoServers> {
  const database = await testDatabase();
  const pool = createPool(database.url, { size: 4 });
  const register = await fixtureRegister(pool, { today: today(testClock(NOW)) });
  // One offset for both: a clock that began when its process did would be behind the other's.
  const offset = `--clock-offset-ms=${Date.parse(NOW) - Date.now()}`;
  const start = () => startServer(database.url, [offset]);
  const [even, odd] = await Promise.all([start(), start()]);
  return {
    databaseUrl: database.url,
    pool,
    register,
    either: (i) => (i % 2 === 0 ? even : odd).api,
    stop: async () => {
      await Promise.all([even.stop(), odd.stop()]);
      await pool.end();
      await database.drop();
    },
  };
}
