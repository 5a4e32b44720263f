import type { outageOperations } from '#contract/workspace/outages.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** Outages and the wishes that are collected in them: the central service's. */
export function outageHandlers({ flo }: FeatureContext): FeatureHandlers<typeof outageOperations> {
  return {
    'outage.current': (_input, context) => flo('outage.current', {}, context),
    'outage.list': (query, context) => flo('outage.list', { query }, context),
    'outage.register': (body, { key, correlationId }) =>
      flo('outage.register', { body }, { correlationId, idempotencyKey: key }),
    'outage.change': ({ outageId, revision, ...body }, { key, correlationId }) =>
      flo(
        'outage.change',
        { params: { outageId }, body },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
    'wish.list': ({ citizenId }, context) => flo('wish.list', { params: { citizenId } }, context),
    'wish.withdraw': ({ citizenId, wish }, { key, correlationId }) =>
      flo(
        'wish.withdraw',
        { params: { citizenId, key: wish }, body: {} },
        { correlationId, idempotencyKey: key },
      ),
  };
}
