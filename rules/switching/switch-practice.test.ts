import { describe, expect, it } from 'vitest';
import { beginReasons } from '#contract/codes/code-lists.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { movedBackFrom } from './moved-back.ts';
import { pending } from './testing/facts.ts';
import { decided, restsOn } from './testing/outcome.ts';
import type { Example } from './testing/outcome.ts';
import { reasonUsesSwitch } from './uses-switch.ts';

const ground = (
  kind: CitizenSwitchFacts['extraGrounds'][number]['ground'],
  since: string,
): Pick<CitizenSwitchFacts, 'extraGrounds'> => ({
  extraGrounds: [
    { groundId: '0b1e2a5c-6a3b-4c1f-8f4e-2d9c7a6b5e40', ground: kind, since: civilDate(since) },
  ],
});

describe('practice: an extra switch', () => {
  const used = { switchesUsed: 2 };
  const examples: readonly (Example & { readonly why: string; readonly code: string })[] = [
    { why: 'without a ground', who: used, code: 'switch.quotaUsed' },
    {
      why: 'a reported move',
      who: { ...used, ...ground('moved', '2026-10-01') },
      code: 'switch.allowed',
    },
    {
      why: 'a GP who leaves',
      who: { ...used, ...ground('gpLeaves', '2026-10-01') },
      code: 'switch.allowed',
    },
    {
      why: 'a list that is cut',
      who: { ...used, ...ground('listCut', '2026-10-01') },
      code: 'switch.allowed',
    },
    {
      why: 'on the last day',
      who: { ...used, ...ground('moved', '2026-05-23') },
      code: 'switch.allowed',
    },
    {
      why: 'too long ago',
      who: { ...used, ...ground('moved', '2026-05-22') },
      code: 'switch.quotaUsed',
    },
    {
      why: 'not yet',
      who: { ...used, ...ground('moved', '2026-11-23') },
      code: 'switch.quotaUsed',
    },
    {
      why: 'where the parameter says no',
      who: { ...used, ...ground('moved', '2026-10-01') },
      parameters: { extraSwitchMoved: false },
      code: 'switch.quotaUsed',
    },
  ];
  it.each(examples)('$why: $code', ({ code, ...example }) => {
    expect(decided(example).code).toBe(code);
  });

  it('uses none of the year’s, and says by which practice', () => {
    const decision = decided({ who: ground('gpLeaves', '2026-10-01') });
    expect(decision.facts).toMatchObject({ counts: false, usedAfter: 0, extraGround: 'gpLeaves' });
    expect(restsOn(decision)).toEqual(['§ 6', 'helsenorge.no/en/change-doctor-gp/about']);
  });

  it('is not spent on a first choice, which does not count anyway', () => {
    const { facts } = decided({
      who: { currentContractId: null, ...ground('moved', '2026-10-01') },
    });
    expect(facts).not.toHaveProperty('extraGround');
  });
});

describe('practice: what counts', () => {
  const examples: readonly (Example & { readonly why: string; readonly counts: boolean })[] = [
    { why: 'a switch', counts: true },
    { why: 'a first choice', who: { currentContractId: null }, counts: false },
    { why: 'a replacement', who: { pending }, counts: true },
    { why: 'a child’s switch', who: { ageYears: 4 }, counts: true },
    {
      why: 'a child’s switch, by parameter',
      who: { ageYears: 4 },
      parameters: { childSwitchCounts: false },
      counts: false,
    },
    { why: 'a switch from a list without a GP', who: { currentListVacant: true }, counts: true },
    {
      why: 'a switch from a list without a GP, by parameter',
      who: { currentListVacant: true },
      parameters: { vacantListSwitchCounts: false },
      counts: false,
    },
  ];
  it.each(examples)('$why: $counts', ({ counts, ...example }) => {
    expect(decided(example).facts['counts']).toBe(counts);
  });

  it('is what the person asked for: being moved or placed by others uses nothing', () => {
    const parameters = parametersOn(civilDate('2026-11-22'));
    const uses = beginReasons.filter((reason) => reasonUsesSwitch(reason, parameters));
    expect(uses).toEqual(['switch', 'waitingList']);
    const otherwise = { ...parameters, municipalMoveCounts: true, waitingListHitCounts: false };
    expect(beginReasons.filter((reason) => reasonUsesSwitch(reason, otherwise))).toEqual([
      'switch',
      'movedWithList',
      'listReduction',
      'movedByMunicipality',
    ]);
  });
});

describe('practice: the calendar year and the 1st of next month', () => {
  it('are practice, and borrow no paragraph', () => {
    const refused = decided({ who: { switchesUsed: 2 } });
    expect(restsOn(refused)).toEqual(['§ 6', 'helsenorge.no/en/change-doctor-gp/about']);
    const allowed = decided({});
    expect(allowed.facts['effectiveDate']).toBe('2026-12-01');
    expect(restsOn(allowed)).toEqual(['§ 6', 'helsenorge.no/en/change-doctor-gp/about']);
  });
});

describe('§ 4 b: what counts as having moved back', () => {
  const lived = (municipalityNumber: string | null, from: string, to: string | null) => ({
    municipalityNumber,
    valid: { from: civilDate(from), to: to === null ? null : civilDate(to) },
  });
  const left = (gpContractId: number, municipalityNumber: string, from: string, to: string) => ({
    gpContractId,
    ...lived(municipalityNumber, from, to),
  });
  const away = [
    lived('0301', '2010-01-01', '2024-02-01'),
    lived('3407', '2024-02-01', '2026-03-01'),
    lived('0301', '2026-03-01', null),
  ];

  it('gives the days, and the lists there that were left by moving', () => {
    expect(
      movedBackFrom(away, [
        left(1, '0301', '2012-01-01', '2024-03-01'),
        left(2, '0301', '2010-01-01', '2012-01-01'),
        left(3, '3407', '2024-03-01', '2026-04-01'),
      ]),
    ).toEqual({ awayOn: '2024-02-01', backOn: '2026-03-01', contractIds: [1] });
  });

  it.each([
    ['nobody', []],
    ['somebody who never moved', away.slice(0, 1)],
    [
      'somebody who moved within the municipality',
      [lived('0301', '2010-01-01', '2024-02-01'), lived('0301', '2024-02-01', null)],
    ],
    ['somebody who has moved on', [...away.slice(0, 2), lived('4640', '2026-03-01', null)]],
    [
      'somebody whose municipality is not known',
      [...away.slice(0, 2), lived(null, '2026-03-01', null)],
    ],
    [
      'somebody who was abroad meanwhile',
      [lived('0301', '2010-01-01', '2024-02-01'), lived('0301', '2026-03-01', null)],
    ],
    [
      'somebody of whom it is not known where they lived meanwhile',
      [
        lived('0301', '2010-01-01', '2024-02-01'),
        lived(null, '2024-02-01', '2026-03-01'),
        lived('0301', '2026-03-01', null),
      ],
    ],
  ])('is null for %s', (_who, residences) => {
    expect(movedBackFrom(residences, [left(1, '0301', '2012-01-01', '2024-03-01')])).toBeNull();
  });

  it('gives the right to whoever was abroad as well as in another municipality', () => {
    const abroadToo = [away[0], lived('3407', '2024-02-01', '2025-01-01'), away[2]].filter(
      (stay) => stay !== undefined,
    );
    expect(movedBackFrom(abroadToo, [])).toMatchObject({
      awayOn: '2024-02-01',
      backOn: '2026-03-01',
    });
  });

  it('counts from coming back, whatever moves there are within the municipality after it', () => {
    const within = [
      ...away.slice(0, 2),
      lived('0301', '2026-03-01', '2026-05-01'),
      lived('0301', '2026-05-01', null),
    ];
    expect(movedBackFrom(within, [])?.backOn).toBe('2026-03-01');
  });
});
