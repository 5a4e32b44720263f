import { civilDate } from '#contract/time/civil-date.ts';
import type { AgreementFacts } from '../agreement-case.ts';
import type { EndOrder } from '../decide-end.ts';
import type { FillOrder } from '../decide-fill-order.ts';
import type { TargetFacts } from '../target.ts';

export const TODAY = civilDate('2026-06-10');

/** An ordinary agreement of a self-employed GP of 51 with 1,000 people. */
export function agreement(more: Partial<AgreementFacts> = {}): AgreementFacts {
  return {
    today: TODAY,
    gpContractId: 1,
    municipalityNumber: '0301',
    employed: false,
    commonList: false,
    validFrom: civilDate('2015-01-01'),
    validTo: null,
    status: 'open',
    maxPatients: 1200,
    occupied: 1000,
    planned: [],
    birthDate: civilDate('1975-05-05'),
    extendedTo: null,
    ...more,
  };
}

/** A list with room for everybody. */
export function target(more: Partial<TargetFacts> = {}): TargetFacts {
  return {
    gpContractId: 2,
    municipalityNumber: '0301',
    coopMunicipalities: [],
    validFrom: civilDate('2015-01-01'),
    validTo: null,
    maxPatients: 1200,
    occupied: 0,
    requiresMembership: false,
    endsOn: null,
    ...more,
  };
}

/** Notice by the GP half a year ago, and another list for the people. */
export function endOrder(more: Partial<EndOrder> = {}): EndOrder {
  return {
    effectiveDate: civilDate('2026-07-01'),
    decidedOn: civilDate('2026-06-01'),
    ground: 'noticeByGP',
    noticeGivenOn: civilDate('2026-01-01'),
    target: target(),
    targetNamed: true,
    successor: false,
    ...more,
  };
}

/** Forty people of both groups to a list with a GP that nobody waits for. */
export function fillOrder(more: Partial<FillOrder> = {}): FillOrder {
  return {
    effectiveDate: civilDate('2026-07-01'),
    decidedOn: civilDate('2026-06-01'),
    count: 40,
    groups: ['newlyRegistered', 'reducedList'],
    hasGP: true,
    requiresMembership: false,
    dutySuspended: false,
    waiting: 0,
    ...more,
  };
}
