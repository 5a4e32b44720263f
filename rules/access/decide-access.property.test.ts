import { isDeepStrictEqual } from 'node:util';
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

type Overrides = readonly (typeof accessRules)[number][];

/** Holds for whoever asks about whomever: what must be true, as a condition. */
const always = (
  holds: (
    principal: PrincipalFacts,
    subject: SubjectFacts,
    operation: FloOperationName,
    overridden: Overrides,
  ) => boolean,
) =>
  expect(() =>
    fc.assert(fc.property(principals, subjects, operations, overrides, holds), { numRuns: 3_000 }),
  ).not.toThrow();

describe('whoever asks, about whomever', () => {
  it('one more grant never takes access away', () => {
    always((principal, subject, operation, overridden) => {
      const before = decideAccess(principal, subject, operation, overridden, today);
      return accessGrants.every((grant) => {
        const more = { ...principal, grants: [...principal.grants, grant] };
        const after = decideAccess(more, subject, operation, overridden, today);
        return !before.allowed || isDeepStrictEqual(after, before);
      });
    });
  });

  it('one more override never takes access away', () => {
    always((principal, subject, operation, overridden) => {
      const bare = decideAccess(principal, subject, operation, [], today);
      return (
        !bare.allowed || decideAccess(principal, subject, operation, overridden, today).allowed
      );
    });
  });

  it('no override opens anything of the core', () => {
    always((principal, subject, operation, overridden) => {
      const bare = decideAccess(principal, subject, operation, [], today);
      const after = decideAccess(principal, subject, operation, overridden, today);
      if (!bare.allowed && coreRules.includes(bare.refusal.rule)) {
        return isDeepStrictEqual(after, bare);
      }
      return !after.allowed || after.overridden.every((rule) => ruleDefinitions[rule].overridable);
    });
  });

  it('the rule that is told is the first that refuses, and is offered only what can be done', () => {
    always((principal, subject, operation) => {
      const answer = decideAccess(principal, subject, operation, [], today);
      if (answer.allowed) return true;
      const { rule, overridable, nextSteps } = answer.refusal;
      const first = accessRules.find((other) => refuses(other, principal, subject, today));
      return (
        rule === first &&
        nextSteps.includes('override') === overridable &&
        (!overridable || mayPerform(principal.role, 'access.override'))
      );
    });
  });

  it('a protected address is never shown', () => {
    always((principal, subject, operation, overridden) => {
      const answer = decideAccess(principal, subject, operation, overridden, today);
      const relative = viewOfRelative(principal, subject, today);
      const shown = (answer.allowed && answer.view.geography) || relative.geography;
      return !shown || subject.addressProtection === 'none';
    });
  });

  it('whom a search leaves out are exactly those whom the core shuts', () => {
    always((principal, subject) => {
      const limits = searchLimits(principal);
      const leftOut =
        limits.gradings.includes(subject.addressProtection) ||
        (limits.ownOrganization && subject.ownOrganization) ||
        limits.citizenIds.includes(subject.citizenId);
      const shut = coreRules.some((rule) => refuses(rule, principal, subject, today));
      return leftOut === shut && viewOfRelative(principal, subject, today).identity === !shut;
    });
  });

  it('the same facts give the same answer for every operation that needs the record open', () => {
    always((principal, subject, _operation, overridden) => {
      const answerTo = (operation: FloOperationName) =>
        decideAccess(principal, subject, operation, overridden, today);
      const read = answerTo('citizen.overview');
      return (['citizen.lookup', 'switch.request', 'audit.ofCitizen'] as const).every((other) =>
        isDeepStrictEqual(answerTo(other), read),
      );
    });
  });
});
