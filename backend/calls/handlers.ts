import type { callOperations } from '#contract/workspace/calls.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';

/** Calls and promises to call back; a call's id goes along with everything asked about its people. */
export function callHandlers({
  flo,
  calls,
}: FeatureContext): FeatureHandlers<typeof callOperations> {
  return {
    'call.bind': ({ citizenId, callId }) => {
      calls.bind(citizenId, callId);
      return {};
    },
    'call.record': ({ citizenId, ...body }, { key, correlationId }) =>
      flo(
        'call.record',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key, callId: body.callId },
      ),
    'call.amend': ({ citizenId, contactId, revision, ...body }, { key, correlationId }) =>
      flo(
        'call.amend',
        { params: { citizenId, contactId }, body },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
    'call.retract': ({ citizenId, contactId, revision, ...body }, { key, correlationId }) =>
      flo(
        'call.retract',
        { params: { citizenId, contactId }, body },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
    'call.list': ({ citizenId, ...query }, context) =>
      flo('call.list', { params: { citizenId }, query }, context),
    'callback.create': ({ citizenId, ...body }, { key, correlationId }) =>
      flo(
        'callback.create',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key },
      ),
    'callback.list': (query, context) => flo('callback.list', { query }, context),
    'callback.take': ({ revision, ...params }, { key, correlationId }) =>
      flo(
        'callback.take',
        { params, body: {} },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
    'callback.complete': ({ citizenId, callbackId, revision, ...body }, { key, correlationId }) =>
      flo(
        'callback.complete',
        { params: { citizenId, callbackId }, body },
        { correlationId, idempotencyKey: key, ifMatch: revision },
      ),
  };
}
