import { Client } from 'pg';
import { testServers } from '../../testing/postgres.ts';

/** What runs on the feed's server and may hold its changes back, oldest first: for a failing test to say. */
export async function runningTransactions(): Promise<string> {
  const client = new Client({ connectionString: process.env[testServers.feed] });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select datname, backend_xid::text as xid, (now() - xact_start)::text as age, state,
          wait_event_type, wait_event, query
        from pg_stat_activity where backend_xid is not null order by xact_start`,
    );
    return JSON.stringify(rows);
  } finally {
    await client.end();
  }
}
