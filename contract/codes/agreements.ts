/** What a municipality may decide about a list. LOCAL codes. */
export const planKinds = [
  'end',
  'transfer',
  'reduction',
  'ceiling',
  'lock',
  'unlock',
  'extension',
  'start',
  'fill',
] as const;
export type PlanKind = (typeof planKinds)[number];

/** Why an agreement ends (FOR-2025-12-02-2405 § 12). LOCAL codes. */
export const endGrounds = [
  'noticeByGP',
  'noticeByMunicipality',
  'seriousBreach',
  'employmentEnded',
  'ageLimit',
  'authorisationLost',
] as const;
export type EndGround = (typeof endGrounds)[number];

/** Why an agreement is over without notice (FOR-2025-12-02-2405 § 12 third paragraph). LOCAL codes. */
export const endingGrounds = ['ageLimit', 'extensionEnded', 'timeLimited'] as const;
export type EndingGround = (typeof endingGrounds)[number];

/**
 * How far a plan has come. A reduction is frozen (who is on the list is written down), then drawn, then
 * carried out. A plan that cannot be carried out on its day is stopped, and nothing of it has happened.
 */
export const planStates = [
  'planned',
  'frozen',
  'drawn',
  'carriedOut',
  'cancelled',
  'stopped',
] as const;
export type PlanState = (typeof planStates)[number];

/**
 * Whom a municipality may fill the list of a new practice with (FOR-2025-12-02-2405 § 9 fifth paragraph), in
 * the order of the law. LOCAL codes.
 */
export const fillGroups = ['newlyRegistered', 'reducedList'] as const;
export type FillGroup = (typeof fillGroups)[number];
