import type { Standing } from '#contract/codes/access.ts';
import type { RegistrationFacts, Representative, StandingClaim } from '#rules/standing/claim.ts';
import { isHidden } from './record.ts';
import type { RegistrationRecord, RepresentativeRecord, StandingRecord } from './record.ts';

/** What somebody says of who is on the line. */
export interface DeclaredCaller {
  readonly kind: Standing;
  readonly representativeId: string | null;
  readonly registrationId: string | null;
  readonly consentHeard: boolean;
}

const NOBODY: Representative = { protected: false, sharesAddress: false };

/** What the rules read of a representative. */
export function representativeFacts(record: RepresentativeRecord): Representative {
  return { protected: isHidden(record.subject), sharesAddress: record.sharesAddress };
}

/** What the rules read of a registration; one whose representative has died holds no more. */
export function registrationFacts(record: RegistrationRecord): RegistrationFacts {
  const { tasks, validFrom, validTo, endedAt, subject } = record;
  return { tasks, validFrom, validTo, ended: endedAt !== null || subject.status === 'dead' };
}

const registrationKinds = { guardian: 'guardianship', authorized: 'authorization' } as const;

/**
 * The claim behind what was declared, from what the register knows. What it does not know (another's
 * registration, somebody who is no parent) makes a claim that does not hold.
 */
export function claimOf(declared: DeclaredCaller, record: StandingRecord): StandingClaim {
  const { kind, representativeId, registrationId, consentHeard } = declared;
  switch (kind) {
    case 'childWithConsent':
      return { kind, consentHeard };
    case 'parent': {
      const holder = record.holders.find(({ subject }) => subject.citizenId === representativeId);
      if (holder === undefined) return { kind, responsible: false, representative: NOBODY };
      return {
        kind,
        responsible: holder.responsible,
        representative: representativeFacts(holder),
      };
    }
    case 'guardian':
    case 'authorized': {
      const registration = record.registrations.find(
        (item) => item.registrationId === registrationId && item.kind === registrationKinds[kind],
      );
      if (registration === undefined) return { kind, registration: null, representative: NOBODY };
      return {
        kind,
        registration: registrationFacts(registration),
        representative: representativeFacts(registration),
      };
    }
    case 'oneself':
    case 'childWelfare':
    case 'municipality':
    case 'healthPersonnel':
      return { kind };
  }
}
