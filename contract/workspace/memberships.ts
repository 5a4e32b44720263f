import { addMembership, endMembership, listMemberships } from '../flo-api/memberships.ts';
import { at } from '../flo-api/moment.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** What opens the university's lists to a person. */
export const membershipOperations = {
  'membership.list': query(
    z.strictObject({ ...listMemberships.params.shape, ...at }),
    listMemberships.responses[200],
  ),
  'membership.add': command(
    z.strictObject({ citizenId: CitizenId, ...addMembership.body.shape }),
    addMembership.responses[201],
  ),
  'membership.end': command(endMembership.params, endMembership.responses[200]),
} as const;
