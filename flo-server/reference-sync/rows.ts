import type { ReferenceChange } from '#contract/flo-api/reference-sync.ts';
import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import type { Moment } from '../services.ts';
import { contractOn } from '../gp-contracts/places.ts';
import type { StoredContract } from '../gp-contracts/places.ts';

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
