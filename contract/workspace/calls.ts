import {
  completeCallback,
  createCallback,
  listCallbacks,
  takeCallback,
} from '../flo-api/callbacks.ts';
import { amendCall, CallId, listCalls, recordCall, retractCall } from '../flo-api/calls.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

const citizen = { citizenId: CitizenId };
/** The revision that was seen. */
const revision = { revision: z.string() };

/** Calls: what is recorded of them, and promises to call back. */
export const callOperations = {
  /**
   * Says which call a person is spoken of in, or that it is over (null): the backend sends the call's
   * id with everything that is asked about the person, so that the audit tells which call it was.
   */
  'call.bind': command(
    z.strictObject({ ...citizen, callId: CallId.nullable() }),
    z.strictObject({}),
  ),
  'call.record': command(
    z.strictObject({ ...citizen, ...recordCall.body.shape }),
    recordCall.responses[201],
  ),
  'call.amend': command(
    z.strictObject({ ...amendCall.params.shape, ...amendCall.body.shape, ...revision }),
    amendCall.responses[201],
  ),
  'call.retract': command(
    z.strictObject({ ...retractCall.params.shape, ...retractCall.body.shape, ...revision }),
    retractCall.responses[200],
  ),
  'call.list': query(
    z.strictObject({ ...citizen, limit: z.number().int().min(1).max(200) }),
    listCalls.responses[200],
  ),
  'callback.create': command(
    z.strictObject({ ...citizen, ...createCallback.body.shape }),
    createCallback.responses[201],
  ),
  'callback.list': query(
    z.strictObject({ limit: z.number().int().min(1).max(200) }),
    listCallbacks.responses[200],
  ),
  'callback.take': command(
    z.strictObject({ ...takeCallback.params.shape, ...revision }),
    takeCallback.responses[200],
  ),
  'callback.complete': command(
    z.strictObject({
      ...completeCallback.params.shape,
      ...completeCallback.body.shape,
      ...revision,
    }),
    completeCallback.responses[200],
  ),
} as const;
