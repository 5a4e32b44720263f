/**
 * Published national figures that the register reproduces in proportion. GP scheme: Norwegian
 * Directorate of Health, annual report on general practice 2023 with status of May 2024, and status
 * reports of autumn 2021 and autumn 2023. Population: Statistics Norway, table 07459.
 */
export const nationalFigures = {
  /** 1 January 2024. */
  inhabitants: 5_550_203,
  women: 2_754_485,
  /** 1 May 2024. */
  lists: 5_704,
  listsVacant: 277,
  listsVacantOverOneYear: 113,
  listsFixedSalary: 1_270,
  peopleOnVacantLists: 180_789,
  meanLengthWithDoctor: 991,
  meanLength: 974,
  meanCeilingWithDoctor: 1_003,
  specialistShare: 0.632,
  womenShareOfDoctors: 0.494,
  /** 1 September 2023. */
  waiting: 343_859,
  waitingShare: 0.063,
  waitingOtherMunicipalityThanDoctorShare: 0.3,
  waitingOtherMunicipalityThanHomeShare: 0.12,
  unallocated: 3_866,
  /** 3rd quarter of 2021, the last that was found. */
  listsNearlyFullShare: 0.6,
  listsWithoutFreePlaceShare: 0.28,
  /** Median years that agreements last, 2023: least and most central municipalities. */
  medianAgreementYears: { small: 2.75, all: 5.91, large: 8.37 },
} as const;

/**
 * Figures that nobody publishes, set to what is plausible. They steer the register's variety and are
 * never quoted as facts.
 */
export const assumptions = {
  /** Voluntary switches a year and inhabitant: about a thousand a day (2016–2017). */
  switchesPerYear: 0.066,
  /** Changes of list a year because of a move; these use no switch. */
  movesOfListPerYear: 0.012,
  /** Inhabitants who have told their municipality that they stay outside the scheme. */
  optedOutShare: 0.0015,
  /** People with a D-number and a right to a GP, per inhabitant. */
  insuredAsylumSeekersShare: 0.002,
  /** People with a D-number and no right to a GP, per inhabitant. */
  noRightShare: 0.001,
  /** Dead and emigrated people who still stand in the register, per inhabitant. */
  deadShare: 0.022,
  emigratedShare: 0.014,
  strictlyConfidentialShare: 0.0003,
  confidentialShare: 0.0004,
  clientAddressShare: 0.0002,
  /** People with a guardian, and with a written authorisation to somebody, per inhabitant. */
  guardianshipShare: 0.008,
  authorizationShare: 0.004,
  /** Lists that have a substitute on a given day (990 substitutes in 2022). */
  listsWithSubstituteShare: 0.17,
  commonListShare: 0.02,
  sharedListShare: 0.02,
  lockedListShare: 0.015,
} as const;
