import type { Client } from 'pg';

/** The load broke a reference: the register must not be used. */
export class SeedIntegrityError extends Error {
  constructor(constraints: readonly string[]) {
    super(`the loaded rows break ${constraints.join(', ')}`);
    this.name = 'SeedIntegrityError';
  }
}

interface Reference {
  readonly name: string;
  readonly broken: string;
}

/**
 * For every foreign key of the tables a statement that finds a row which breaks it. A temporal key
 * (`PERIOD`) holds when one row of the other table covers the whole period: a contract's life is one
 * row.
 */
const FIND = `
  select c.conname as name, format(
    'select 1 from %s child left join %s parent on %s where %s and parent.%I is null limit 1',
    c.conrelid::regclass, c.confrelid::regclass,
    (select string_agg(
        case when c.conperiod and k.position = cardinality(c.conkey)
          then format('parent.%I @> child.%I', p.attname, a.attname)
          else format('parent.%I = child.%I', p.attname, a.attname) end, ' and ')
      from unnest(c.conkey, c.confkey) with ordinality as k (child, parent, position)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.child
      join pg_attribute p on p.attrelid = c.confrelid and p.attnum = k.parent),
    (select string_agg(format('child.%I is not null', a.attname), ' and ')
      from unnest(c.conkey) as k (child)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.child),
    (select p.attname from pg_attribute p where p.attrelid = c.confrelid and p.attnum = c.confkey[1])
  ) as broken
  from pg_constraint c
  where c.contype = 'f' and c.conrelid = any ($1::text[]::regclass[])`;

/**
 * Checks every foreign key of the loaded tables set by set, since the load had their triggers off.
 *
 * @throws SeedIntegrityError naming the keys that do not hold.
 */
export async function verifyReferences(
  clients: readonly Client[],
  tables: readonly string[],
): Promise<number> {
  const [first] = clients;
  if (first === undefined) return 0;
  const { rows } = await first.query<Reference>(FIND, [tables]);
  const queue = [...rows];
  const broken: string[] = [];
  await Promise.all(
    clients.map(async (client) => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const { rowCount } = await client.query(next.broken);
        if ((rowCount ?? 0) > 0) broken.push(next.name);
      }
    }),
  );
  if (broken.length > 0) throw new SeedIntegrityError(broken);
  return rows.length;
}
