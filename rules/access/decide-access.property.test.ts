import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessGrants, accessRules, roles } from '#contract/codes/access.ts';
import { addressProtections, personStatuses } from '#contract/codes/code-lists.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { decideAccess, viewOfRelative } from './decide-access.ts';
import type { PrincipalFacts, SubjectFacts } from './facts.ts';
import { mayPerform } from './matrix.ts';
import { coreRules, refuses, ruleDefinitions } from './rules.ts';
import { searchLimits } from './search-limits.ts';

const today = civilDate('2026-06-10');
// Few of each, so that people often are what a rule is about.
const ids = fc.constantFrom('a', 'b', 'c');
const few = fc.array(ids, { maxLength: 2 });
const municipalities = fc.constantFrom('0301', '3407');

const principals: fc.Arbitrary<PrincipalFacts> = fc.record({
  role: fc.constantFrom(...roles),
  grants: fc.subarray([...accessGrants]),
  municipalities: fc.option(fc.array(municipalities, { maxLength: 2 })),
  citizenId: fc.option(ids),
  familyIds: few,
  commonChildIds: few,
  wardIds: few,
});
const subjects: fc.Arbitrary<SubjectFacts> = fc.record({
  citizenId: ids,
  addressProtection: fc.constantFrom(...addressProtections),
  status: fc.constantFrom(...personStatuses),
  municipality: fc.option(municipalities),
  deathDate: fc.option(fc.integer({ min: 0, max: 900 }).map((days) => addDays(today, -days))),
  ownOrganization: fc.boolean(),
});
const operations = fc.constantFrom(...(Object.keys(floOperations) as FloOperationName[]));
const overrides = fc.subarray([...accessRules]);

const property = (
  check: (
    principal: PrincipalFacts,
    subject: SubjectFacts,
    operation: FloOperationName,
    overridden: readonly (typeof accessRules)[number][],
  ) => void,
) => fc.assert(fc.property(principals, subjects, operations, overrides, check), { numRuns: 3_000 });

describe('whoever asks, about whomever', () => {
  it('one more grant never takes access away', () => {
    property((principal, subject, operation, overridden) => {
      const before = decideAccess(principal, subject, operation, overridden, today);
      for (const grant of accessGrants) {
        const more = { ...principal, grants: [...principal.grants, grant] };
        const after = decideAccess(more, subject, operation, overridden, today);
        if (before.allowed) expect(after).toEqual(before);
      }
    });
  });

  it('one more override never takes access away, and opens nothing of the core', () => {
    property((principal, subject, operation, overridden) => {
      const bare = decideAccess(principal, subject, operation, [], today);
      const after = decideAccess(principal, subject, operation, overridden, today);
      if (bare.allowed) expect(after.allowed).toBe(true);
      if (!bare.allowed && coreRules.includes(bare.refusal.rule)) expect(after).toEqual(bare);
      if (after.allowed) {
        for (const rule of after.overridden) expect(ruleDefinitions[rule].overridable).toBe(true);
      }
    });
  });

  it('the rule that is told is the first that refuses, and is offered only what can be done', () => {
    property((principal, subject, operation) => {
      const answer = decideAccess(principal, subject, operation, [], today);
      if (answer.allowed) return;
      const { rule, overridable, nextSteps } = answer.refusal;
      const earlier = accessRules.slice(0, accessRules.indexOf(rule));
      expect(earlier.filter((other) => refuses(other, principal, subject, today))).toEqual([]);
      expect(refuses(rule, principal, subject, today)).toBe(true);
      expect(nextSteps.includes('override')).toBe(overridable);
      if (overridable) expect(mayPerform(principal.role, 'access.override')).toBe(true);
    });
  });

  it('a protected address is never shown', () => {
    property((principal, subject, operation, overridden) => {
      const answer = decideAccess(principal, subject, operation, overridden, today);
      const relative = viewOfRelative(principal, subject, today);
      if (subject.addressProtection === 'none') return;
      expect(relative.geography).toBe(false);
      if (answer.allowed) expect(answer.view.geography).toBe(false);
    });
  });

  it('whom a search leaves out are exactly those whom the core shuts', () => {
    property((principal, subject) => {
      const limits = searchLimits(principal);
      const leftOut =
        limits.gradings.includes(subject.addressProtection) ||
        (limits.ownOrganization && subject.ownOrganization) ||
        limits.citizenIds.includes(subject.citizenId);
      const shut = coreRules.some((rule) => refuses(rule, principal, subject, today));
      expect(leftOut).toBe(shut);
      expect(viewOfRelative(principal, subject, today).identity).toBe(!shut);
    });
  });

  it('the same facts give the same answer for every operation that needs the record open', () => {
    property((principal, subject, _operation, overridden) => {
      const read = decideAccess(principal, subject, 'citizen.overview', overridden, today);
      for (const other of ['citizen.lookup', 'switch.request', 'audit.ofCitizen'] as const) {
        expect(decideAccess(principal, subject, other, overridden, today)).toEqual(read);
      }
    });
  });
});
