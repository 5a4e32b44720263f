import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** What the host remembers about how this profile is shown. Never anything about a person. */
export const KeptPreferences = z.strictObject({
  /** True while nothing personal is to be drawn, read aloud, printed or copied. */
  anonymised: z.boolean(),
});
export type KeptPreferences = z.infer<typeof KeptPreferences>;

/** Kept by the host, because an address of a page lasts no longer than a start of the host. */
export const preferenceOperations = {
  'preferences.get': query(z.strictObject({}), KeptPreferences),
  'preferences.set': command(KeptPreferences, KeptPreferences),
} as const;
