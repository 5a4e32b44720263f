import { AccessRefusal } from '../flo-api/access.ts';
import { Decision } from '../flo-api/decision.ts';
import { z } from '../zod.ts';
import { outboxStates } from './outbox-states.ts';

/** What goes with an error; never data about a person. */
export const WorkspaceErrorDetails = z.object({
  /** Id to quote to those who run the service. */
  requestId: z.string().optional(),
  /** With `decision.refused`. */
  decision: Decision.optional(),
  /** With `citizen.denied`. */
  access: AccessRefusal.optional(),
  /** With `precondition.failed`. */
  currentRevision: z.string().optional(),
  /** Seconds to wait, when the service said so. */
  retryAfter: z.number().optional(),
  /** With `command.kept`: where the command stands, and until when it can be taken back. */
  kept: z
    .object({
      state: z.enum(outboxStates),
      legal: z.boolean(),
      receivedAt: z.iso.datetime(),
      undoUntil: z.iso.datetime().nullable(),
    })
    .optional(),
});
export type WorkspaceErrorDetails = z.infer<typeof WorkspaceErrorDetails>;
