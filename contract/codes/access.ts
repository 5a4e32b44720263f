/** What somebody does in the scheme. Exactly one per staff member. */
export const roles = [
  'telephoneAdviser',
  'caseworker',
  'supervisor',
  'administrator',
  'auditor',
  'service',
] as const;
export type Role = (typeof roles)[number];

/** Leave to do more than the role gives, held by a few named people. */
export const accessGrants = [
  /** May have strictly confidential addresses' people on the line (formerly code 6, § 19 abroad). */
  'strictlyConfidential',
  /** May have confidential addresses' people on the line (formerly code 7). */
  'confidential',
  /** May open colleagues and their families. */
  'ownOrganization',
] as const;
export type AccessGrant = (typeof accessGrants)[number];

/**
 * The rules before a person's record, in the order they are asked; the first that refuses is the
 * one that is told. Those up to `commonChild` are the core: nobody can override them.
 */
export const accessRules = [
  'strictlyConfidential',
  'strictlyConfidentialAbroad',
  'confidential',
  'ownOrganization',
  'ownRecord',
  'family',
  'commonChild',
  'geography',
  'unknownResidence',
  'deadForLong',
  'guardianship',
] as const;
export type AccessRule = (typeof accessRules)[number];

/** What a person is to the one who asks: one kind for each rule, and everybody else. */
export const personKinds = ['ordinary', ...accessRules] as const;
export type PersonKind = (typeof personKinds)[number];

/** What can be done after a refusal. */
export const accessNextSteps = ['handOver', 'override', 'askSupervisor', 'contactOwnGP'] as const;
export type AccessNextStep = (typeof accessNextSteps)[number];

/** Who is on the line, seen from the person the call is about. */
export const standings = [
  'oneself',
  /** A child of 12–15 who asks for a certain GP, with the consent of those who hold responsibility. */
  'childWithConsent',
  /** Holds parental responsibility for a child under 16. */
  'parent',
  /** A guardian whose mandate covers health and the GP. */
  'guardian',
  /** Written authorisation, form 21-00.01. */
  'authorized',
  /** The child welfare service has taken over care (§ 5 third paragraph). */
  'childWelfare',
  'municipality',
  'healthPersonnel',
] as const;
export type Standing = (typeof standings)[number];

/** What a caller may ask for. */
export const callerRequests = [
  /** Who the GP is, and the office's public facts. */
  'hearGP',
  /** Everything the overview holds of the person. */
  'hearRecord',
  'switch',
  'withdrawSwitch',
  'joinWaitingList',
] as const;
export type CallerRequest = (typeof callerRequests)[number];

/** Areas that a guardian's mandate covers (the county governor's task codes). LOCAL codes. */
export const guardianshipTasks = ['health', 'generalPractitioner', 'welfare', 'finances'] as const;
export type GuardianshipTask = (typeof guardianshipTasks)[number];

/** What was done with a record. */
export const auditActions = [
  'lookUp',
  'read',
  'search',
  'print',
  'export',
  'copy',
  'change',
  'override',
  'signIn',
  'signOut',
] as const;
export type AuditAction = (typeof auditActions)[number];

/**
 * How it ended. A change has two entries: `begun` before anything is written, and its end. A `begun`
 * without an end is a change whose outcome the ledger knows.
 */
export const auditOutcomes = ['begun', 'done', 'denied', 'failed'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Patterns in a staff member's look-ups that a supervisor is shown. */
export const auditSignals = [
  /** Looked for somebody with one's own surname. */
  'ownName',
  /** Looked at somebody who lives in one's own street and municipality. */
  'neighbour',
  /** Looked at a colleague or a colleague's family. */
  'colleague',
  /** Many more look-ups in an hour than one makes otherwise. */
  'burst',
  /** The same person again and again, without a call. */
  'repeated',
  /** Looked up outside working hours. */
  'oddHours',
] as const;
export type AuditSignal = (typeof auditSignals)[number];
