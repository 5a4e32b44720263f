import type { exclusionOperations } from '#contract/workspace/exclusions.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** Municipalities' decisions that a person may not choose a doctor: passed on as they are. */
export function exclusionHandlers({
  flo,
}: FeatureContext): FeatureHandlers<typeof exclusionOperations> {
  return {
    'exclusion.list': ({ citizenId, ...query }, context) =>
      flo('exclusion.list', { params: { citizenId }, query }, context),
    'exclusion.register': ({ citizenId, tiesRevision, ...body }, { key, correlationId }) =>
      flo(
        'exclusion.register',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
    'exclusion.record': (
      { citizenId, exclusionId, tiesRevision, ...body },
      { key, correlationId },
    ) =>
      flo(
        'exclusion.record',
        { params: { citizenId, exclusionId }, body },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
  };
}
