import type { parentalResponsibilities } from '#contract/codes/code-lists.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

/** Somebody who holds parental responsibility, as the decision needs them. */
export interface Holder {
  readonly kind: (typeof parentalResponsibilities)[number];
  /** What the holder is to the child; null: not a parent. */
  readonly role: 'mother' | 'father' | 'coMother' | null;
  /** False for the dead and for those who are not in the register. */
  readonly alive: boolean;
  /** Lives where the child is registered as living. */
  readonly sharesAddress: boolean;
  /** The list the holder is on; null when on none. */
  readonly gpContractId: number | null;
}

/** A child for whom nobody has chosen a GP. */
export interface ChildCase {
  readonly ageYears: number;
  readonly on: CivilDate;
  /** Everybody registered as holding responsibility on the day. */
  readonly holders: readonly Holder[];
  /** The child welfare service has taken over care. */
  readonly inCare: boolean;
  /** Whether any parent is registered at all. */
  readonly parentsKnown: boolean;
  /** Lists of doctors the child is struck from (FOR-2025-12-02-2405 §§ 38–39). */
  readonly excludedContractIds: readonly number[];
  /** Whether the duty to have the scheme is suspended where the child lives. */
  readonly dutySuspended: boolean;
  /** Lists of the holders in municipalities where the duty is suspended. */
  readonly suspendedContractIds: readonly number[];
}
