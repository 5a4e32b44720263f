import type { Client } from 'pg';

/** How to take an index or a constraint away for the load, and how to make it again. */
export interface Rebuild {
  readonly name: string;
  readonly table: string;
  readonly drop: string;
  readonly create: string;
}

/**
 * Indexes and constraints of the tables that may be made after the load, which is far faster than
 * keeping them up to date row by row. Keys that other tables refer to stay.
 */
const FIND = `
  with target as (select unnest($1::text[])::regclass as rel),
  referred as (select conindid from pg_constraint where contype = 'f')
  select c.conname as name, c.conrelid::regclass::text as "table",
    format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
    format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
      pg_get_constraintdef(c.oid)) as create
  from pg_constraint c join target on target.rel = c.conrelid
  where c.contype in ('p', 'u', 'x') and c.conindid not in (select conindid from referred)
  union all
  select i.indexrelid::regclass::text, i.indrelid::regclass::text,
    format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  from pg_index i join target on target.rel = i.indrelid
  where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))`;

/** Finds what can be made again after the load. */
export async function findRebuilds(client: Client, tables: readonly string[]): Promise<Rebuild[]> {
  const { rows } = await client.query<Rebuild>(FIND, [tables]);
  return rows;
}

/** Table that remembers, while a load is under way, what is to be made again. */
const JOURNAL = 'seed_rebuild';

/**
 * Takes indexes and constraints away, and remembers them in the same transaction: a load that is
 * killed can be told from an empty register, and repaired.
 */
export async function dropForLoad(client: Client, rebuilds: readonly Rebuild[]): Promise<void> {
  await client.query('begin');
  await client.query(
    `create table ${JOURNAL} (name text, "table" text, "drop" text, "create" text)`,
  );
  for (const { name, table, drop, create } of rebuilds) {
    await client.query(`insert into ${JOURNAL} values ($1, $2, $3, $4)`, [
      name,
      table,
      drop,
      create,
    ]);
    await client.query(drop);
  }
  await client.query('commit');
}

/** What an earlier, unfinished load had taken away; null when there was none. */
export async function unfinishedLoad(client: Client): Promise<Rebuild[] | null> {
  const { rows: found } = await client.query<{ journal: string | null }>(
    `select to_regclass('${JOURNAL}')::text as journal`,
  );
  if (found[0]?.journal == null) return null;
  const { rows } = await client.query<Rebuild>(`select * from ${JOURNAL}`);
  return rows;
}

/** Says that the load is finished: nothing is left to make again. */
export async function closeJournal(client: Client): Promise<void> {
  await client.query(`drop table if exists ${JOURNAL}`);
}

async function exists(client: Client, { name, table }: Rebuild): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_class i join pg_index x on x.indexrelid = i.oid
     where i.relname = $1 and x.indrelid = $2::regclass`,
    [name.replace(/^.*\./, ''), table],
  );
  return (rowCount ?? 0) > 0;
}

/**
 * Makes them again, several at a time but one table at a time per connection. What is there already
 * is left alone.
 */
export async function makeAgain(
  clients: readonly Client[],
  rebuilds: readonly Rebuild[],
  onStep: (name: string, seconds: number) => void,
): Promise<void> {
  // The largest tables first, so that the last connection is not left alone with one of them.
  const byTable = [...Map.groupBy(rebuilds, ({ table }) => table).values()];
  const queue = byTable.toSorted((a, b) => b.length - a.length);
  await Promise.all(
    clients.map(async (client) => {
      for (let own = queue.shift(); own !== undefined; own = queue.shift()) {
        for (const rebuild of own) {
          if (await exists(client, rebuild)) continue;
          const start = performance.now();
          await client.query(rebuild.create);
          onStep(rebuild.name, (performance.now() - start) / 1000);
        }
      }
    }),
  );
}
