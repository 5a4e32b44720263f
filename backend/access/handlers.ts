import type { accessOperations } from '#contract/workspace/access.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** What can be done when a record is shut; the rules are the central service's. */
export function accessHandlers({ flo }: FeatureContext): FeatureHandlers<typeof accessOperations> {
  return {
    'access.override': ({ citizenId, ...body }, { key, correlationId }) =>
      flo(
        'access.override',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key },
      ),
    'access.overrides': (query, context) => flo('access.overrides', { query }, context),
    'task.handOver': ({ citizenId, ...body }, { key, correlationId }) =>
      flo('task.handOver', { params: { citizenId }, body }, { correlationId, idempotencyKey: key }),
    'task.list': (query, context) => flo('task.list', { query }, context),
  };
}
