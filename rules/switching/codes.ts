import { callerCodes } from '../standing/codes.ts';

/** Every code a decision about a switch can have. Each has its sentences in `texts/`. */
export const switchCodes = [
  'switch.allowed',
  'switch.allowedReplacing',
  'switch.allowedByRight',
  'choice.allowed',
  'person.dead',
  'person.numberNotInUse',
  'person.emigrated',
  'person.notEligible',
  'person.dutySuspended',
  'person.optedOut',
  ...callerCodes,
  'switch.listUnknown',
  'switch.ownList',
  'switch.alreadyPending',
  'switch.alreadyComing',
  'switch.quotaUsed',
  'switch.excluded',
  'switch.listEnded',
  'switch.listNotStarted',
  'switch.membershipRequired',
  'switch.listLocked',
  'switch.listFull',
  'switch.listNotReopened',
  'switch.placesForQueue',
] as const;
export type SwitchCode = (typeof switchCodes)[number];

/** Every code a decision about taking a switch back can have, beside those about the caller. */
export const withdrawalCodes = [
  'withdrawal.allowed',
  'withdrawal.unknown',
  'withdrawal.inEffect',
  'withdrawal.alreadyWithdrawn',
  'withdrawal.replaced',
  'withdrawal.excluded',
] as const;
export type WithdrawalCode = (typeof withdrawalCodes)[number];
