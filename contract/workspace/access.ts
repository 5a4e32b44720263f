import { listOverrides, overrideAccess } from '../flo-api/access-overrides.ts';
import { handOver, listTasks } from '../flo-api/tasks.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

const citizen = { citizenId: CitizenId };

/** What can be done when a record is shut. */
export const accessOperations = {
  'access.override': command(
    z.strictObject({ ...citizen, ...overrideAccess.body.shape }),
    overrideAccess.responses[201],
  ),
  'access.overrides': query(listOverrides.query, listOverrides.responses[200]),
  'task.handOver': command(
    z.strictObject({ ...citizen, ...handOver.body.shape }),
    handOver.responses[201],
  ),
  'task.list': query(listTasks.query, listTasks.responses[200]),
} as const;
