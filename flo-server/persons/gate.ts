import type { Principal } from '#contract/flo-api/session.ts';
import type { addressProtections } from '#contract/codes/code-lists.ts';
import { ProblemError } from '../http/problem-error.ts';

/** What somebody wants with a person's record. */
export type Purpose = 'guidance' | 'search' | 'switch';

/** What the gate needs to know of a person. */
export interface Subject {
  readonly addressProtection: (typeof addressProtections)[number];
}

declare const opened: unique symbol;

/**
 * Leave to see a person, and how much. Only the gate makes one, and no view of a person can be made
 * without it.
 */
export interface Access {
  readonly [opened]: true;
  /** False: no address, municipality, district or office that would tell where the person lives. */
  readonly geography: boolean;
  /** False: not even who it is (a protected relative). */
  readonly identity: boolean;
}

const access = (geography: boolean, identity: boolean): Access =>
  ({ geography, identity }) as Access;

type Role = Principal['role'];

/** Roles that only look. */
const READ_ONLY: readonly Role[] = ['auditor', 'administrator'];
/** Roles that see where a protected person lives: none, until access is granted case by case. */
const SEES_PROTECTED_ADDRESS: readonly Role[] = [];

function isProtected({ addressProtection }: Subject): boolean {
  return addressProtection !== 'none';
}

function seesWhere(principal: Principal, subject: Subject): boolean {
  return !isProtected(subject) || SEES_PROTECTED_ADDRESS.includes(principal.role);
}

/**
 * The one gate before a person's record, for every read and write.
 *
 * @throws ProblemError `citizen.denied` when the principal may not have the record for the purpose.
 */
export function open(principal: Principal, subject: Subject, purpose: Purpose): Access {
  if (purpose === 'switch' && READ_ONLY.includes(principal.role)) {
    throw new ProblemError('citizen.denied');
  }
  return access(seesWhere(principal, subject), true);
}

/** The gate before somebody who only appears with another person: never refused, perhaps blank. */
export function openRelative(principal: Principal, subject: Subject): Access {
  const visible = seesWhere(principal, subject);
  return access(visible, visible);
}
