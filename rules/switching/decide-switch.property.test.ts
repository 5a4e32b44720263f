import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressProtections,
  eligibilityGrounds,
  listStatuses,
  personStatuses,
} from '#contract/codes/code-lists.ts';
import { Decision } from '#contract/flo-api/decision.ts';
import { effectiveDatePolicies } from '#contract/flo-api/switch-facts.ts';
import type { CitizenSwitchFacts, ListSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { inForce } from '../law/law.ts';
import { placesAvailable } from '../list-status/list-status.ts';
import { decideSwitch } from './decide-switch.ts';
import { effectiveDate } from './effective-date.ts';
import { citizen as anAdult } from './testing/facts.ts';

const START = civilDate('2013-01-01');
const days = fc.integer({ min: 0, max: 9000 }).map((n) => addDays(START, n));
// Few ids, so that own, pending, excluded and wanted lists often meet.
const listIds = fc.integer({ min: 1, max: 4 });

const callers: fc.Arbitrary<CitizenSwitchFacts['caller']> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(anAdult().caller) },
  fc.constant(null),
  fc.constant<CitizenSwitchFacts['caller']>({ kind: 'municipality', mayAsk: ['hearGP'] }),
);

const citizens: fc.Arbitrary<CitizenSwitchFacts> = days.chain((today) =>
  fc.record({
    today: fc.constant(today),
    personStatus: fc.oneof(
      { weight: 3, arbitrary: fc.constant('resident' as const) },
      fc.constantFrom(...personStatuses),
    ),
    eligibility: fc.oneof(
      { weight: 3, arbitrary: fc.constant('resident' as const) },
      fc.constantFrom(...eligibilityGrounds),
    ),
    addressProtection: fc.constantFrom(...addressProtections),
    ageYears: fc.integer({ min: 0, max: 110 }),
    currentContractId: fc.option(listIds),
    pending: fc.option(
      fc.record({
        switchId: fc.uuid(),
        toContractId: listIds,
        effectiveDate: fc.integer({ min: 1, max: 31 }).map((n) => addDays(today, n)),
      }),
    ),
    switchesUsed: fc.integer({ min: 0, max: 3 }),
    excludedContractIds: fc.array(listIds, { maxLength: 1 }),
    optedOut: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
    caller: callers,
  }),
);

const lists: fc.Arbitrary<ListSwitchFacts> = fc.record({
  gpContractId: listIds,
  status: fc.constantFrom(...listStatuses),
  validFrom: days,
  validTo: fc.option(days),
  maxPatients: fc.integer({ min: 0, max: 40 }),
  occupied: fc.integer({ min: 0, max: 40 }),
  waiting: fc.integer({ min: 0, max: 5 }),
  requiresMembership: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
});

const parameterSets = fc.record({
  effectiveDatePolicy: fc.constantFrom(...effectiveDatePolicies),
  switchesPerYear: fc.integer({ min: 0, max: 3 }),
  openingThreshold: fc.integer({ min: 1, max: 20 }),
  withdrawnSwitchCounts: fc.boolean(),
  replacementCounts: fc.boolean(),
  firstChoiceCounts: fc.boolean(),
});

const cases = fc.tuple(citizens, fc.option(lists, { freq: 20 }), parameterSets);

/** The right, said once more and straight: what must hold for a switch to be allowed. */
function maySwitch(...[citizen, list, parameters]: Parameters<typeof decideSwitch>): boolean {
  if (list === null) return false;
  const on = effectiveDate(citizen.today, parameters.effectiveDatePolicy);
  const counts =
    citizen.currentContractId === null
      ? parameters.firstChoiceCounts
      : citizen.pending === null || parameters.replacementCounts;
  return [
    citizen.personStatus !== 'dead' && citizen.personStatus !== 'discontinued',
    citizen.eligibility !== 'none',
    !(citizen.personStatus === 'emigrated' && citizen.eligibility === 'resident'),
    !citizen.optedOut,
    citizen.caller?.mayAsk.includes('switch') === true,
    citizen.currentContractId !== list.gpContractId,
    citizen.pending?.toContractId !== list.gpContractId,
    !citizen.excludedContractIds.includes(list.gpContractId),
    !list.requiresMembership,
    !counts || citizen.switchesUsed < parameters.switchesPerYear,
    list.validFrom <= on,
    placesAvailable(list, on, parameters.openingThreshold) > 0,
  ].every(Boolean);
}

describe('any person, any list, any parameters', () => {
  it('gives a decision that the contract accepts', () => {
    fc.assert(
      fc.property(cases, (args) => {
        expect(Decision.safeParse(decideSwitch(...args)).success).toBe(true);
      }),
    );
  });

  it('is allowed exactly when the right holds', () => {
    fc.assert(
      fc.property(cases, (args) => {
        expect(decideSwitch(...args).outcome === 'allowed').toBe(maySwitch(...args));
      }),
      { numRuns: 2000 },
    );
  });

  it('quotes only what is in force that day, and never a paragraph for a practice', () => {
    fc.assert(
      fc.property(cases, (args) => {
        const { basis, decidedOn } = decideSwitch(...args);
        for (const one of basis) {
          expect(inForce(one, decidedOn)).toBe(true);
          expect(JSON.stringify(one).includes('§')).toBe(one.kind === 'law');
        }
      }),
    );
  });

  it('ends every refusal in something the caller can do', () => {
    fc.assert(
      fc.property(cases, (args) => {
        const { outcome, alternatives } = decideSwitch(...args);
        expect(alternatives.length > 0).toBe(outcome === 'refused');
      }),
    );
  });

  it('never says no because there is one more free place', () => {
    fc.assert(
      fc.property(citizens, lists, parameterSets, (citizen, list, parameters) => {
        const roomier = { ...list, maxPatients: list.maxPatients + 1 };
        fc.pre(decideSwitch(citizen, list, parameters).outcome === 'allowed');
        expect(decideSwitch(citizen, roomier, parameters).outcome).toBe('allowed');
      }),
      // Few of the people and lists that can be made up are allowed to meet.
      { maxSkipsPerRun: 10_000 },
    );
  });
});
