import { listJobRuns, startJob } from '../flo-api/jobs.ts';
import { listExceptions, settleException } from '../flo-api/register-events.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** What runs by itself, and the register's events that a caseworker must settle. */
export const runOperations = {
  'job.runs': query(listJobRuns.query, listJobRuns.responses[200]),
  'job.start': command(
    z.strictObject({ ...startJob.params.shape, ...startJob.body.shape }),
    startJob.responses[201],
  ),
  'registerEvent.exceptions': query(listExceptions.query, listExceptions.responses[200]),
  'registerEvent.settle': command(
    z.strictObject({
      eventId: z.number().int().positive(),
      ...settleException.body.shape,
    }),
    settleException.responses[201],
  ),
} as const;
