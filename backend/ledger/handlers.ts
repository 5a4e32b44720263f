import type { ledgerOperations } from '#contract/workspace/ledger.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** Looking back, and putting right: asked of the central service each time, nothing stays here. */
export function ledgerHandlers({ flo }: FeatureContext): FeatureHandlers<typeof ledgerOperations> {
  return {
    'gpContract.at': ({ gpContractId, ...query }, context) =>
      flo('gpContract.get', { params: { gpContractId }, query }, context),
    'gpContract.people': ({ gpContractId, ...body }, context) =>
      flo('gpContract.people', { params: { gpContractId }, body }, context),
    'gpContract.peopleChanges': ({ gpContractId, ...body }, context) =>
      flo('gpContract.peopleChanges', { params: { gpContractId }, body }, context),
    'ledger.list': (params, context) => flo('ledger.list', { params }, context),
    'tie.preview': ({ citizenId, change }, context) =>
      flo('tie.preview', { params: { citizenId }, body: change }, context),
    'tie.change': ({ citizenId, tiesRevision, ...body }, { key, correlationId }) =>
      flo(
        'tie.change',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
    'citizen.changeNin': ({ citizenId, tiesRevision, ...body }, { key, correlationId }) =>
      flo(
        'citizen.changeNin',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
    'citizen.merge': ({ citizenId, tiesRevision, ...body }, { key, correlationId }) =>
      flo(
        'citizen.merge',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
  };
}
