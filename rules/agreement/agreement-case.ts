import type { PlanKind } from '#contract/codes/agreements.ts';
import type { Alternative, Basis, Decision } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { inForce, law } from '../law/law.ts';
import type { LawBasis } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import type { ListStatus } from '../list-status/list-status.ts';
import type { AgreementParameters } from '../parameters/agreement-table.ts';
import type { AgreementCode } from './codes.ts';
import { addMonths } from './months.ts';

/** An agreement and its list, as far as the rules need to know them. */
export interface AgreementFacts {
  readonly today: CivilDate;
  readonly gpContractId: number;
  readonly municipalityNumber: string;
  /** Whether the GP is employed by the municipality. */
  readonly employed: boolean;
  readonly commonList: boolean;
  readonly validFrom: CivilDate;
  /** First day after the agreement, null when it has no end. */
  readonly validTo: CivilDate | null;
  readonly status: ListStatus;
  readonly maxPatients: number;
  /** People on the list, and those promised a place on it. */
  readonly occupied: number;
  /** What is planned for it and not carried out. */
  readonly planned: readonly PlanKind[];
  /** The GP's date of birth; null on a vacant or a common list. */
  readonly birthDate: CivilDate | null;
  /** First day after a time-limited agreement past the age limit, when there is one (`agreedPastLimit`). */
  readonly extendedTo: CivilDate | null;
}

/** What a municipality has decided, and from when it holds. */
export interface MunicipalOrder {
  /** First day it holds. An agreement's last day is the day before. */
  readonly effectiveDate: CivilDate;
  readonly decidedOn: CivilDate;
}

/** Why something is refused. */
export interface AgreementRefusal {
  readonly code: AgreementCode;
  readonly rule: string;
  readonly basis: readonly [Basis, ...Basis[]];
  readonly facts?: Decision['facts'];
  readonly alternatives?: readonly Alternative[];
}

const OLDEST_LAW = civilDate('2013-01-01');
const REPEALED = practice('repealedRegulation');
const ON_INSTRUCTION = practice('allocation');

/**
 * A paragraph of the regulation of 2025 on a day: before 2026 what is known of the one it replaced, which
 * for reductions is its § 35.
 */
export function gpRegulation(on: CivilDate, paragraph: string, part?: number): Basis {
  const current: LawBasis = law('FOR-2025-12-02-2405', paragraph, part);
  if (inForce(current, on)) return current;
  return paragraph === '§ 11' ? law('FOR-2012-08-29-842', '§ 35') : REPEALED;
}

/**
 * Where the law says that an agreement names its places: the second part of § 8 for employed GPs, the third for
 * the self-employed.
 */
export function placesAgreed(on: CivilDate, employed: boolean): Basis {
  return gpRegulation(on, '§ 8', employed ? 2 : 3);
}

const LATER: Alternative = { code: 'chooseLaterDate' };

/** What holds for everything a municipality decides about a list, whatever it is; null when nothing is wrong. */
export function orderRefusal(
  agreement: AgreementFacts,
  order: MunicipalOrder,
  kinds: readonly PlanKind[],
): AgreementRefusal | null {
  const { today, validFrom, validTo } = agreement;
  const { effectiveDate, decidedOn } = order;
  const facts = { effectiveDate, validFrom, validTo, decidedOn };
  const refused = (
    code: AgreementCode,
    alternatives: readonly Alternative[],
    basis: Basis = ON_INSTRUCTION,
  ): AgreementRefusal => ({ code, rule: 'agreement/order', basis: [basis], facts, alternatives });
  if (effectiveDate < OLDEST_LAW) return refused('agreement.noLaw', [LATER], REPEALED);
  if (decidedOn > today)
    return refused('agreement.decisionInFuture', [{ code: 'contactMunicipality' }]);
  if (effectiveDate < today) return refused('agreement.inPast', [LATER]);
  if (validTo !== null && validTo <= effectiveDate) {
    return refused('agreement.alreadyEnded', [], gpRegulation(today, '§ 12', 1));
  }
  if (agreement.planned.some((kind) => kinds.includes(kind))) {
    return refused('agreement.alreadyPlanned', [{ code: 'cancelOtherPlan' }]);
  }
  return null;
}

/** Notice counts from the day it was given, so a day that has not been is none; null when nothing is wrong. */
export function noticeDayRefusal(
  today: CivilDate,
  noticeGivenOn: CivilDate | null,
): AgreementRefusal | null {
  if (noticeGivenOn === null || noticeGivenOn <= today) return null;
  return {
    code: 'agreement.noticeInFuture',
    rule: 'agreement/order',
    basis: [ON_INSTRUCTION],
    facts: { noticeGivenOn },
    alternatives: [{ code: 'contactMunicipality' }],
  };
}

/** Months of notice, and the law and the answer that say so. */
interface NoticePeriod {
  readonly months: number;
  readonly tooShort: AgreementCode;
  readonly rule: string;
  readonly basis: Basis;
  readonly alternatives: readonly Alternative[];
}

/**
 * Whether there are months enough from the day notice was given. Without that day it can say no more than what is
 * too early even for notice given today; a plan needs the day itself. Null when nothing is wrong.
 */
export function noticePeriodRefusal(
  today: CivilDate,
  order: { readonly effectiveDate: CivilDate; readonly noticeGivenOn: CivilDate | null },
  { months, tooShort, rule, basis, alternatives }: NoticePeriod,
): AgreementRefusal | null {
  const { effectiveDate, noticeGivenOn } = order;
  const earliest = addMonths(noticeGivenOn ?? today, months);
  const facts = { effectiveDate, noticeGivenOn: noticeGivenOn ?? today, earliest, months };
  if (effectiveDate < earliest)
    return { code: tooShort, rule, basis: [basis], facts, alternatives };
  if (noticeGivenOn !== null) return null;
  return {
    code: 'agreement.noticeDayMissing',
    rule,
    basis: [basis],
    facts: { effectiveDate, months },
    alternatives: [{ code: 'contactMunicipality' }],
  };
}

/** Makes a decision of a refusal. */
export function refusedBy(
  refusal: AgreementRefusal,
  decidedOn: CivilDate,
  parameters: Partial<AgreementParameters>,
): Decision {
  return {
    outcome: 'refused',
    code: refusal.code,
    rule: refusal.rule,
    basis: [...refusal.basis],
    facts: { ...refusal.facts },
    alternatives: [...(refusal.alternatives ?? [])],
    parameters: { ...parameters },
    decidedOn,
  };
}

/** Makes a decision that something may be done. */
export function allowedBy(
  code: AgreementCode,
  rule: string,
  basis: readonly [Basis, ...Basis[]],
  facts: Decision['facts'],
  on: { readonly decidedOn: CivilDate; readonly parameters: Partial<AgreementParameters> },
  alternatives: readonly Alternative[] = [],
): Decision {
  return {
    outcome: 'allowed',
    code,
    rule,
    basis: [...basis],
    facts,
    alternatives: [...alternatives],
    parameters: { ...on.parameters },
    decidedOn: on.decidedOn,
  };
}
