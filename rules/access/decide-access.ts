import { accessRules } from '#contract/codes/access.ts';
import type { AccessNextStep, AccessRule, Role } from '#contract/codes/access.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { PrincipalFacts, SubjectFacts } from './facts.ts';
import { accessMatrix, mayPerform } from './matrix.ts';
import type { PersonNeed } from './matrix.ts';
import { coreRules, refuses, ruleDefinitions } from './rules.ts';

/** How much of a person may be seen. */
export interface AllowedView {
  /** False: not even who it is (a protected relative). */
  readonly identity: boolean;
  /** False: no address, municipality, district or office that would tell where the person lives. */
  readonly geography: boolean;
}

/** Why a record stays shut. */
export interface RefusedAccess {
  readonly rule: AccessRule;
  /** Whether the one who asks may open it with a reason. */
  readonly overridable: boolean;
  readonly nextSteps: readonly AccessNextStep[];
}

/** The answer of the access rules. */
export type AccessDecision =
  | {
      readonly allowed: true;
      readonly view: AllowedView;
      /** Rules that would have refused, had nobody overridden them. */
      readonly overridden: readonly AccessRule[];
    }
  | { readonly allowed: false; readonly refusal: RefusedAccess };

const rulesOf: Readonly<Record<PersonNeed, readonly AccessRule[]>> = {
  nobody: [],
  open: accessRules,
  hits: accessRules,
  listed: accessRules,
  core: coreRules,
  named: [],
};

/** A protected address is shown to nobody, whatever they hold. */
function seesWhere({ addressProtection }: SubjectFacts): boolean {
  return addressProtection === 'none';
}

/** What a step needs leave for. */
const operationOfStep: Partial<Record<AccessNextStep, FloOperationName>> = {
  override: 'access.override',
  handOver: 'task.handOver',
};

function nextSteps(rule: AccessRule, role: Role): AccessNextStep[] {
  return ruleDefinitions[rule].nextSteps.filter((step) => {
    const operation = operationOfStep[step];
    return operation === undefined || mayPerform(role, operation);
  });
}

/** What is told of a refusal by one rule to somebody of a role. */
export function refusalBy(rule: AccessRule, role: Role): RefusedAccess {
  const { overridable } = ruleDefinitions[rule];
  return {
    rule,
    overridable: overridable && mayPerform(role, 'access.override'),
    nextSteps: nextSteps(rule, role),
  };
}

/**
 * Whether a person's record is open for an operation, and how much of it. Rules are asked in the order
 * of `accessRules`; the first that refuses is told. `overrides` are the rules that the one who asks has
 * overridden for this person, in force now; those of the core are not heard. `today` is the civil day.
 */
export function decideAccess(
  principal: PrincipalFacts,
  subject: SubjectFacts,
  operation: FloOperationName,
  overrides: readonly AccessRule[],
  today: CivilDate,
): AccessDecision {
  const { person } = accessMatrix[operation];
  const refusing = rulesOf[person].filter((rule) => refuses(rule, principal, subject, today));
  const isOverridden = (rule: AccessRule): boolean =>
    ruleDefinitions[rule].overridable && overrides.includes(rule);
  const first = refusing.find((rule) => !isOverridden(rule));
  if (first !== undefined) return { allowed: false, refusal: refusalBy(first, principal.role) };
  const view = { identity: true, geography: seesWhere(subject) };
  return { allowed: true, view, overridden: refusing };
}

/** How somebody may be seen who only appears with another person: never refused, perhaps blank. */
export function viewOfRelative(
  principal: PrincipalFacts,
  subject: SubjectFacts,
  today: CivilDate,
): AllowedView {
  const shut = coreRules.some((rule) => refuses(rule, principal, subject, today));
  return { identity: !shut, geography: !shut && seesWhere(subject) };
}
