import { passReasons } from '#rules/waiting-list/codes.ts';
import type { Translate } from '#texts/index.ts';

/** Why somebody was passed over, in a few words; the code itself when it is newer than this window. */
export function reasonWords(reason: string, t: Translate): string {
  const known = passReasons.find((item) => item === reason);
  return known === undefined ? reason : t(`waitingList.reasons.${known}`);
}
