import { describe, expect, it } from 'vitest';
import { accessRules, roles } from '#contract/codes/access.ts';
import type { AccessRule } from '#contract/codes/access.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { decideAccess, viewOfRelative } from './decide-access.ts';
import type { PrincipalFacts, SubjectFacts } from './facts.ts';
import { refuses } from './rules.ts';
import { searchLimits } from './search-limits.ts';
import { principalFacts, subjectFacts } from './testing/facts.ts';

const today = civilDate('2026-06-10');
type Facts = readonly [Partial<PrincipalFacts>, Partial<SubjectFacts>];

/** What makes each rule refuse, and nothing else. */
const cases: Readonly<Record<AccessRule, Facts>> = {
  strictlyConfidential: [{}, { addressProtection: 'strictlyConfidential' }],
  strictlyConfidentialAbroad: [
    {},
    { addressProtection: 'strictlyConfidential', status: 'emigrated', municipality: null },
  ],
  confidential: [{}, { addressProtection: 'confidential' }],
  ownOrganization: [{}, { ownOrganization: true }],
  ownRecord: [{ citizenId: 'somebody' }, {}],
  family: [{ citizenId: 'me', familyIds: ['other', 'somebody'] }, {}],
  commonChild: [{ citizenId: 'me', commonChildIds: ['somebody'] }, {}],
  geography: [{ municipalities: ['4640'] }, {}],
  unknownResidence: [{ municipalities: ['4640'] }, { municipality: null }],
  deadForLong: [{}, { status: 'dead', deathDate: civilDate('2025-06-09') }],
  guardianship: [{ citizenId: 'me', wardIds: ['somebody'] }, {}],
};

function answer(
  [principal, subject]: Facts,
  overrides: readonly AccessRule[] = [],
  operation: Parameters<typeof decideAccess>[2] = 'citizen.overview',
) {
  return decideAccess(
    principalFacts(principal),
    subjectFacts(subject),
    operation,
    overrides,
    today,
  );
}

/** What makes two rules refuse at once; undefined for rules that never do. */
function together(rule: AccessRule, other: AccessRule): Facts | undefined {
  const facts: Facts = [
    { ...cases[other][0], ...cases[rule][0] },
    { ...cases[other][1], ...cases[rule][1] },
  ];
  const [principal, subject] = [principalFacts(facts[0]), subjectFacts(facts[1])];
  const both = [rule, other].every((one) => refuses(one, principal, subject, today));
  return both ? facts : undefined;
}

const pairs = accessRules.flatMap((rule, i) =>
  accessRules.slice(i + 1).flatMap((later) => {
    const facts = together(rule, later);
    return facts === undefined ? [] : [{ rule, later, facts }];
  }),
);

describe('decideAccess', () => {
  it('opens everything of somebody about whom there is nothing special', () => {
    expect(answer([{}, {}])).toEqual({
      allowed: true,
      view: { identity: true, geography: true },
      overridden: [],
    });
  });

  it.each(accessRules)('refuses by %s alone', (rule) => {
    expect(answer(cases[rule])).toMatchObject({ allowed: false, refusal: { rule } });
  });

  it.each(pairs)('tells $rule before $later when both refuse', ({ rule, facts }) => {
    expect(answer(facts)).toMatchObject({ allowed: false, refusal: { rule } });
  });

  it('was asked about pairs of every rule', () => {
    expect(new Set(pairs.flatMap(({ rule, later }) => [rule, later])).size).toBe(
      accessRules.length,
    );
  });

  it.each([
    ['strictlyConfidential', 'strictlyConfidential'],
    ['strictlyConfidentialAbroad', 'strictlyConfidential'],
    ['confidential', 'confidential'],
    ['ownOrganization', 'ownOrganization'],
  ] as const)('opens %s to whoever holds the grant, never the place', (rule, grant) => {
    const [principal, subject] = cases[rule];
    const granted = answer([{ ...principal, grants: [grant] }, subject]);
    const geography = rule === 'ownOrganization';
    expect(granted).toMatchObject({ allowed: true, view: { identity: true, geography } });
  });

  it('shows a client who lives at an institution, without the place', () => {
    expect(answer([{}, { addressProtection: 'clientAddress' }])).toMatchObject({
      allowed: true,
      view: { identity: true, geography: false },
    });
  });

  it('never asks where somebody with a protected address lives', () => {
    const protections = ['clientAddress', 'confidential', 'strictlyConfidential'] as const;
    for (const addressProtection of protections) {
      for (const municipality of ['0301', null]) {
        const principal = {
          municipalities: ['4640'],
          grants: ['confidential', 'strictlyConfidential'],
        } as const;
        expect(answer([principal, { addressProtection, municipality }]).allowed).toBe(true);
      }
    }
  });

  it.each([
    ['2025-06-10', true],
    ['2025-06-09', false],
  ])('opens the record of somebody who died %s to the telephone: %s', (deathDate, allowed) => {
    const subject = { status: 'dead', deathDate: civilDate(deathDate) } as const;
    expect(answer([{}, subject]).allowed).toBe(allowed);
    expect(answer([{ role: 'caseworker' }, subject]).allowed).toBe(true);
  });
});

describe('an override', () => {
  it.each(accessRules.slice(7))('of %s opens the record, and is told', (rule) => {
    expect(answer(cases[rule], [rule])).toMatchObject({ allowed: true, overridden: [rule] });
    expect(answer(cases[rule])).toMatchObject({
      refusal: { overridable: true, nextSteps: ['override', 'handOver'] },
    });
  });

  it.each(accessRules.slice(0, 7))('of %s is not heard', (rule) => {
    expect(answer(cases[rule], accessRules)).toMatchObject({ allowed: false, refusal: { rule } });
    expect(answer(cases[rule])).toMatchObject({ refusal: { overridable: false } });
  });

  it('of one rule leaves the next one standing', () => {
    const facts = together('geography', 'guardianship')!;
    expect(answer(facts, ['geography'])).toMatchObject({ refusal: { rule: 'guardianship' } });
  });

  it('is offered to nobody who may not make one', () => {
    const [principal, subject] = cases.geography;
    const refused = answer([{ ...principal, role: 'auditor' }, subject]);
    expect(refused).toMatchObject({ refusal: { overridable: false, nextSteps: [] } });
  });
});

describe('an operation', () => {
  it.each(accessRules)('that only names a person works when %s shuts the record', (rule) => {
    expect(answer(cases[rule], [], 'task.handOver').allowed).toBe(true);
  });

  it.each(accessRules)('that overrides is refused by %s when it is of the core', (rule) => {
    const open = accessRules.indexOf(rule) > accessRules.indexOf('commonChild');
    expect(answer(cases[rule], [], 'access.override').allowed).toBe(open);
  });
});

describe('a relative', () => {
  it.each(accessRules)('is nobody exactly when %s is of the core', (rule) => {
    const [principal, subject] = cases[rule];
    const view = viewOfRelative(principalFacts(principal), subjectFacts(subject), today);
    expect(view.identity).toBe(accessRules.indexOf(rule) > accessRules.indexOf('commonChild'));
  });

  it('with a protected address has no place, whoever asks', () => {
    for (const role of roles) {
      const principal = principalFacts({ role, grants: ['confidential', 'strictlyConfidential'] });
      const relative = subjectFacts({ addressProtection: 'confidential' });
      expect(viewOfRelative(principal, relative, today)).toEqual({
        identity: true,
        geography: false,
      });
    }
  });
});

describe('a search', () => {
  it('leaves out whom the core shuts', () => {
    const principal = principalFacts({
      citizenId: 'me',
      familyIds: ['sister', 'son'],
      commonChildIds: ['former', 'sister'],
      grants: ['confidential'],
    });
    expect(searchLimits(principal)).toEqual({
      gradings: ['strictlyConfidential'],
      ownOrganization: true,
      citizenIds: ['me', 'sister', 'son', 'former'],
      municipalities: null,
    });
  });
});
