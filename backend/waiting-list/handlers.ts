import type { waitingListOperations } from '#contract/workspace/waiting-list.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/**
 * Queues, and leaving the scheme. A command goes through with the key its page made and the revision
 * its adviser saw, and is not aborted when the page gives up.
 */
export function waitingListHandlers({
  flo,
}: FeatureContext): FeatureHandlers<typeof waitingListOperations> {
  return {
    'waitingList.preview': ({ citizenId, ...body }, context) =>
      flo('waitingList.preview', { params: { citizenId }, body }, context),
    'waitingList.explain': ({ citizenId, ...query }, context) =>
      flo('waitingList.explain', { params: { citizenId }, query }, context),
    'waitingList.join': ({ citizenId, gpContractId, tiesRevision }, { key, correlationId }) =>
      flo(
        'waitingList.join',
        { params: { citizenId }, body: { gpContractId } },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
    'waitingList.leave': ({ citizenId, tiesRevision }, { key, correlationId }) =>
      flo(
        'waitingList.leave',
        { params: { citizenId }, body: {} },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
    'waitingList.undo': ({ citizenId, changeId, tiesRevision }, { key, correlationId }) =>
      flo(
        'waitingList.undo',
        { params: { citizenId }, body: { changeId } },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
    'waitingList.simulate': ({ gpContractId, ...body }, context) =>
      flo('waitingList.simulate', { params: { gpContractId }, body }, context),
    'optingOut.preview': ({ citizenId, report }, context) =>
      flo('optingOut.preview', { params: { citizenId }, body: report }, context),
    'optingOut.register': ({ citizenId, report, tiesRevision }, { key, correlationId }) =>
      flo(
        'optingOut.register',
        { params: { citizenId }, body: report },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
  };
}
