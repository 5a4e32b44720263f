/** Every code a decision about leaving or re-entering the scheme can have. */
export const optingOutCodes = [
  'optingOut.out',
  'optingOut.in',
  'optingOut.inRestored',
  'optingOut.dead',
  'optingOut.numberNotInUse',
  'optingOut.noRight',
  'optingOut.alreadyOut',
  'optingOut.alreadyIn',
  'optingOut.askedOut',
  'optingOut.askedIn',
  'optingOut.reportedLater',
  'optingOut.reportedBeforeOut',
] as const;
export type OptingOutCode = (typeof optingOutCodes)[number];
