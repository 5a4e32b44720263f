import { Municipality } from '#contract/flo-api/reference.ts';
import type { referenceOperations, ReferenceStatus } from '#contract/workspace/reference.ts';
import { today } from '#contract/time/civil-date.ts';
import { sourceRows } from '../cache/rows.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';
import { findHits } from './find-hits.ts';

/** What the local copy answers without asking anybody. */
export function referenceHandlers(
  { cache, clock }: FeatureContext,
  status: () => ReferenceStatus,
): FeatureHandlers<typeof referenceOperations> {
  return {
    'reference.search': ({ text, limit }) =>
      cache.read((db) => findHits(db, text, limit, today(clock))),
    'reference.status': status,
    'reference.municipalities': () =>
      cache.read((db) => sourceRows(db, 'municipalities').map((row) => Municipality.parse(row))),
  };
}
