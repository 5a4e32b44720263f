import type { standingOperations } from '#contract/workspace/standing.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** Who is on the line; what was declared last goes along with everything asked about the person. */
export function standingHandlers({
  flo,
  standings,
}: FeatureContext): FeatureHandlers<typeof standingOperations> {
  return {
    'standing.options': (params, context) => flo('standing.options', { params }, context),
    'standing.declare': async ({ citizenId, ...body }, { key, correlationId }) => {
      const declared = await flo(
        'standing.declare',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key },
      );
      standings.declare(citizenId, declared.standingId);
      return declared;
    },
    'registration.list': ({ citizenId, ...query }, context) =>
      flo('registration.list', { params: { citizenId }, query }, context),
    'registration.add': ({ citizenId, ...body }, { key, correlationId }) =>
      flo(
        'registration.add',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key },
      ),
    'registration.end': (params, { key, correlationId }) =>
      flo('registration.end', { params, body: {} }, { correlationId, idempotencyKey: key }),
    'identityCheck.questions': ({ citizenId, ...body }, context) =>
      flo('identityCheck.questions', { params: { citizenId }, body }, context),
    'identityCheck.record': ({ citizenId, ...body }, { key, correlationId }) =>
      flo(
        'identityCheck.record',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key },
      ),
  };
}
