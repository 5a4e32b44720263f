import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../db/pool.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { inTransaction } from '../db/transaction.ts';
import { ProblemError } from '../http/problem-error.ts';
import { momentOf } from '../services.ts';
import type { Moment, Services } from '../services.ts';
import { collectionSources, rowsByKey } from './collections.ts';
import type { Cursor } from './cursor.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { readHead } from './head.ts';
import type { Head } from './head.ts';
import { putOf } from './rows.ts';
import type { StoredRow } from './rows.ts';

interface NotedChange {
  readonly xid: string;
  readonly seq: number;
  readonly collection: ReferenceCollection;
  readonly key: string;
}

const notedSince = statement<NotedChange>(
  'sync.notedSince',
  `select xid::text as xid, seq, collection, key from reference_change
    where (xid, seq) > ($1::xid8, $2::bigint) and xid < $3::xid8 order by xid, seq limit $4`,
);

const turnedLists = statement<{ id: number }>(
  'sync.turnedLists',
  `select id from (
      select gp_contract_id as id from patient_to_gp_contract_association
        where not upper_inf(valid) and upper(valid) > $1::date and upper(valid) <= $2::date
      union
      select id from gp_contract where upper(valid) > $1::date and upper(valid) <= $2::date
    ) turned where id > $3 order by id limit $4`,
);

const countAll = statement<{ counts: Record<ReferenceCollection, number>; withheld: boolean }>(
  'sync.counts',
  `select json_build_object(${collectionSources
    .map(({ collection, table }) => `'${collection}', (select count(*) from ${table})`)
    .join(', ')}) as counts,
    exists (select from reference_change where xid >= $1::xid8) as withheld`,
);

const rowsOf = new Map(
  collectionSources.map((source) => [
    source.collection,
    statement<StoredRow>(`sync.rows.${source.collection}`, rowsByKey(source)),
  ]),
);

interface Page {
  readonly keys: readonly Pick<NotedChange, 'collection' | 'key'>[];
  readonly cursor: Cursor;
  readonly more: boolean;
}

/** Lists whose places changed because days have passed since the cursor. */
async function turnPage(
  db: Queryable,
  cursor: Cursor,
  today: CivilDate,
  limit: number,
): Promise<Page> {
  const rows = await turnedLists(db, cursor.day, today, cursor.turned, limit + 1);
  const keys = rows
    .slice(0, limit)
    .map(({ id }) => ({ collection: 'gpContracts' as const, key: String(id) }));
  const last = rows[limit - 1];
  if (rows.length > limit && last !== undefined) {
    return { keys, cursor: { ...cursor, turned: last.id }, more: true };
  }
  return { keys, cursor: { ...cursor, day: today, turned: 0 }, more: false };
}

/** What has been written since the cursor, by transactions that no running one can come before. */
async function notedPage(
  db: Queryable,
  cursor: Cursor,
  { horizon }: Head,
  limit: number,
): Promise<Page> {
  const rows = await notedSince(db, cursor.xid, cursor.seq, horizon, limit + 1);
  const keys = rows.slice(0, limit);
  const last = keys.at(-1);
  if (rows.length > limit && last !== undefined) {
    return { keys, cursor: { ...cursor, xid: last.xid, seq: last.seq }, more: true };
  }
  return { keys, cursor: { ...cursor, xid: horizon, seq: 0 }, more: false };
}

async function pageSince(
  db: Queryable,
  cursor: Cursor,
  head: Head,
  today: CivilDate,
  limit: number,
): Promise<Page> {
  if (cursor.day >= today) return notedPage(db, cursor, head, limit);
  const turned = await turnPage(db, cursor, today, limit);
  if (turned.more || turned.keys.length === limit) return { ...turned, more: true };
  const noted = await notedPage(db, turned.cursor, head, limit - turned.keys.length);
  return { ...noted, keys: [...turned.keys, ...noted.keys] };
}

/** Each changed row once, as it is now, or gone. */
async function changesOf(
  db: Queryable,
  keys: Page['keys'],
  moment: Moment,
): Promise<ReferenceChange[]> {
  const byCollection = Map.groupBy(keys, ({ collection }) => collection);
  const changes: ReferenceChange[] = [];
  for (const { collection } of collectionSources) {
    const wanted = new Set(byCollection.get(collection)?.map(({ key }) => key));
    if (wanted.size === 0) continue;
    const rows = (await rowsOf.get(collection)?.(db, moment.today, [...wanted])) ?? [];
    for (const row of rows) {
      wanted.delete(row.key);
      changes.push(putOf(collection, row, moment));
    }
    for (const key of wanted) changes.push({ op: 'delete', collection, key });
  }
  return changes;
}

function refuseOld(cursor: Cursor, { epoch, prunedThrough, horizon }: Head): void {
  const [xid, pruned, newest] = [cursor.xid, prunedThrough, horizon].map(BigInt) as [
    bigint,
    bigint,
    bigint,
  ];
  if (cursor.epoch !== epoch || xid <= pruned || xid > newest) {
    throw new ProblemError('sync.cursorExpired');
  }
}

/**
 * What has changed since a cursor. A row that is committed late, after newer ones, is never skipped:
 * nothing is given of transactions newer than the oldest that is still running.
 */
export function readChanges(services: Services, cursorText: string, limit: number) {
  const cursor = readCursor(cursorText);
  const read = async (db: Queryable) => {
    const head = await readHead(db);
    refuseOld(cursor, head);
    const moment = momentOf(services);
    const page = await pageSince(db, cursor, head, moment.today, limit);
    const changes = await changesOf(db, page.keys, moment);
    // Counting everything costs more than the page itself, and only the last page carries it.
    const counted = page.more ? undefined : onlyRow(await countAll(db, head.horizon));
    return {
      epoch: head.epoch,
      cursor: writeCursor(page.cursor),
      more: page.more,
      asOf: moment.now.toISOString(),
      changes,
      // Rows that are there but not given yet would be missing from what the client counts.
      counts: counted === undefined || counted.withheld ? null : counted.counts,
    };
  };
  return inTransaction(services.pool, read, 'repeatable read, read only');
}
