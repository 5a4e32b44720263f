import type { PlanRequest } from '#contract/flo-api/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { AgreementFacts } from '#rules/agreement/agreement-case.ts';
import { decideCeiling, decideLock } from '#rules/agreement/decide-ceiling.ts';
import { decideEnd } from '#rules/agreement/decide-end.ts';
import { decideExtension } from '#rules/agreement/decide-extension.ts';
import { decideFillOrder } from '#rules/agreement/decide-fill-order.ts';
import type { FillOrder } from '#rules/agreement/decide-fill-order.ts';
import { decideStart } from '#rules/agreement/decide-start.ts';
import type { StartOrder } from '#rules/agreement/decide-start.ts';
import { agreedPastLimit, endsByLaw } from '#rules/agreement/ends-by-law.ts';
import type { GPPeriod } from '#rules/agreement/ends-by-law.ts';
import type { TargetFacts } from '#rules/agreement/target.ts';
import { effectiveStatus } from '#rules/list-status/list-status.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import { decideReduction } from '#rules/reduction/decide-reduction.ts';
import type { Moment } from '../services.ts';
import type { AgreementSource, PlanRow } from './agreement-source.ts';

export const isOpen = ({ state }: PlanRow): boolean =>
  state === 'planned' || state === 'frozen' || state === 'drawn';

type Doctor = AgreementSource['doctors'][number];

/** The GP whose age the agreement follows: the one there is, on an ordinary list. */
function ownGP({ doctors, commonList }: AgreementSource, on: CivilDate): Doctor | undefined {
  const gps = doctors.filter(
    ({ relationship, valid }) =>
      relationship === 'LPFL' && valid.from <= on && (valid.to === null || on < valid.to),
  );
  return commonList || gps.length !== 1 ? undefined : gps[0];
}

/** A GP's time on a list as the rules read it; an extension stands with the GP it was agreed with. */
function gpPeriod({ plans, commonList, valid: life }: AgreementSource, gp: Doctor): GPPeriod {
  const { from, to } = gp.valid;
  const extension = plans.find(
    ({ kind, state, effectiveDate }) =>
      kind === 'extension' && state === 'carriedOut' && effectiveDate >= from,
  );
  return {
    // A period is cut to the life of its list: that is no time anybody agreed on.
    validTo: to === life.to ? null : to,
    birthDate: commonList ? null : gp.birthDate,
    extendedTo: extension?.until ?? null,
  };
}

/** First day after what is agreed past the age limit with a GP of a list; null when nothing is. */
export function extendedTo(source: AgreementSource, gp: Doctor, on: CivilDate): CivilDate | null {
  return agreedPastLimit(gpPeriod(source, gp), agreementParametersOn(on));
}

/** What the rules read of an agreement; `except` is a plan that does not stand in its own way. */
export function agreementFacts(
  source: AgreementSource,
  { today, parameters }: Pick<Moment, 'today' | 'parameters'>,
  except: string | null = null,
): AgreementFacts {
  const life = { validFrom: source.valid.from, validTo: source.valid.to };
  const { status, maxPatients, occupied } = source;
  const gp = ownGP(source, today);
  const fill = { status, maxPatients, occupied, ...life };
  return {
    today,
    gpContractId: source.id,
    municipalityNumber: source.municipalityNumber,
    employed: source.employed,
    commonList: source.commonList,
    ...life,
    status: effectiveStatus(fill, today, parameters.openingThreshold),
    maxPatients,
    occupied,
    planned: source.plans
      .filter((plan) => isOpen(plan) && plan.planId !== except)
      .map(({ kind }) => kind),
    birthDate: gp?.birthDate ?? null,
    extendedTo: gp === undefined ? null : extendedTo(source, gp, today),
  };
}

/** What the rules read of the list that people are to be moved to. */
export function targetFacts(source: AgreementSource | undefined): TargetFacts | null {
  if (source === undefined) return null;
  const ending = source.plans.find(
    (plan) => isOpen(plan) && (plan.kind === 'end' || plan.kind === 'transfer'),
  );
  return {
    gpContractId: source.id,
    municipalityNumber: source.municipalityNumber,
    coopMunicipalities: source.coopMunicipalities,
    validFrom: source.valid.from,
    validTo: source.valid.to,
    maxPatients: source.maxPatients,
    occupied: source.occupied,
    requiresMembership: source.requiresMembership,
    endsOn: ending?.effectiveDate ?? null,
  };
}

/** What else a plan is about: the list people go to, and the GP who comes. */
export interface PlanSubjects {
  readonly target: TargetFacts | null;
  readonly doctor: Pick<
    StartOrder,
    'doctorKnown' | 'birthDate' | 'authorised' | 'competence' | 'samiDoctorInArea'
  > | null;
  /** Whether a GP has the list on the plan's day, or comes to it later. */
  readonly hasGP: boolean;
  /** What a list is to those a municipality moves to it; null of plans that move nobody there. */
  readonly receiving: Receiving | null;
}

/** What a list is to those a municipality moves to it. */
export type Receiving = Pick<
  FillOrder,
  'hasGP' | 'requiresMembership' | 'dutySuspended' | 'waiting'
>;

/** An end by law that has been noted, and is not carried out yet. */
export interface AwaitedEnding {
  readonly hprNumber: number;
  readonly endsOn: CivilDate;
}

/**
 * Whether a GP has a list on a day, or comes to it later. The law may end a GP's time before the register does:
 * on a day to come, or one that has been noted. One that passed before anybody looked ends nothing by itself.
 */
export function hasGPFrom(
  source: AgreementSource,
  on: CivilDate,
  { today, awaited }: { readonly today: CivilDate; readonly awaited: readonly AwaitedEnding[] },
): boolean {
  return source.doctors.some((doctor) => {
    const { relationship, valid, hprNumber } = doctor;
    if (relationship !== 'LPFL' || (valid.to !== null && valid.to <= on)) return false;
    const ending = endsByLaw(gpPeriod(source, doctor), agreementParametersOn(today));
    if (ending === null || ending.endsOn > on) return true;
    const { endsOn } = ending;
    const noted = awaited.some((one) => one.hprNumber === hprNumber && one.endsOn === endsOn);
    return endsOn <= today && !noted;
  });
}

/** Whether a GP has a list on a day, or is planned to have begun on it by then. */
export function hasGPOn({ doctors, plans }: AgreementSource, on: CivilDate): boolean {
  const has = doctors.some(
    ({ relationship, valid }) =>
      relationship === 'LPFL' && valid.from <= on && (valid.to === null || valid.to > on),
  );
  const begins = ({ kind, effectiveDate }: PlanRow) => kind === 'start' && effectiveDate <= on;
  return has || plans.some((plan) => isOpen(plan) && begins(plan));
}

/** A list that nobody is moved to. */
const NOBODY_COMES: Receiving = {
  hasGP: false,
  requiresMembership: false,
  dutySuspended: false,
  waiting: 0,
};

/** A doctor who is in no register. */
export const UNKNOWN_DOCTOR = {
  doctorKnown: false,
  birthDate: null,
  authorised: false,
  competence: null,
  samiDoctorInArea: false,
} as const;

/** The rule's answer to what a municipality has decided. Total. */
export function decidePlan(
  agreement: AgreementFacts,
  { target, doctor, hasGP, receiving }: PlanSubjects,
  request: PlanRequest,
): Decision {
  const { effectiveDate, municipalDecision } = request;
  const parameters = agreementParametersOn(agreement.today);
  const order = { effectiveDate, decidedOn: municipalDecision.decidedOn };
  switch (request.kind) {
    case 'end':
    case 'transfer': {
      const { ground, noticeGivenOn, toContractId } = request;
      const named = { target, targetNamed: toContractId !== null };
      const successor = request.kind === 'transfer';
      return decideEnd(
        agreement,
        { ...order, ground, noticeGivenOn, ...named, successor },
        parameters,
      );
    }
    case 'reduction': {
      const { ceiling, lowAgreed, noticeGivenOn, shorterAgreed, toContractId } = request;
      const named = { target, targetNamed: toContractId !== null };
      return decideReduction(
        agreement,
        { ...order, ceiling, lowAgreed, noticeGivenOn, shorterAgreed, ...named },
        parameters,
      );
    }
    case 'ceiling': {
      const { ceiling, lowAgreed } = request;
      return decideCeiling(agreement, { ...order, ceiling, lowAgreed }, parameters);
    }
    case 'lock':
    case 'unlock':
      return decideLock(agreement, { ...order, lock: request.kind === 'lock' });
    case 'extension':
      return decideExtension(agreement, { ...order, until: request.until }, parameters);
    case 'start': {
      const { ceiling, lowAgreed, endsOn } = request;
      const { today, employed, occupied: people } = agreement;
      const list = { list: agreement, hasGP, employed, people };
      const gp = { ...(doctor ?? UNKNOWN_DOCTOR), ceiling, lowAgreed, endsOn };
      return decideStart(today, { ...order, ...list, ...gp }, parameters);
    }
    case 'fill': {
      const { count, groups } = request;
      const list = receiving ?? NOBODY_COMES;
      return decideFillOrder(agreement, { ...order, count, groups, ...list }, parameters);
    }
  }
}
