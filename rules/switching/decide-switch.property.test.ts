import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressProtections,
  eligibilityGrounds,
  listStatuses,
  personStatuses,
} from '#contract/codes/code-lists.ts';
import { Decision } from '#contract/flo-api/decision.ts';
import {
  effectiveDatePolicies,
  extraSwitchGrounds,
  membershipGrounds,
  workingWeeks,
} from '#contract/flo-api/switch-facts.ts';
import type {
  CitizenSwitchFacts,
  ListSwitchFacts,
  SwitchParameters,
} from '#contract/flo-api/switch-facts.ts';
import { addDays, civilDate } from '#contract/time/civil-date.ts';
import { addMonths } from '../calendar.ts';
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
    currentListVacant: fc.boolean(),
    pending: fc.option(
      fc.record({
        switchId: fc.uuid(),
        toContractId: listIds,
        effectiveDate: fc.integer({ min: 1, max: 31 }).map((n) => addDays(today, n)),
      }),
    ),
    coming: fc.option(
      fc.record({
        gpContractId: listIds,
        from: fc.integer({ min: 1, max: 31 }).map((n) => addDays(today, n)),
      }),
    ),
    switchesUsed: fc.integer({ min: 0, max: 3 }),
    extraGrounds: fc.array(
      fc.record({
        groundId: fc.uuid(),
        ground: fc.constantFrom(...extraSwitchGrounds),
        since: fc.integer({ min: -400, max: 10 }).map((n) => addDays(today, n)),
      }),
      { maxLength: 2 },
    ),
    excludedContractIds: fc.array(listIds, { maxLength: 1 }),
    parentContractIds: fc.array(listIds, { maxLength: 2 }),
    movedBack: fc.option(
      fc.record({
        awayOn: fc.integer({ min: -1500, max: -200 }).map((n) => addDays(today, n)),
        backOn: fc.integer({ min: -200, max: 0 }).map((n) => addDays(today, n)),
        contractIds: fc.array(listIds, { maxLength: 2 }),
      }),
    ),
    memberships: fc.array(
      fc.record({
        ground: fc.constantFrom(...membershipGrounds),
        of: fc.constantFrom('oneself' as const, 'parent' as const),
      }),
      { maxLength: 1 },
    ),
    dutySuspended: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
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
  occupied: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) },
    fc.integer({ min: 2499, max: 2501 }),
  ),
  waiting: fc.integer({ min: 0, max: 5 }),
  requiresMembership: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
});

const parameterSets = fc.record({
  effectiveDatePolicy: fc.constantFrom(...effectiveDatePolicies),
  workingWeek: fc.constantFrom(...workingWeeks),
  switchesPerYear: fc.integer({ min: 0, max: 3 }),
  openingThreshold: fc.integer({ min: 1, max: 20 }),
  withdrawnSwitchCounts: fc.boolean(),
  replacementCounts: fc.boolean(),
  firstChoiceCounts: fc.boolean(),
  waitingListHitCounts: fc.boolean(),
  waitingChildAtSameAddress: fc.boolean(),
  queueUndoMinutes: fc.integer({ min: 0, max: 60 }),
  childSwitchCounts: fc.boolean(),
  vacantListSwitchCounts: fc.boolean(),
  municipalMoveCounts: fc.boolean(),
  extraSwitchMoved: fc.boolean(),
  extraSwitchGPLeaves: fc.boolean(),
  extraSwitchListCut: fc.boolean(),
  extraSwitchMonths: fc.integer({ min: 0, max: 12 }),
  closedListRightExceedsCeiling: fc.boolean(),
  closedListRightExceedsHighest: fc.boolean(),
  moveBackMonths: fc.integer({ min: 0, max: 12 }),
  moveBackMaxYears: fc.integer({ min: 0, max: 4 }),
});

const cases = fc.tuple(citizens, fc.option(lists, { freq: 20 }), parameterSets);

/** Whether the year's switches are used up for this switch, said once more and straight. */
function quotaStands(...[citizen, , parameters]: Parameters<typeof decideSwitch>): boolean {
  const { today, extraGrounds, currentContractId, switchesUsed } = citizen;
  if (currentContractId === null)
    return !parameters.firstChoiceCounts || switchesUsed < parameters.switchesPerYear;
  const given = {
    moved: parameters.extraSwitchMoved,
    gpLeaves: parameters.extraSwitchGPLeaves,
    listCut: parameters.extraSwitchListCut,
  };
  const extra = extraGrounds.some(
    ({ ground, since }) =>
      given[ground] && since <= today && today < addMonths(since, parameters.extraSwitchMonths),
  );
  const free =
    extra ||
    (citizen.ageYears < 16 && !parameters.childSwitchCounts) ||
    (citizen.currentListVacant && !parameters.vacantListSwitchCounts) ||
    (citizen.pending !== null && !parameters.replacementCounts);
  return free || switchesUsed < parameters.switchesPerYear;
}

/** Whether there is a place, or a right to one. */
function placeIsHad(
  citizen: CitizenSwitchFacts,
  list: ListSwitchFacts,
  parameters: SwitchParameters,
): boolean {
  if (list.status === 'ended') return false;
  const on = effectiveDate(citizen.today, parameters.effectiveDatePolicy, parameters.workingWeek);
  // Places that only just suffice for those who wait are theirs: what is shown as free is what is had.
  if (placesAvailable(list, on, parameters.openingThreshold) > 0) return true;
  const { parentContractIds, movedBack, ageYears, today } = citizen;
  const child = ageYears < 16 && parentContractIds.includes(list.gpContractId);
  const back =
    movedBack !== null &&
    movedBack.contractIds.includes(list.gpContractId) &&
    today < addMonths(movedBack.backOn, parameters.moveBackMonths) &&
    movedBack.backOn <= addMonths(movedBack.awayOn, 12 * parameters.moveBackMaxYears);
  if (!child && !back) return false;
  if (list.occupied < list.maxPatients) return true;
  const within = list.occupied < 2500 || parameters.closedListRightExceedsHighest;
  return parameters.closedListRightExceedsCeiling && within;
}

/** The right, said once more and straight: what must hold for a switch to be allowed. */
function maySwitch(...[citizen, list, parameters]: Parameters<typeof decideSwitch>): boolean {
  if (list === null) return false;
  const on = effectiveDate(citizen.today, parameters.effectiveDatePolicy, parameters.workingWeek);
  const member = citizen.memberships.some(
    ({ ground, of }) => of === 'oneself' || ground !== 'pensioner',
  );
  return [
    citizen.personStatus !== 'dead' && citizen.personStatus !== 'discontinued',
    citizen.eligibility !== 'none',
    !(citizen.personStatus === 'emigrated' && citizen.eligibility === 'resident'),
    !citizen.dutySuspended,
    !citizen.optedOut,
    citizen.caller?.mayAsk.includes('switch') === true,
    citizen.currentContractId !== list.gpContractId,
    citizen.pending?.toContractId !== list.gpContractId,
    citizen.coming?.gpContractId !== list.gpContractId,
    !citizen.excludedContractIds.includes(list.gpContractId),
    !list.requiresMembership || member,
    quotaStands(citizen, list, parameters),
    list.validFrom <= on,
    list.validTo === null || on < list.validTo,
    placeIsHad(citizen, list, parameters),
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
