import type { citizenOperations } from '#contract/workspace/citizen.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** People are asked of the central service each time; nothing about them stays here. */
export function citizenHandlers({
  flo,
}: FeatureContext): FeatureHandlers<typeof citizenOperations> {
  return {
    'citizen.lookup': (body, context) => flo('citizen.lookup', { body }, context),
    'citizen.overview': (params, context) => flo('citizen.overview', { params }, context),
    'citizen.search': (body, context) => flo('citizen.search', { body }, context),
  };
}
