import type { agreementOperations } from '#contract/workspace/agreements.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** Agreements and their plans; the rules, and who is drawn, are the central service's. */
export function agreementHandlers({
  flo,
}: FeatureContext): FeatureHandlers<typeof agreementOperations> {
  return {
    'agreement.get': ({ gpContractId, ...query }, context) =>
      flo('agreement.get', { params: { gpContractId }, query }, context),
    'agreement.preview': ({ gpContractId, order }, context) =>
      flo('agreement.preview', { params: { gpContractId }, body: order }, context),
    'agreement.plan': ({ gpContractId, order, revision }, { key, correlationId }) =>
      flo(
        'agreement.plan',
        { params: { gpContractId }, body: order },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
    'agreement.previewOpening': ({ gpContractId, opening }, context) =>
      flo('agreement.previewOpening', { params: { gpContractId }, body: opening }, context),
    'agreement.openList': ({ gpContractId, opening }, { key, correlationId }) =>
      flo(
        'agreement.openList',
        { params: { gpContractId }, body: opening },
        { correlationId, idempotencyKey: key },
      ),
    'agreement.cancelPlan': ({ gpContractId, planId, revision }, { key, correlationId }) =>
      flo(
        'agreement.cancelPlan',
        { params: { gpContractId, planId }, body: {} },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
    'agreement.draw': (params, context) => flo('agreement.draw', { params }, context),
  };
}
