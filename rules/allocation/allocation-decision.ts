import type { Alternative, Basis, Decision } from '#contract/flo-api/decision.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { basisOf, effectiveDateBasis } from '../parameters/parameters.ts';
import { effectiveDate } from '../switching/effective-date.ts';
import type { AllocationCode, Tier } from './codes.ts';
import type { AllocationFrame, AllocationOutcome, Unallocated } from './allocation-case.ts';

/** What is kept of an outcome: with it the decision can be made again, years later. */
export interface AllocationRecord {
  readonly code: AllocationOutcome['code'];
  /** 1 = the first to be asked that night, among those who could have the same lists. */
  readonly order: number;
  readonly withoutListSince: string;
  readonly under16: boolean;
  readonly placement: AllocationOutcome['placement'];
  readonly decidedOn: CivilDate;
  readonly parameters: AllocationFrame['parameters'];
}

const RIGHT_TO_A_LIST = law('FOR-2012-08-29-843', '§ 2', 1);
const PLACED = law('FOR-2012-08-29-843', '§ 2', 3);
const SUSPENDED = law('LOV-1999-07-02-63', '§ 2-1c', 3);
const CHILDREN = law('FOR-2012-08-29-843', '§ 5', 1);
const CLOSED_LISTS = law('FOR-2012-08-29-843', '§ 4', 1);
/** Longest without first, every night, the home municipality, and that allocation can be off. */
const IN_PRACTICE = practice('allocation');
/** No public source says which of several lists it is. */
const OUR_ORDER = practice('installation');

const FIND: Alternative = { code: 'findAnotherGP' };
const MUNICIPALITY: Alternative = { code: 'contactMunicipality' };
const REGISTER: Alternative = { code: 'contactPopulationRegister' };

interface Ground {
  readonly rule: string;
  readonly basis: readonly [Basis, ...Basis[]];
  readonly alternatives: readonly Alternative[];
}

const person = (alternatives: readonly Alternative[]): Ground => ({
  rule: 'allocation/person',
  basis: [RIGHT_TO_A_LIST],
  alternatives,
});

const grounds: Readonly<Record<Exclude<AllocationRecord['code'], 'allocation.placed'>, Ground>> = {
  'allocation.hasList': person([FIND]),
  'allocation.dead': person([REGISTER]),
  'allocation.numberNotInUse': person([{ code: 'useCurrentNin' }, REGISTER]),
  'allocation.emigrated': person([REGISTER]),
  'allocation.notEligible': person([REGISTER, MUNICIPALITY]),
  'allocation.optedOut': { ...person([MUNICIPALITY]), basis: [PLACED] },
  'allocation.byHand': {
    rule: 'allocation/byHand',
    basis: [IN_PRACTICE, PLACED],
    alternatives: [FIND, MUNICIPALITY],
  },
  'allocation.noMunicipality': {
    rule: 'allocation/municipality',
    basis: [IN_PRACTICE, PLACED],
    alternatives: [FIND, REGISTER],
  },
  'allocation.dutySuspended': { ...person([MUNICIPALITY]), basis: [SUSPENDED] },
  'allocation.municipalityOff': {
    rule: 'allocation/municipality',
    basis: [IN_PRACTICE, PLACED],
    alternatives: [FIND, MUNICIPALITY],
  },
  'allocation.noPlace': {
    rule: 'allocation/places',
    basis: [PLACED, IN_PRACTICE],
    alternatives: [FIND, MUNICIPALITY],
  },
};

const placedCodes: Readonly<Record<Tier, AllocationCode>> = {
  family: 'allocation.placedWithParent',
  district: 'allocation.placedInDistrict',
  municipality: 'allocation.placedAtHome',
  cooperating: 'allocation.placedNearby',
};

function groundOf({ code, placement, parameters, decidedOn }: AllocationRecord): Ground {
  if (code !== 'allocation.placed') return grounds[code];
  const from = effectiveDateBasis[parameters.effectiveDatePolicy];
  if (placement?.tier === 'family') {
    const above = placement.freeBefore === 0;
    const { closedListRightExceedsCeiling: exceeds } = parameters;
    const basis: Ground['basis'] = [
      CHILDREN,
      ...(above || placement.closed === true ? [CLOSED_LISTS] : []),
      ...(above ? [basisOf('closedListRightExceedsCeiling', exceeds, decidedOn)] : []),
      from,
    ];
    return { rule: 'allocation/family', basis, alternatives: [FIND] };
  }
  return {
    rule: 'allocation/places',
    basis: [PLACED, IN_PRACTICE, OUR_ORDER, from],
    alternatives: [FIND],
  };
}

/** What became of somebody without a list one night, as a decision. */
export function allocationDecision(record: AllocationRecord): Decision {
  const { code, order, withoutListSince, under16, placement, decidedOn, parameters } = record;
  const { rule, basis, alternatives } = groundOf(record);
  return {
    outcome: code === 'allocation.placed' ? 'allowed' : 'refused',
    code: placement === null ? code : placedCodes[placement.tier],
    rule,
    basis: [...basis],
    facts: {
      under16,
      order,
      withoutListSince,
      effectiveDate: effectiveDate(
        decidedOn,
        parameters.effectiveDatePolicy,
        parameters.workingWeek,
      ),
      ...(placement === null
        ? {}
        : {
            gpContractId: placement.gpContractId,
            freePlaces: placement.freeBefore,
            choices: placement.choices,
          }),
    },
    alternatives: [...alternatives],
    parameters: { ...parameters },
    decidedOn,
  };
}

/** What to keep of an outcome of `planAllocation`. */
export function recordOf(
  { citizenId: _, ...outcome }: AllocationOutcome,
  { withoutListSince, ageYears }: Pick<Unallocated, 'withoutListSince' | 'ageYears'>,
  { parameters, today }: Pick<AllocationFrame, 'parameters' | 'today'>,
): AllocationRecord {
  const under16 = ageYears < 16;
  return { ...outcome, withoutListSince, under16, decidedOn: today, parameters };
}
