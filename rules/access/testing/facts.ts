import type { PrincipalFacts, SubjectFacts } from '../facts.ts';
import { noRelations } from '../facts.ts';

/** A telephone adviser for the whole country who holds no grant and knows nobody. */
export function principalFacts(different: Partial<PrincipalFacts> = {}): PrincipalFacts {
  return {
    role: 'telephoneAdviser',
    grants: [],
    municipalities: null,
    ...noRelations,
    ...different,
  };
}

/** An inhabitant of Oslo about whom there is nothing special. */
export function subjectFacts(different: Partial<SubjectFacts> = {}): SubjectFacts {
  return {
    citizenId: 'somebody',
    addressProtection: 'none',
    status: 'resident',
    municipality: '0301',
    deathDate: null,
    ownOrganization: false,
    ...different,
  };
}
