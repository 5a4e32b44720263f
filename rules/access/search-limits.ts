import type { addressProtections } from '#contract/codes/code-lists.ts';
import type { PrincipalFacts } from './facts.ts';
import { ruleDefinitions } from './rules.ts';

/** Whom a search must not find, count or spend time on: those a core rule shuts. */
export interface SearchLimits {
  readonly gradings: readonly (typeof addressProtections)[number][];
  /** The organisation's own people and their families. */
  readonly ownOrganization: boolean;
  readonly citizenIds: readonly string[];
  /** A search by place finds nobody elsewhere: the hit would tell where. Null: no such limit. */
  readonly municipalities: readonly string[] | null;
}

/** The core rules as conditions of a search, so that nothing is read that may not be found. */
export function searchLimits(principal: PrincipalFacts): SearchLimits {
  const { grants, municipalities, citizenId, familyIds, commonChildIds } = principal;
  const lacks = (rule: 'strictlyConfidential' | 'confidential' | 'ownOrganization'): boolean => {
    const { grant } = ruleDefinitions[rule];
    return grant !== null && !grants.includes(grant);
  };
  const own = citizenId === null ? [] : [citizenId];
  return {
    gradings: (['strictlyConfidential', 'confidential'] as const).filter(lacks),
    ownOrganization: lacks('ownOrganization'),
    citizenIds: [...new Set([...own, ...familyIds, ...commonChildIds])],
    municipalities,
  };
}
