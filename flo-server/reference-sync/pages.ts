import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { Moment } from '../services.ts';
import type { Cursor } from './cursor.ts';
import type { Head } from './head.ts';
import type { Reader } from './reader.ts';
import { knows } from './schema.ts';

interface NotedChange {
  readonly xid: string;
  readonly seq: number;
  readonly collection: ReferenceCollection;
  readonly key: string;
}

/** In the order of the numbers: `order by xid` alone would mean the text that is given, 10 before 9. */
const notedSince = statement<NotedChange>(
  'sync.notedSince',
  `select c.xid::text as xid, c.seq, c.collection, c.key from reference_change c
    where (c.xid, c.seq) > ($1::xid8, $2::bigint) and c.xid < $3::xid8
    order by c.xid, c.seq limit $4`,
);

const turnedLists = statement<{ id: number }>(
  'sync.turnedLists',
  `select id from (
      select gp_contract_id as id from patient_to_gp_contract_association
        where not upper_inf(valid) and upper(valid) > $1::date and upper(valid) <= $2::date
      union
      select id from gp_contract
        where $5::boolean or (upper(valid) > $1::date and upper(valid) <= $2::date)
    ) turned where id > $3 order by id limit $4`,
);

const textsAfter = statement<{ key: string }>(
  'sync.textsAfter',
  `select id::text as key from standard_text where id::text collate "C" > $1
    order by id::text collate "C" limit $2`,
);

/** Rows that a client at a cursor does not have as they are now, and where it is with them. */
export interface Page {
  readonly keys: readonly Pick<NotedChange, 'collection' | 'key'>[];
  readonly cursor: Cursor;
  readonly more: boolean;
}

/** What pages are read in: one snapshot of the register, one reading of the clock, for one reader. */
export interface Reading {
  readonly db: Queryable;
  readonly head: Head;
  readonly moment: Moment;
  readonly reader: Reader;
}

type Stage = (reading: Reading, cursor: Cursor, limit: number) => Promise<Page>;

/** Rows of a role that the client did not have before: all of them anew, those of others as gone. */
const scopePage: Stage = async ({ db, reader: { role, schema } }, cursor, limit) => {
  if (role === null || !knows(schema, 'standardTexts')) {
    return { keys: [], cursor: { ...cursor, scope: null, scopeTurned: null }, more: false };
  }
  const same = cursor.scope === role;
  if (same && cursor.scopeTurned === null) return { keys: [], cursor, more: false };
  const rows = await textsAfter(db, (same ? cursor.scopeTurned : null) ?? '', limit + 1);
  const keys = rows
    .slice(0, limit)
    .map(({ key }) => ({ collection: 'standardTexts' as const, key }));
  const more = rows.length > limit;
  const scopeTurned = more ? (keys.at(-1)?.key ?? null) : null;
  return { keys, cursor: { ...cursor, scope: role, scopeTurned }, more };
};

/** Lists whose places changed because days have passed since the cursor. */
const turnPage: Stage = async ({ db, moment: { today } }, cursor, limit) => {
  if (cursor.day >= today) return { keys: [], cursor, more: false };
  // On the day another threshold comes into force, any closed list may be another.
  const turnedAll =
    parametersOn(cursor.day).openingThreshold !== parametersOn(today).openingThreshold;
  const rows = await turnedLists(db, cursor.day, today, cursor.turned, limit + 1, turnedAll);
  const keys = rows
    .slice(0, limit)
    .map(({ id }) => ({ collection: 'gpContracts' as const, key: String(id) }));
  const last = rows[limit - 1];
  if (rows.length > limit && last !== undefined) {
    return { keys, cursor: { ...cursor, turned: last.id }, more: true };
  }
  return { keys, cursor: { ...cursor, day: today, turned: 0 }, more: false };
};

/** What has been written since the cursor, by transactions that no running one can come before. */
const notedPage: Stage = async ({ db, head: { horizon }, reader }, cursor, limit) => {
  const rows = await notedSince(db, cursor.xid, cursor.seq, horizon, limit + 1);
  const noted = rows.slice(0, limit);
  const keys = noted.filter(({ collection }) => knows(reader.schema, collection));
  const last = noted.at(-1);
  if (rows.length > limit && last !== undefined) {
    return { keys, cursor: { ...cursor, xid: last.xid, seq: last.seq }, more: true };
  }
  return { keys, cursor: { ...cursor, xid: horizon, seq: 0 }, more: false };
};

/** What a reader may no longer have goes first. */
const stages: readonly Stage[] = [scopePage, turnPage, notedPage];

/** The next rows for a client at a cursor, at most `limit` of them. */
export async function pageSince(reading: Reading, cursor: Cursor, limit: number): Promise<Page> {
  const keys: Page['keys'][number][] = [];
  let at = cursor;
  for (const stage of stages) {
    if (keys.length >= limit) return { keys, cursor: at, more: true };
    const page = await stage(reading, at, limit - keys.length);
    keys.push(...page.keys);
    at = page.cursor;
    if (page.more) return { keys, cursor: at, more: true };
  }
  return { keys, cursor: at, more: false };
}
