import { listExclusions, recordExclusion, registerExclusion } from '../flo-api/exclusions.ts';
import { at } from '../flo-api/moment.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

const person = { citizenId: CitizenId, tiesRevision: z.string() };

/** Municipalities' decisions that a person may not choose a doctor. */
export const exclusionOperations = {
  'exclusion.list': query(
    z.strictObject({ ...listExclusions.params.shape, ...at }),
    listExclusions.responses[200],
  ),
  'exclusion.register': command(
    z.strictObject({ ...person, ...registerExclusion.body.shape }),
    registerExclusion.responses[201],
  ),
  'exclusion.record': command(
    z.strictObject({
      ...person,
      ...recordExclusion.params.shape,
      ...recordExclusion.body.shape,
    }),
    recordExclusion.responses[200],
  ),
} as const;
