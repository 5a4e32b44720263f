import { describe, expect, it } from 'vitest';
import type { CitizenSwitchFacts, ListSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '../parameters/parameters.ts';
import type { SwitchCode } from './codes.ts';
import { switchCodes } from './codes.ts';
import { decideSwitch } from './decide-switch.ts';
import { citizen, list, OTHER_LIST, OWN_LIST, pending, PENDING_LIST } from './testing/facts.ts';

const parameters = parametersOn(civilDate('2026-11-22'));

interface Example {
  readonly why: string;
  readonly citizen?: Partial<CitizenSwitchFacts>;
  readonly list?: Partial<ListSwitchFacts> | null;
  readonly code: SwitchCode;
  /** Paragraph of the decisive basis, or `practice`. */
  readonly basis: string;
  /** Left out: nothing when allowed, another GP when refused. */
  readonly alternatives?: readonly string[];
}

const examples: readonly Example[] = [
  { why: 'a free place', code: 'switch.allowed', basis: '§ 6', alternatives: [] },
  {
    why: 'one place left',
    list: { occupied: 999 },
    code: 'switch.allowed',
    basis: '§ 6',
    alternatives: [],
  },
  {
    why: 'ten free places on a closed list',
    list: { status: 'closed', occupied: 990 },
    code: 'switch.allowed',
    basis: '§ 6',
  },
  {
    why: 'a list that starts on the day the switch takes effect',
    list: { validFrom: civilDate('2026-12-01') },
    code: 'switch.allowed',
    basis: '§ 6',
  },
  {
    why: 'no list today',
    citizen: { currentContractId: null },
    code: 'choice.allowed',
    basis: '§ 2',
  },
  {
    why: 'no list today, and the year’s switches used',
    citizen: { currentContractId: null, switchesUsed: 2 },
    code: 'choice.allowed',
    basis: '§ 2',
  },
  {
    why: 'another switch pending',
    citizen: { pending, switchesUsed: 1 },
    code: 'switch.allowedReplacing',
    basis: '§ 6',
  },
  {
    why: 'an asylum seeker with national insurance',
    citizen: { eligibility: 'asylumSeekerInsured', personStatus: 'notResident' },
    code: 'switch.allowed',
    basis: '§ 6',
  },
  {
    why: 'emigrated, but here on other ground',
    citizen: { eligibility: 'exemptFromPermit', personStatus: 'emigrated' },
    code: 'switch.allowed',
    basis: '§ 6',
  },
  {
    why: 'a full list that the mother is on',
    citizen: { ageYears: 15, parentContractIds: [OTHER_LIST] },
    list: { status: 'closed', occupied: 1000 },
    code: 'switch.allowedByRight',
    basis: '§ 4',
  },
  {
    why: 'dead',
    citizen: { personStatus: 'dead' },
    code: 'person.dead',
    basis: '§ 2',
    alternatives: ['contactPopulationRegister'],
  },
  {
    why: 'the number has been replaced',
    citizen: { personStatus: 'discontinued' },
    code: 'person.numberNotInUse',
    basis: '§ 2',
    alternatives: ['useCurrentNin', 'contactPopulationRegister'],
  },
  {
    why: 'emigrated',
    citizen: { personStatus: 'emigrated', eligibility: 'none' },
    code: 'person.emigrated',
    basis: '§ 2',
    alternatives: ['contactPopulationRegister'],
  },
  {
    why: 'a D-number without a right',
    citizen: { personStatus: 'notResident', eligibility: 'none' },
    code: 'person.notEligible',
    basis: '§ 2',
    alternatives: ['contactPopulationRegister', 'contactMunicipality'],
  },
  {
    why: 'the duty is suspended where the person lives',
    citizen: { dutySuspended: true },
    code: 'person.dutySuspended',
    basis: '§ 2-1c',
    alternatives: ['contactMunicipality'],
  },
  {
    why: 'opted out',
    citizen: { optedOut: true, currentContractId: null },
    code: 'person.optedOut',
    basis: '§ 2',
    alternatives: ['contactMunicipality'],
  },
  {
    why: 'a child, and nobody has said who calls',
    citizen: { ageYears: 9, caller: null },
    code: 'caller.undeclared',
    basis: '§ 5',
    alternatives: ['declareStanding'],
  },
  {
    why: 'somebody who may only hear who the GP is',
    citizen: { caller: { kind: 'municipality', mayAsk: ['hearGP'] } },
    code: 'caller.notCovered',
    basis: 'practice',
    alternatives: ['declareStanding'],
  },
  { why: 'no such list', list: null, code: 'switch.listUnknown', basis: '§ 6' },
  {
    why: 'no such list, and no list today',
    citizen: { currentContractId: null },
    list: null,
    code: 'switch.listUnknown',
    basis: '§ 2',
  },
  {
    why: 'the list the person is on',
    list: { gpContractId: OWN_LIST },
    code: 'switch.ownList',
    basis: '§ 6',
    alternatives: ['findAnotherGP'],
  },
  {
    why: 'the list the person is about to leave',
    citizen: { pending },
    list: { gpContractId: OWN_LIST },
    code: 'switch.ownList',
    basis: '§ 6',
    alternatives: ['withdrawPendingSwitch', 'findAnotherGP'],
  },
  {
    why: 'asked for already',
    citizen: { pending, switchesUsed: 2 },
    list: { gpContractId: PENDING_LIST },
    code: 'switch.alreadyPending',
    basis: '§ 6',
    alternatives: ['withdrawPendingSwitch', 'findAnotherGP'],
  },
  {
    why: 'allocated a place on it already',
    citizen: {
      currentContractId: null,
      coming: { gpContractId: OTHER_LIST, from: civilDate('2026-12-01') },
    },
    list: { occupied: 1000 },
    code: 'switch.alreadyComing',
    basis: '§ 2',
    alternatives: ['findAnotherGP'],
  },
  {
    why: 'two switches this year',
    citizen: { switchesUsed: 2 },
    code: 'switch.quotaUsed',
    basis: '§ 6',
    alternatives: ['waitForNewYear'],
  },
  {
    why: 'two switches this year, and a full list',
    citizen: { switchesUsed: 2 },
    list: { occupied: 1000 },
    code: 'switch.quotaUsed',
    basis: '§ 6',
    alternatives: ['joinWaitingList', 'waitForNewYear'],
  },
  {
    why: 'two switches this year, and a list nobody waits for',
    citizen: { switchesUsed: 2 },
    list: { status: 'locked' },
    code: 'switch.quotaUsed',
    basis: '§ 6',
    alternatives: ['waitForNewYear'],
  },
  {
    why: 'two switches this year, one of them pending',
    citizen: { switchesUsed: 2, pending },
    code: 'switch.quotaUsed',
    basis: '§ 6',
    alternatives: ['withdrawPendingSwitch', 'waitForNewYear'],
  },
  {
    why: 'moved from the list for threats',
    citizen: { excludedContractIds: [OTHER_LIST] },
    code: 'switch.excluded',
    basis: '§ 2',
    alternatives: ['findAnotherGP', 'contactMunicipality'],
  },
  { why: 'ended', list: { status: 'ended' }, code: 'switch.listEnded', basis: '§ 6' },
  {
    why: 'ends before the switch takes effect',
    list: { validTo: civilDate('2026-12-01') },
    code: 'switch.listEnded',
    basis: '§ 6',
  },
  {
    why: 'starts after the switch would take effect',
    list: { validFrom: civilDate('2026-12-02') },
    code: 'switch.listNotStarted',
    basis: '§ 6',
  },
  {
    why: 'for students and staff only',
    list: { requiresMembership: true },
    code: 'switch.membershipRequired',
    basis: '§ 3',
    alternatives: ['contactOffice', 'findAnotherGP'],
  },
  {
    why: 'locked',
    list: { status: 'locked' },
    code: 'switch.listLocked',
    basis: 'practice',
    alternatives: ['findAnotherGP', 'contactMunicipality'],
  },
  {
    why: 'full',
    list: { occupied: 1000 },
    code: 'switch.listFull',
    basis: '§ 6',
    alternatives: ['findAnotherGP', 'joinWaitingList'],
  },
  {
    why: 'over its ceiling',
    list: { occupied: 1010 },
    code: 'switch.listFull',
    basis: '§ 6',
    alternatives: ['findAnotherGP', 'joinWaitingList'],
  },
  {
    why: 'ten free places, all of them for those who wait',
    list: { status: 'closed', occupied: 990, waiting: 10 },
    code: 'switch.placesForQueue',
    basis: 'practice',
    alternatives: ['findAnotherGP', 'joinWaitingList'],
  },
  {
    why: 'closed with nine free places',
    list: { status: 'closed', occupied: 991 },
    code: 'switch.listNotReopened',
    basis: 'practice',
    alternatives: ['findAnotherGP', 'joinWaitingList'],
  },
];

describe('decideSwitch', () => {
  it.each(examples)('$why → $code', (example) => {
    const decision = decideSwitch(
      citizen(example.citizen),
      example.list === null ? null : list(example.list),
      parameters,
    );
    expect(decision.code).toBe(example.code);
    expect(decision.outcome).toBe(example.code.includes('allowed') ? 'allowed' : 'refused');
    const [basis] = decision.basis;
    expect(basis?.kind === 'law' ? basis.paragraph : 'practice').toBe(example.basis);
    expect(decision.alternatives.map(({ code }) => code)).toEqual(
      example.alternatives ?? (decision.outcome === 'allowed' ? [] : ['findAnotherGP']),
    );
  });

  it('has an example of every code', () => {
    expect([...new Set(examples.map(({ code }) => code))].toSorted()).toEqual(
      [...switchCodes].toSorted(),
    );
  });

  it('says when it takes effect and how many switches are used then', () => {
    const { facts } = decideSwitch(citizen({ switchesUsed: 1 }), list(), parameters);
    expect(facts).toMatchObject({
      effectiveDate: '2026-12-01',
      counts: true,
      usedAfter: 2,
      switchesPerYear: 2,
    });
  });

  it('does not count a first choice', () => {
    const { facts } = decideSwitch(citizen({ currentContractId: null }), list(), parameters);
    expect(facts).toMatchObject({ counts: false, usedAfter: 0, firstChoice: true });
  });

  it('follows the parameters it is given', () => {
    const twice = citizen({ switchesUsed: 2, pending });
    expect(decideSwitch(twice, list(), { ...parameters, replacementCounts: false }).code).toBe(
      'switch.allowedReplacing',
    );
    const kept = decideSwitch(twice, list(), { ...parameters, withdrawnSwitchCounts: true });
    expect(kept.alternatives.map(({ code }) => code)).toEqual(['waitForNewYear']);
    const withoutList = citizen({ currentContractId: null, switchesUsed: 2 });
    expect(decideSwitch(withoutList, list(), { ...parameters, firstChoiceCounts: true }).code).toBe(
      'switch.quotaUsed',
    );
    const soon = decideSwitch(citizen(), list(), {
      ...parameters,
      effectiveDatePolicy: 'nextWorkingDay',
    });
    expect(soon.facts['effectiveDate']).toBe('2026-11-23');
  });

  it('quotes the law of the day: the old regulation on moved persons until the end of 2025', () => {
    const acts = (today: string): string[] =>
      decideSwitch(
        citizen({ today: civilDate(today), excludedContractIds: [OTHER_LIST] }),
        list(),
        parametersOn(civilDate(today)),
      ).basis.map((basis) => (basis.kind === 'law' ? `${basis.act} ${basis.paragraph}` : ''));
    expect(acts('2025-12-31')).toEqual(['FOR-2012-08-29-843 § 2', 'FOR-2012-08-29-842 § 15']);
    expect(acts('2026-01-01')).toEqual([
      'FOR-2012-08-29-843 § 2',
      'FOR-2025-12-02-2405 § 39',
      'FOR-2025-12-02-2405 § 38',
    ]);
  });

  it('notes that the person is under 16, and decides the same', () => {
    const child = decideSwitch(citizen({ ageYears: 15 }), list(), parameters);
    expect(child.facts['under16']).toBe(true);
    expect(child.outcome).toBe('allowed');
  });
});
