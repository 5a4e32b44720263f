import type { findGPOperations } from '#contract/workspace/find-gp.ts';
import { today } from '#contract/time/civil-date.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';
import { listGPs } from './list.ts';

/** Finding a GP: from the local copy with its age; live figures and details from the service. */
export function findGPHandlers({
  flo,
  cache,
  clock,
}: FeatureContext): FeatureHandlers<typeof findGPOperations> {
  return {
    'findGp.list': (query) => ({
      ...cache.read((db) => listGPs(db, query, today(clock))),
      asOf: cache.checkpoint()?.asOf ?? null,
    }),
    'findGp.places': (body, context) => flo('gpContract.places', { body }, context),
    'gpContract.detail': (params, context) => flo('gpContract.get', { params }, context),
  };
}
