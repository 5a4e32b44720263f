import type { GuardianshipTask, Standing } from '#contract/codes/access.ts';
import type { Alternative, Basis, Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { StandingCode } from './codes.ts';

/** What the rules read of the person a call is about. */
export interface StandingSubject {
  readonly today: CivilDate;
  readonly ageYears: number;
  readonly dead: boolean;
  /** Whether the address is graded confidential or strictly confidential. */
  readonly protected: boolean;
  /** Whether somebody else than the parents has been given the responsibility (§ 5 third paragraph). */
  readonly careTakenOver: boolean;
}

/** What the rules read of somebody who speaks for another. */
export interface Representative {
  readonly protected: boolean;
  /** Whether both are registered at the same address. */
  readonly sharesAddress: boolean;
}

/** A registered authorisation or guardianship. */
export interface RegistrationFacts {
  readonly tasks: readonly GuardianshipTask[];
  readonly validFrom: CivilDate;
  /** Last day it holds; null when it has no end. */
  readonly validTo: CivilDate | null;
  /** Whether it was ended before its time. */
  readonly ended: boolean;
}

/** What is looked at for each kind of standing, beside the person. */
interface ClaimFacts {
  readonly oneself: object;
  readonly childWithConsent: { readonly consentHeard: boolean };
  readonly parent: {
    /** Whether the caller is registered as holding parental responsibility. */
    readonly responsible: boolean;
    readonly representative: Representative;
  };
  readonly guardian: Registered;
  readonly authorized: Registered;
  readonly childWelfare: object;
  readonly municipality: object;
  readonly healthPersonnel: object;
}

interface Registered {
  readonly registration: RegistrationFacts | null;
  readonly representative: Representative;
}

/** Somebody says who they are; these are the facts that tell whether it holds. */
export type StandingClaim = {
  [Kind in Standing]: { readonly kind: Kind } & ClaimFacts[Kind];
}[Standing];

/** What a rule answers: why somebody may speak for the person, or why not. */
export interface StandingRuling {
  readonly code: StandingCode;
  /** Name of the rule, as in `rules/`. */
  readonly rule: string;
  readonly basis: readonly [Basis, ...Basis[]];
  readonly facts?: Decision['facts'];
  readonly alternatives?: readonly Alternative[];
}

/** A rule answers with a ruling, or with null when it has nothing to say. */
export type StandingRule<Kind extends Standing = Standing> = (
  claim: Extract<StandingClaim, { readonly kind: Kind }>,
  subject: StandingSubject,
) => StandingRuling | null;
