import type { ReferenceCollection } from '#contract/flo-api/reference.ts';
import { z } from '#contract/zod.ts';
import { collectionTables } from './collection-tables.ts';
import { schemaOf } from './rows.ts';

/** Counted up when a column is made of a row in another way, and its rows must be written anew. */
const WAY_OF_WRITING = 1;

const known = new Map<ReferenceCollection, string>();

/**
 * What this version understands of a collection's rows. When it differs from what the rows of the
 * file were read by, this version has learned something that they may lack.
 */
export function shapeOf(collection: ReferenceCollection): string {
  const shape = known.get(collection) ?? describe(collection);
  known.set(collection, shape);
  return shape;
}

function describe(collection: ReferenceCollection): string {
  const schema = z.toJSONSchema(schemaOf(collection), { io: 'input', unrepresentable: 'any' });
  const table = collectionTables[collection]?.table ?? '';
  return JSON.stringify([WAY_OF_WRITING, table, schema]);
}
