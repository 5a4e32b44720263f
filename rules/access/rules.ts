import { accessRules } from '#contract/codes/access.ts';
import type { AccessGrant, AccessNextStep, AccessRule, Role } from '#contract/codes/access.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { PrincipalFacts, SubjectFacts } from './facts.ts';

/** One rule that can keep a record shut. */
export interface RuleDefinition {
  /** Opens the record to whoever holds it. */
  readonly grant: AccessGrant | null;
  /** The only role it is for; null: for every role. */
  readonly onlyRole: Role | null;
  /** Whether a reason and an expiry open the record. Never for the core. */
  readonly overridable: boolean;
  /** What can be done instead, the best first. */
  readonly nextSteps: readonly AccessNextStep[];
  /** Whether the person is what the rule is about, to the one who asks. */
  readonly fits: (principal: PrincipalFacts, subject: SubjectFacts, today: CivilDate) => boolean;
}

const isAbroad = ({ status }: SubjectFacts): boolean =>
  status === 'emigrated' || status === 'notResident';
const isStrict = ({ addressProtection }: SubjectFacts): boolean =>
  addressProtection === 'strictlyConfidential';
/** Asking where such a person lives would tell it: a refusal for the place is an answer, too. */
const hasPlainAddress = ({ addressProtection }: SubjectFacts): boolean =>
  addressProtection === 'none';

function aYearBefore(day: CivilDate): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

const core = { grant: null, onlyRole: null, overridable: false } as const;
const open = {
  grant: null,
  onlyRole: null,
  overridable: true,
  nextSteps: ['override', 'handOver'],
} as const;

/** Every rule by its name; they are asked in the order of `accessRules`. */
export const ruleDefinitions: Readonly<Record<AccessRule, RuleDefinition>> = {
  strictlyConfidential: {
    ...core,
    grant: 'strictlyConfidential',
    nextSteps: ['handOver', 'contactOwnGP'],
    fits: (_, subject) => isStrict(subject) && !isAbroad(subject),
  },
  strictlyConfidentialAbroad: {
    ...core,
    grant: 'strictlyConfidential',
    nextSteps: ['handOver', 'contactOwnGP'],
    fits: (_, subject) => isStrict(subject) && isAbroad(subject),
  },
  confidential: {
    ...core,
    grant: 'confidential',
    nextSteps: ['handOver', 'contactOwnGP'],
    fits: (_, { addressProtection }) => addressProtection === 'confidential',
  },
  ownOrganization: {
    ...core,
    grant: 'ownOrganization',
    nextSteps: ['handOver', 'askSupervisor'],
    fits: (_, { ownOrganization }) => ownOrganization,
  },
  ownRecord: {
    ...core,
    nextSteps: ['handOver', 'askSupervisor'],
    fits: ({ citizenId }, subject) => citizenId === subject.citizenId,
  },
  family: {
    ...core,
    nextSteps: ['handOver'],
    fits: ({ familyIds }, { citizenId }) => familyIds.includes(citizenId),
  },
  commonChild: {
    ...core,
    nextSteps: ['handOver'],
    fits: ({ commonChildIds }, { citizenId }) => commonChildIds.includes(citizenId),
  },
  geography: {
    ...open,
    fits: ({ municipalities }, subject) =>
      municipalities !== null &&
      hasPlainAddress(subject) &&
      subject.municipality !== null &&
      !municipalities.includes(subject.municipality),
  },
  unknownResidence: {
    ...open,
    fits: ({ municipalities }, subject) =>
      municipalities !== null && hasPlainAddress(subject) && subject.municipality === null,
  },
  deadForLong: {
    ...open,
    onlyRole: 'telephoneAdviser',
    fits: (_, { deathDate }, today) => deathDate !== null && deathDate < aYearBefore(today),
  },
  guardianship: {
    ...open,
    fits: ({ wardIds }, { citizenId }) => wardIds.includes(citizenId),
  },
};

/** The rules nobody can override: everything up to a common child. */
export const coreRules: readonly AccessRule[] = accessRules.filter(
  (rule) => !ruleDefinitions[rule].overridable,
);

/** Whether a rule keeps a person's record shut to the one who asks, overrides apart. */
export function refuses(
  rule: AccessRule,
  principal: PrincipalFacts,
  subject: SubjectFacts,
  today: CivilDate,
): boolean {
  const { grant, onlyRole, fits } = ruleDefinitions[rule];
  if (grant !== null && principal.grants.includes(grant)) return false;
  if (onlyRole !== null && onlyRole !== principal.role) return false;
  return fits(principal, subject, today);
}
