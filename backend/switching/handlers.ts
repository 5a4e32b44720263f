import type { switchOperations } from '#contract/workspace/switching.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/**
 * Switching GP. A command goes through with the key its page made and the revision its adviser
 * saw. It is not aborted when the page gives up: whether it took effect must stay knowable.
 */
export function switchHandlers({ flo }: FeatureContext): FeatureHandlers<typeof switchOperations> {
  return {
    'switch.preview': ({ citizenId, ...body }, context) =>
      flo('switch.preview', { params: { citizenId }, body }, context),
    'switch.request': ({ citizenId, gpContractId, tiesRevision }, { key, correlationId }) =>
      flo(
        'switch.request',
        { params: { citizenId }, body: { gpContractId } },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
    'switch.withdraw': ({ citizenId, switchId, tiesRevision }, { key, correlationId }) =>
      flo(
        'switch.withdraw',
        { params: { citizenId, switchId }, body: {} },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
  };
}
