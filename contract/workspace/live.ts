import { Colleague, Doing, HeldRecord, MOST_ROWS } from '../flo-api/presence.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/**
 * What happens around a person whom this window has open. The hold is the window's own: it ends when
 * the tab closes, the window goes, the workspace locks or somebody signs out.
 */
export const liveOperations = {
  /** Holds the record open, or still does. `anew`: ask the service even when nothing seems to be new. */
  'presence.hold': query(
    z.strictObject({ citizenId: CitizenId, doing: Doing, anew: z.boolean() }),
    HeldRecord,
  ),
  'presence.leave': query(z.strictObject({ citizenId: CitizenId }), z.strictObject({})),
  /** Which people of a list colleagues have open. */
  'presence.among': query(
    z.strictObject({ citizenIds: z.array(CitizenId).max(MOST_ROWS) }),
    z.strictObject({
      items: z.array(
        z.strictObject({ citizenId: CitizenId, others: z.array(Colleague).nonempty() }),
      ),
    }),
  ),
} as const;
export type LiveOperations = typeof liveOperations;
