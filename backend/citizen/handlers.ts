import type { citizenOperations } from '#contract/workspace/citizen.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** People are asked of the central service each time; nothing about them stays here. */
export function citizenHandlers({
  flo,
  calls,
}: FeatureContext): FeatureHandlers<typeof citizenOperations> {
  return {
    'citizen.lookup': async ({ callId, ...body }, context) => {
      const found = await flo('citizen.lookup', { body }, { ...context, callId });
      if (callId !== undefined) calls.bind(found.overview.citizenId, callId);
      return found;
    },
    'citizen.overview': ({ citizenId, ...query }, context) =>
      flo('citizen.overview', { params: { citizenId }, query }, context),
    'citizen.search': (body, context) => flo('citizen.search', { body }, context),
  };
}
