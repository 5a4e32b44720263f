import type { AccessGrant, Role } from '#contract/codes/access.ts';
import type { addressProtections, personStatuses } from '#contract/codes/code-lists.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

/** What the access rules read of the one who asks. */
export interface PrincipalFacts {
  readonly role: Role;
  readonly grants: readonly AccessGrant[];
  /** Municipalities the person works for; null: the whole country. */
  readonly municipalities: readonly string[] | null;
  /** The staff member's own record; null when it is not known, or when no person asks. */
  readonly citizenId: string | null;
  /** Parents, children, brothers and sisters, and everybody in the same household. */
  readonly familyIds: readonly string[];
  /** People the staff member has a child with. */
  readonly commonChildIds: readonly string[];
  /** People the staff member is guardian of. */
  readonly wardIds: readonly string[];
}

/** What the access rules read of the person who is asked about. */
export interface SubjectFacts {
  readonly citizenId: string;
  readonly addressProtection: (typeof addressProtections)[number];
  readonly status: (typeof personStatuses)[number];
  /** Null when no municipality is known. */
  readonly municipality: string | null;
  readonly deathDate: CivilDate | null;
  /** One of the organisation's own people, or of their families. */
  readonly ownOrganization: boolean;
}

/** A relation to nobody: for the service itself, and for staff whose own record is not known. */
export const noRelations = {
  citizenId: null,
  familyIds: [],
  commonChildIds: [],
  wardIds: [],
} as const satisfies Partial<PrincipalFacts>;
