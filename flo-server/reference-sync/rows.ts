import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { Moment } from '../services.ts';
import { contractOn } from '../gp-contracts/places.ts';
import type { StoredContract } from '../gp-contracts/places.ts';
import { collectionSources, rowsByKey } from './collections.ts';
import type { Page, Reading } from './pages.ts';
import { seenBy } from './reader.ts';

/** A row as the database gives it. */
export interface StoredRow {
  readonly key: string;
  readonly row: unknown;
}

/** A row as a change: as it is on the day. */
export function putOf(
  collection: ReferenceCollection,
  { key, row }: StoredRow,
  { today, parameters }: Moment,
): ReferenceChange {
  const { openingThreshold } = parameters;
  const shown =
    collection === 'gpContracts'
      ? contractOn(row as StoredContract, { today, openingThreshold })
      : row;
  // The statement of the collection gives the row of the collection.
  return { op: 'put', collection, key, row: shown } as ReferenceChange;
}

type Rows = (db: Queryable, ...values: readonly unknown[]) => Promise<StoredRow[]>;

const rowsOf: ReadonlyMap<ReferenceCollection, Rows> = new Map(
  collectionSources.map((source) => [
    source.collection,
    statement<StoredRow>(`sync.rows.${source.collection}`, rowsByKey(source)),
  ]),
);

/** Each row of a page once, as it is now for its reader, or gone. */
export async function changesOf(
  { db, moment, reader }: Reading,
  keys: Page['keys'],
): Promise<ReferenceChange[]> {
  const byCollection = Map.groupBy(keys, ({ collection }) => collection);
  const changes: ReferenceChange[] = [];
  for (const { collection } of collectionSources) {
    const wanted = new Set(byCollection.get(collection)?.map(({ key }) => key));
    if (wanted.size === 0) continue;
    const rows = (await rowsOf.get(collection)?.(db, moment.today, [...wanted])) ?? [];
    for (const row of rows) {
      wanted.delete(row.key);
      changes.push(seenBy(putOf(collection, row, moment), reader));
    }
    for (const key of wanted) changes.push({ op: 'delete', collection, key });
  }
  return changes;
}
