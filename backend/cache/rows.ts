import { referenceCollections, type ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { z } from '#contract/zod.ts';
import { collectionTables, type TableRow } from './collection-tables.ts';
import type { ParsedRow } from './known-part.ts';
import type { SqliteDatabase } from './open-database.ts';
import { prepared } from './prepared.ts';

/** Every collection that this version keeps. */
export const collections = Object.keys(referenceCollections) as readonly ReferenceCollection[];

/** What the rows of a collection are understood by. */
export function schemaOf(collection: ReferenceCollection): z.ZodType {
  return referenceCollections[collection];
}

/** A row as it is stored: what is known, what is only kept, and the hash of both together. */
export interface StoredRow {
  readonly key: string;
  readonly data: string;
  readonly extra: string | null;
  readonly hash: string;
}

const putTexts = new Map<string, string>();

/** `INSERT OR REPLACE` of all columns of a table, by their names; a table's rows have the same ones. */
function put(db: SqliteDatabase, table: string, row: TableRow): void {
  let sql = putTexts.get(table);
  if (sql === undefined) {
    const names = Object.keys(row);
    sql = `INSERT OR REPLACE INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`;
    putTexts.set(table, sql);
  }
  prepared(db, sql).run(...Object.values(row));
}

/** Takes the narrow rows of a row away. */
function clearTables(db: SqliteDatabase, collection: ReferenceCollection, key: string): void {
  const place = collectionTables[collection];
  if (place === undefined) return;
  prepared(db, `DELETE FROM ${place.table} WHERE ${place.key} = ?`).run(key);
  if (place.parts !== undefined) {
    const { table, parent } = place.parts;
    prepared(db, `DELETE FROM ${table} WHERE ${parent} = ?`).run(key);
  }
}

export interface RowToPut extends ParsedRow {
  readonly key: string;
  readonly hash: string;
  /** Nothing can be there yet: a new copy in the making. */
  readonly isNew: boolean;
}

/** Writes a row with everything that is made of it, the search index apart. */
export function putRow(
  db: SqliteDatabase,
  collection: ReferenceCollection,
  { key, hash, known, extra, isNew }: RowToPut,
): void {
  put(db, 'source_row', {
    collection,
    key,
    data: JSON.stringify(known),
    extra: extra === null ? null : JSON.stringify(extra),
    hash,
  });
  const place = collectionTables[collection];
  if (place === undefined) return;
  if (known === null) return isNew ? undefined : clearTables(db, collection, key);
  put(db, place.table, place.record(known as never));
  if (place.parts === undefined) return;
  const { table, parent, records } = place.parts;
  if (!isNew) prepared(db, `DELETE FROM ${table} WHERE ${parent} = ?`).run(key);
  for (const record of records(known as never)) put(db, table, record);
}

/** Takes a row away; one that is not there is no fault. */
export function deleteRow(db: SqliteDatabase, collection: ReferenceCollection, key: string): void {
  prepared(db, 'DELETE FROM source_row WHERE collection = ? AND key = ?').run(collection, key);
  clearTables(db, collection, key);
}

/** The row with a key as it is stored. */
export function storedRow(
  db: SqliteDatabase,
  collection: ReferenceCollection,
  key: string,
): StoredRow | undefined {
  const sql = 'SELECT key, data, extra, hash FROM source_row WHERE collection = ? AND key = ?';
  return prepared(db, sql).get(collection, key) as StoredRow | undefined;
}

/** Some rows of a collection, by key, after one. */
export function rowsAfter(
  db: SqliteDatabase,
  collection: ReferenceCollection,
  after: string,
  limit: number,
): StoredRow[] {
  const sql = `SELECT key, data, extra, hash FROM source_row
    WHERE collection = ? AND key > ? ORDER BY key LIMIT ?`;
  return prepared(db, sql).all(collection, after, limit) as StoredRow[];
}

/** A stored row as it was parted; undefined when somebody has written nonsense there. */
export function parsedRow({ data, extra }: StoredRow): ParsedRow | undefined {
  try {
    const kept: unknown = extra === null ? null : JSON.parse(extra);
    if (typeof kept !== 'object') return undefined;
    return { known: JSON.parse(data) as unknown, extra: kept as ParsedRow['extra'] };
  } catch {
    return undefined;
  }
}

/** All rows of a collection as they are stored, by key. */
export function collectionRows(
  db: SqliteDatabase,
  collection: ReferenceCollection,
): readonly StoredRow[] {
  const sql = 'SELECT key, data, extra, hash FROM source_row WHERE collection = ? ORDER BY key';
  return prepared(db, sql).all(collection) as StoredRow[];
}

/** The rows of a collection that can be understood, by key. */
export function sourceRows(db: SqliteDatabase, collection: ReferenceCollection): unknown[] {
  return collectionRows(db, collection).flatMap((row) => parsedRow(row)?.known ?? []);
}

const sameColumns = (stored: unknown, record: TableRow): boolean =>
  Object.entries(record).every(
    ([name, value]) => (stored as Readonly<Record<string, unknown>>)[name] === value,
  );

const byText = (a: TableRow, b: TableRow): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;

/** Whether the narrow rows of a row are what the row says. */
export function tablesAgree(
  db: SqliteDatabase,
  collection: ReferenceCollection,
  { key, known }: { readonly key: string; readonly known: unknown },
): boolean {
  const place = collectionTables[collection];
  if (place === undefined) return true;
  const stored = prepared(db, `SELECT * FROM ${place.table} WHERE ${place.key} = ?`).get(key);
  if (known === null) return stored === undefined;
  if (stored === undefined || !sameColumns(stored, place.record(known as never))) return false;
  if (place.parts === undefined) return true;
  const { table, parent, records } = place.parts;
  const wanted = records(known as never).toSorted(byText);
  const names = Object.keys(wanted[0] ?? {}).join() || '*';
  const parts = prepared(db, `SELECT ${names} FROM ${table} WHERE ${parent} = ?`).all(key);
  const found = (parts as TableRow[]).toSorted(byText);
  return (
    found.length === wanted.length &&
    wanted.every((record, i) => JSON.stringify(record) === JSON.stringify(found[i]))
  );
}

/** How many narrow rows a collection has; undefined when it has none of its own. */
export function countTable(
  db: SqliteDatabase,
  collection: ReferenceCollection,
): number | undefined {
  const place = collectionTables[collection];
  if (place === undefined) return undefined;
  return Number(prepared(db, `SELECT count(*) FROM ${place.table}`).pluck().get());
}
