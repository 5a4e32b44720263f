import { callerCodes } from '../standing/codes.ts';

/** Every code a decision about joining a queue can have. Each has its sentences in `texts/`. */
export const joinCodes = [
  'waitingList.allowed',
  'waitingList.allowedReplacing',
  'waitingList.dead',
  'waitingList.numberNotInUse',
  'waitingList.emigrated',
  'waitingList.notEligible',
  'waitingList.dutySuspended',
  'waitingList.optedOut',
  ...callerCodes,
  'waitingList.childElsewhere',
  'waitingList.listUnknown',
  'waitingList.ownList',
  'waitingList.alreadyComing',
  'waitingList.alreadyWaiting',
  'waitingList.excluded',
  'waitingList.listEnded',
  'waitingList.listNotStarted',
  'waitingList.membershipRequired',
  'waitingList.listLocked',
  'waitingList.rightToList',
  'waitingList.listOpen',
] as const;
export type JoinCode = (typeof joinCodes)[number];

/** Every code a decision about leaving a queue can have, beside those about the caller. */
export const leaveCodes = ['leavingQueue.allowed', 'leavingQueue.notWaiting'] as const;

/** Every code a decision about taking a change of a queue back can have, beside the caller's. */
export const undoCodes = [
  'queueUndo.allowed',
  'queueUndo.tooLate',
  'queueUndo.changedSince',
  'queueUndo.servedSince',
] as const;
export type UndoCode = (typeof undoCodes)[number];

/** Why a place in a queue falls away: nothing can come of it any more. */
export const lapseReasons = [
  'dead',
  'numberNotInUse',
  'emigrated',
  'notEligible',
  'optedOut',
  'onTheList',
  'comingToTheList',
  'excluded',
  'listEnded',
] as const;
export type LapseReason = (typeof lapseReasons)[number];

/** Why somebody is passed over when a list opens and keeps the place in the queue. */
export const waitReasons = ['switchPending', 'placeComing', 'dutySuspended', 'quotaUsed'] as const;

/** Why somebody without a list is not given a place on this one. */
export const allocationReasons = ['hasList', 'membershipRequired'] as const;

export const passReasons = [...lapseReasons, ...waitReasons, ...allocationReasons] as const;
export type PassReason = (typeof passReasons)[number];

/** How a place in a queue ended (`left_reason`). */
export const queueEndings = [
  /** Switched to the list oneself. */
  'switch',
  'left',
  'replaced',
  /** The list opened and gave a place. */
  'served',
  /** The joining was taken back. */
  'undone',
  ...lapseReasons,
] as const;
export type QueueEnding = (typeof queueEndings)[number];

/** Every code a decision about a place in a queue can have: what an opening gives, or why it does not. */
export const queueCodes = [
  'queue.place',
  'queue.served',
  'queue.servedUnallocated',
  ...passReasons.map((reason) => `queue.${reason}` as const),
] as const;
