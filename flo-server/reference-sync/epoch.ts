import { randomUUID } from 'node:crypto';
import type { Clock } from '#contract/time/clock.ts';
import type { Pool } from '../db/pool.ts';
import { statement } from '../db/statement.ts';

/**
 * Tells a database from its copies and from what was restored from a backup: there the numbers of
 * transactions mean something else, and a client's cursor with them.
 */
export const fingerprintSql = `(select s.system_identifier || ':' || c.timeline_id || ':' || d.oid
  from pg_control_system() s, pg_control_checkpoint() c, pg_database d
  where d.datname = current_database())`;

const insertEpoch = statement(
  'sync.insertEpoch',
  `with begun as (
      insert into reference_epoch (epoch, since, fingerprint) values ($1, $2, ${fingerprintSql})
        on conflict (fingerprint) do nothing returning epoch),
    marks as (delete from reference_mark where exists (select from begun))
    delete from reference_change where exists (select from begun)`,
);

/**
 * Gives this database its epoch unless it has one. Any number of processes may do so at once. What was
 * noted before it is cleared away: no cursor of this epoch is that old, and in a restored database its
 * transactions may have numbers that are still to come here.
 */
export async function ensureEpoch(pool: Pool, clock: Clock): Promise<void> {
  await insertEpoch(pool, randomUUID(), clock.now());
}
