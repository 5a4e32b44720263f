import type { runOperations } from '#contract/workspace/runs.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** What runs by itself, and what of the register's events must be settled: the central service's. */
export function runHandlers({ flo }: FeatureContext): FeatureHandlers<typeof runOperations> {
  return {
    'job.runs': (query, context) => flo('job.runs', { query }, context),
    'job.start': ({ kind, ...body }, { key, correlationId }) =>
      flo('job.start', { params: { kind }, body }, { correlationId, idempotencyKey: key }),
    'registerEvent.exceptions': (query, context) =>
      flo('registerEvent.exceptions', { query }, context),
    'registerEvent.settle': ({ eventId, ...body }, { key, correlationId }) =>
      flo(
        'registerEvent.settle',
        { params: { eventId }, body },
        { correlationId, idempotencyKey: key },
      ),
  };
}
