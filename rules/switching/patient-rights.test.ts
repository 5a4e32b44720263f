import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { decideStanding } from '../standing/decide-standing.ts';
import type { StandingClaim } from '../standing/claim.ts';
import { decideSwitch } from './decide-switch.ts';
import { citizen, list, OTHER_LIST, OWN_LIST } from './testing/facts.ts';
import { decided, restsOn } from './testing/outcome.ts';
import type { Example } from './testing/outcome.ts';

/** What is said, and the paragraph that decides it. */
type Row = Example & { readonly why: string; readonly code: string; readonly basis?: string };

const rows = (examples: readonly Row[]) => {
  it.each(examples)('$why: $code', ({ why, code, basis, ...example }) => {
    const decision = decided(example);
    expect([why, decision.code]).toEqual([why, code]);
    expect(restsOn(decision)[0]).toBe(basis ?? restsOn(decision)[0]);
  });
};

const full = { status: 'closed', occupied: 1000 } as const;
const closedWithRoom = { status: 'closed', occupied: 995 } as const;
const moved = (awayOn: string, backOn: string) => ({
  awayOn: civilDate(awayOn),
  backOn: civilDate(backOn),
  contractIds: [OTHER_LIST],
});

describe('§ 2 first paragraph: who has the right', () => {
  rows([
    { why: 'resident', code: 'switch.allowed' },
    {
      why: 'an asylum seeker who is insured',
      who: { eligibility: 'asylumSeekerInsured', personStatus: 'temporary' },
      code: 'switch.allowed',
    },
    {
      why: 'exempt from the permit',
      who: { eligibility: 'exemptFromPermit', personStatus: 'notResident' },
      code: 'switch.allowed',
    },
    {
      why: 'any other D-number',
      who: { eligibility: 'none', personStatus: 'notResident' },
      code: 'person.notEligible',
      basis: '§ 2',
    },
    {
      why: 'emigrated',
      who: { personStatus: 'emigrated' },
      code: 'person.emigrated',
      basis: '§ 2',
    },
    { why: 'dead', who: { personStatus: 'dead' }, code: 'person.dead', basis: '§ 2' },
  ]);
});

describe('§ 2 second and fourth paragraph: a wish is met where there is a free place, anywhere', () => {
  rows([
    { why: 'free', who: { currentContractId: null }, code: 'choice.allowed', basis: '§ 2' },
    {
      why: 'full',
      who: { currentContractId: null },
      list: full,
      code: 'switch.listFull',
      basis: '§ 2',
    },
  ]);

  it('does not ask in which municipality the list is', () => {
    expect(Object.keys(citizen()).concat(Object.keys(list())).join()).not.toMatch(/municipality/i);
  });
});

describe('§ 2 third paragraph: who has opted out', () => {
  rows([
    {
      why: 'says so to the municipality',
      who: { optedOut: true },
      code: 'person.optedOut',
      basis: '§ 2',
    },
  ]);
});

describe('§ 2 sixth paragraph and §§ 38–39: the same doctor again', () => {
  rows([
    {
      why: 'on the list the person was struck from',
      who: { excludedContractIds: [OTHER_LIST] },
      code: 'switch.excluded',
      basis: '§ 2',
    },
    { why: 'another doctor', who: { excludedContractIds: [99] }, code: 'switch.allowed' },
    {
      why: 'not by the right to a closed list either',
      who: { excludedContractIds: [OTHER_LIST], ageYears: 3, parentContractIds: [OTHER_LIST] },
      list: full,
      code: 'switch.excluded',
    },
  ]);

  it('quotes the regulation of the day', () => {
    const acts = (today: string) =>
      decided({ who: { today: civilDate(today), excludedContractIds: [OTHER_LIST] } })
        .basis.map((basis) => (basis.kind === 'law' ? basis.act : ''))
        .slice(1);
    expect(acts('2025-06-01')).toEqual(['FOR-2012-08-29-842']);
    expect(acts('2026-06-01')).toEqual(['FOR-2025-12-02-2405', 'FOR-2025-12-02-2405']);
  });
});

describe('§ 3: the university’s lists', () => {
  const onlyFor = { requiresMembership: true };
  const by = (
    ground: 'student' | 'employee' | 'pensioner',
    of: 'oneself' | 'parent' = 'oneself',
  ) => ({
    memberships: [{ ground, of }],
  });
  rows([
    { why: 'nobody else', list: onlyFor, code: 'switch.membershipRequired', basis: '§ 3' },
    { why: 'a student', who: by('student'), list: onlyFor, code: 'switch.allowed' },
    { why: 'an employee', who: by('employee'), list: onlyFor, code: 'switch.allowed' },
    { why: 'a pensioned employee', who: by('pensioner'), list: onlyFor, code: 'switch.allowed' },
    {
      why: 'a student’s child',
      who: by('student', 'parent'),
      list: onlyFor,
      code: 'switch.allowed',
    },
    {
      why: 'an employee’s child',
      who: by('employee', 'parent'),
      list: onlyFor,
      code: 'switch.allowed',
    },
    {
      why: 'a pensioned employee’s child',
      who: by('pensioner', 'parent'),
      list: onlyFor,
      code: 'switch.membershipRequired',
    },
  ]);

  it('is said in the decision that lets somebody in', () => {
    const decision = decided({ who: by('student'), list: onlyFor });
    expect(restsOn(decision)).toContain('§ 3');
    expect(decision.facts['membership']).toBe('student');
  });
});

describe('§ 4 a: children under sixteen of those on a closed list', () => {
  const child = { ageYears: 15, parentContractIds: [OTHER_LIST] };
  rows([
    { why: 'on a full list', who: child, list: full, code: 'switch.allowedByRight', basis: '§ 4' },
    { why: 'with some room', who: child, list: closedWithRoom, code: 'switch.allowedByRight' },
    { why: 'on an open list it is a common switch', who: child, code: 'switch.allowed' },
    { why: 'at sixteen', who: { ...child, ageYears: 16 }, list: full, code: 'switch.listFull' },
    { why: 'another list', who: { ageYears: 15 }, list: full, code: 'switch.listFull' },
    {
      why: 'a locked list: practice takes no right away',
      who: child,
      list: { status: 'locked' },
      code: 'switch.allowedByRight',
      basis: '§ 4',
    },
    {
      why: 'a locked list without the right',
      who: { ageYears: 15 },
      list: { status: 'locked' },
      code: 'switch.listLocked',
    },
    {
      why: 'where the ceiling stands, by parameter',
      who: child,
      list: full,
      parameters: { closedListRightExceedsCeiling: false },
      code: 'switch.listFull',
    },
    {
      why: 'and the ceiling is not in the way',
      who: child,
      list: closedWithRoom,
      parameters: { closedListRightExceedsCeiling: false },
      code: 'switch.allowedByRight',
    },
  ]);

  const highest = { maxPatients: 2500, occupied: 2500 };
  const noneAbove = { closedListRightExceedsHighest: false };
  rows([
    { why: 'above 2 500', who: child, list: highest, code: 'switch.allowedByRight' },
    {
      why: 'not above 2 500, by parameter',
      who: child,
      list: highest,
      parameters: noneAbove,
      code: 'switch.listFull',
    },
    {
      why: 'as person 2 500 of a list with a lower ceiling',
      who: child,
      list: { maxPatients: 2400, occupied: 2499 },
      parameters: noneAbove,
      code: 'switch.allowedByRight',
    },
  ]);

  it('says by which ceiling the right stops', () => {
    const stopped = decided({ who: child, list: highest, parameters: noneAbove });
    expect(stopped.facts['highestCeiling']).toBe(2500);
    expect(restsOn(stopped)).toContain('§ 10');
    expect(restsOn(stopped)).toContain('FLO, valg i denne installasjonen');
    expect(decided({ who: child, list: highest }).facts['highestCeiling']).toBe(2500);
    expect(decided({ who: child, list: full }).facts).not.toHaveProperty('highestCeiling');
  });

  it('names the right, and whether it goes above the ceiling', () => {
    expect(decided({ who: child, list: full }).facts).toMatchObject({
      closedListRight: 'childOfListed',
      aboveCeiling: true,
    });
    expect(decided({ who: child, list: closedWithRoom }).facts).toMatchObject({
      aboveCeiling: false,
    });
  });
});

describe('§ 4 b: back after living elsewhere', () => {
  const back = (awayOn: string, backOn: string, more: Parameters<typeof decided>[0] = {}) =>
    decided({ who: { movedBack: moved(awayOn, backOn) }, list: full, ...more });

  it('tells the days of the move, and rests on the months that practice gives', () => {
    const held = back('2025-01-01', '2026-09-01', { parameters: { moveBackMonths: 4 } });
    expect(held.facts).toMatchObject({
      awayOn: '2025-01-01',
      backOn: '2026-09-01',
      returnUntil: '2027-01-01',
    });
    expect(restsOn(held)).toContain('FLO, valg i denne installasjonen');
    expect(new Set(restsOn(held)).size).toBe(restsOn(held).length);
  });

  it.each([
    ['too long after the move', back('2025-01-01', '2026-05-22'), 'tooLate'],
    ['after too long away', back('2023-08-31', '2026-09-01'), 'awayTooLong'],
  ])('says that the right has lapsed: %s', (_, lapsed, why) => {
    expect(lapsed.code).toBe('switch.listFull');
    expect(lapsed.facts).toMatchObject({ returnLapsed: why });
    expect(lapsed.facts).toHaveProperty('awayOn');
    expect(restsOn(lapsed)).toContain('§ 4');
  });

  it('says nothing of a move that gave no right to the list', () => {
    const elsewhere = { ...moved('2025-01-01', '2026-05-22'), contractIds: [OWN_LIST] };
    const refused = decided({ who: { movedBack: elsewhere }, list: full });
    expect(refused.facts).not.toHaveProperty('returnLapsed');
    expect(restsOn(refused)).not.toContain('§ 4');
  });

  rows([
    {
      why: 'within three years',
      who: { movedBack: moved('2023-09-01', '2026-09-01') },
      list: full,
      code: 'switch.allowedByRight',
      basis: '§ 4',
    },
    {
      why: 'a day more than three years',
      who: { movedBack: moved('2023-08-31', '2026-09-01') },
      list: full,
      code: 'switch.listFull',
    },
    {
      why: 'on the last day of six months',
      who: { movedBack: moved('2025-01-01', '2026-05-23') },
      list: full,
      code: 'switch.allowedByRight',
    },
    {
      why: 'six months after the move',
      who: { movedBack: moved('2025-01-01', '2026-05-22') },
      list: full,
      code: 'switch.listFull',
    },
    {
      why: 'to another list',
      who: { movedBack: { ...moved('2025-01-01', '2026-09-01'), contractIds: [OWN_LIST] } },
      list: full,
      code: 'switch.listFull',
    },
  ]);
});

describe('§ 5 and § 6 second paragraph: who asks for a child', () => {
  const subject = {
    today: civilDate('2026-11-22'),
    dead: false,
    protected: false,
    careTakenOver: false,
  };
  const representative = { protected: false, sharesAddress: true };
  const parent: StandingClaim = { kind: 'parent', responsible: true, representative };
  const examples: readonly [
    why: string,
    age: number,
    claim: StandingClaim,
    care: boolean,
    may: boolean,
  ][] = [
    ['under twelve the holder asks', 11, parent, false, true],
    ['under twelve the child does not', 11, { kind: 'oneself' }, false, false],
    ['nor with consent', 11, { kind: 'childWithConsent', consentHeard: true }, false, false],
    ['from twelve with consent', 12, { kind: 'childWithConsent', consentHeard: true }, false, true],
    ['at fifteen with consent', 15, { kind: 'childWithConsent', consentHeard: true }, false, true],
    ['never without it', 15, { kind: 'childWithConsent', consentHeard: false }, false, false],
    ['at fifteen the holder still asks', 15, parent, false, true],
    ['from sixteen the child alone', 16, { kind: 'oneself' }, false, true],
    ['from sixteen no parent', 16, parent, false, false],
    ['a parent without responsibility', 5, { ...parent, responsible: false }, false, false],
    ['a parent whose care was taken over', 5, parent, true, false],
    ['the child welfare service then', 5, { kind: 'childWelfare' }, true, true],
    ['the child welfare service else', 5, { kind: 'childWelfare' }, false, false],
  ];
  it.each(examples)('%s (%i years)', (_why, ageYears, claim, careTakenOver, may) => {
    const { mayAsk } = decideStanding(claim, { ...subject, ageYears, careTakenOver });
    const caller = { kind: claim.kind, mayAsk: [...mayAsk] };
    const asked = citizen({ ageYears, caller });
    const decision = decideSwitch(asked, list(), parametersOn(asked.today));
    expect(decision.outcome).toBe(may ? 'allowed' : 'refused');
  });
});

describe('§ 6 first paragraph: twice a year', () => {
  rows([
    { why: 'the second', who: { switchesUsed: 1 }, code: 'switch.allowed', basis: '§ 6' },
    { why: 'the third', who: { switchesUsed: 2 }, code: 'switch.quotaUsed', basis: '§ 6' },
    { why: 'where there is a free place', list: full, code: 'switch.listFull', basis: '§ 6' },
  ]);
});

describe('pbrl § 2-1c third paragraph: where the duty is suspended', () => {
  rows([
    {
      why: 'nobody there has the right',
      who: { dutySuspended: true },
      code: 'person.dutySuspended',
      basis: '§ 2-1c',
    },
    {
      why: 'the dead are dead there too',
      who: { dutySuspended: true, personStatus: 'dead' },
      code: 'person.dead',
    },
  ]);
});
