import type { allocationOperations } from '#contract/workspace/allocation.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** What municipalities ask of allocation, and what the nights have decided: passed on as it is. */
export function allocationHandlers({
  flo,
}: FeatureContext): FeatureHandlers<typeof allocationOperations> {
  return {
    'allocation.setting': ({ municipalityNumber, ...query }, context) =>
      flo('allocation.setting', { params: { municipalityNumber }, query }, context),
    'allocation.changeSetting': (
      { municipalityNumber, revision, ...body },
      { key, correlationId },
    ) =>
      flo(
        'allocation.changeSetting',
        { params: { municipalityNumber }, body },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
    'allocation.duty': ({ municipalityNumber, ...query }, context) =>
      flo('allocation.duty', { params: { municipalityNumber }, query }, context),
    'allocation.changeDuty': ({ municipalityNumber, revision, change }, { key, correlationId }) =>
      flo(
        'allocation.changeDuty',
        { params: { municipalityNumber }, body: change },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
    'allocation.ofCitizen': ({ citizenId, ...query }, context) =>
      flo('allocation.ofCitizen', { params: { citizenId }, query }, context),
  };
}
