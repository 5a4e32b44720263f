/** Every code a decision about who may speak for a person can have. Each has its sentences in `texts/`. */
export const standingCodes = [
  'standing.oneself',
  'standing.childWithConsent',
  'standing.parent',
  'standing.guardian',
  'standing.authorized',
  'standing.childWelfare',
  'standing.municipality',
  'standing.healthPersonnel',
  'standing.dead',
  'standing.tooYoung',
  'standing.needsConsent',
  'standing.consentNotHeard',
  'standing.decidesAlone',
  'standing.noResponsibility',
  'standing.careTakenOver',
  'standing.careNotTakenOver',
  'standing.notRegistered',
  'standing.notInForce',
  'standing.tasksDoNotCover',
  'standing.representativeProtected',
  'standing.personProtected',
] as const;
export type StandingCode = (typeof standingCodes)[number];

/** Why something is refused because of who is on the line. */
export const callerCodes = ['caller.undeclared', 'caller.notCovered'] as const;
export type CallerCode = (typeof callerCodes)[number];

/** Every code a decision about registering an authorisation or a guardianship can have. */
export const registrationCodes = [
  'registration.allowed',
  'registration.oneself',
  'registration.representativeGone',
  'registration.protected',
  'registration.emptyPeriod',
  'registration.noTasks',
  'registration.overlaps',
] as const;
export type RegistrationCode = (typeof registrationCodes)[number];
