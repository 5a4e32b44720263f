/**
 * Code lists of the national register that FLO speaks, with their OIDs (the last part of
 * 2.16.578.1.12.4.1.1.N). Values nobody has published are local codes, and marked as such.
 */
export const codeListOids = {
  relationship: 7750,
  listStatus: 7751,
  endReason: 7753,
  beginReason: 7754,
  membership: 7755,
  municipality: 3402,
  district: 3403,
  language: 3303,
  norwegianLanguageForm: 3301,
  sex: 3101,
  addressType: 3401,
  country: 9043,
  electronicAddress: 9044,
  healthPersonnelCategory: 9060,
} as const;

/** Doctor's relation to a list (OID 7750): GP, substitute, shared-list GP. All three published. */
export const relationshipCodes = ['LPFL', 'LPVI', 'LPDL'] as const;

/**
 * What a list is, to those who look for one (OID 7751). Only the register's code for open, FAAA, is
 * public; the others are local.
 */
export const listStatuses = ['open', 'closed', 'locked', 'ended'] as const;

/** Why a tie began. LOCAL codes: the values of OID 7754 are not published. */
export const beginReasons = [
  'initialRegister',
  'ownChoice',
  'switch',
  'waitingList',
  'allocated',
  'newborn',
  'movedWithList',
  'listReduction',
  /** Placed on the list of a new practice (FOR-2025-12-02-2405 § 9 fifth paragraph). */
  'movedByMunicipality',
  'returned',
] as const;

/** Why a tie ended. LOCAL codes: of OID 7753 only OHID has been seen in public. */
export const endReasons = [
  'switch',
  'moved',
  'listReduction',
  'contractEnded',
  'movedWithList',
  'movedByMunicipality',
  'emigrated',
  'died',
  'optedOut',
  /** Struck from the list by the municipality's decision (§§ 38–39). */
  'excluded',
  'merged',
  'other',
] as const;

/** Why a GP contract ended. LOCAL codes. */
export const contractEndReasons = ['resigned', 'ageLimit', 'takenOver', 'merged', 'other'] as const;

/** Status of a person in the population register (OID 5510). */
export const personStatuses = [
  'resident',
  'emigrated',
  'disappeared',
  'dead',
  'discontinued',
  'registeredAtBirth',
  'temporary',
  'inactive',
  'notResident',
] as const;

/** Grading of an address (Population Registration Act § 10-4). */
export const addressProtections = [
  'none',
  'clientAddress',
  'confidential',
  'strictlyConfidential',
] as const;

/** Who holds parental responsibility for a child. */
export const parentalResponsibilities = [
  'joint',
  'mother',
  'father',
  'coMother',
  'other',
  'unknown',
] as const;

/** On what ground a person has the right to be on a list (FOR-2012-08-29-843 § 2 first paragraph). */
export const eligibilityGrounds = [
  'resident',
  'asylumSeekerInsured',
  'exemptFromPermit',
  'none',
] as const;
