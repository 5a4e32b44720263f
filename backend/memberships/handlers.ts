import type { membershipOperations } from '#contract/workspace/memberships.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** What opens the university's lists to a person: passed on as it is. */
export function membershipHandlers({
  flo,
}: FeatureContext): FeatureHandlers<typeof membershipOperations> {
  return {
    'membership.list': ({ citizenId, ...query }, context) =>
      flo('membership.list', { params: { citizenId }, query }, context),
    'membership.add': ({ citizenId, ...body }, { key, correlationId }) =>
      flo(
        'membership.add',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key },
      ),
    'membership.end': (params, { key, correlationId }) =>
      flo('membership.end', { params, body: {} }, { correlationId, idempotencyKey: key }),
  };
}
