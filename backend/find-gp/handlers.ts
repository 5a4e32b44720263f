import type { findGPOperations } from '#contract/workspace/find-gp.ts';
import { today } from '#contract/time/civil-date.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';
import { listRows } from './list.ts';
import { listsAsOf } from './lists-as-of.ts';
import { SortedLists } from './sorted-lists.ts';

/** Finding a GP: from the local copy with its age; live figures and details from the service. */
export function findGPHandlers({
  flo,
  cache,
  clock,
}: FeatureContext): FeatureHandlers<typeof findGPOperations> {
  const sorted = new SortedLists(cache);
  return {
    'findGp.list': (query) => {
      const day = today(clock);
      const ids = sorted.ids(query, day);
      const page = ids.slice(query.offset, query.offset + query.limit);
      return {
        rows: cache.read((db) => listRows(db, page, day)),
        total: ids.length,
        asOf: listsAsOf(cache),
      };
    },
    'findGp.places': (body, context) => flo('gpContract.places', { body }, context),
    'gpContract.detail': (params, context) => flo('gpContract.get', { params, query: {} }, context),
  };
}
