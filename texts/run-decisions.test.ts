import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { allocationDecision } from '#rules/allocation/allocation-decision.ts';
import type { AllocationRecord } from '#rules/allocation/allocation-decision.ts';
import { allocationCodes, openingCodes } from '#rules/allocation/codes.ts';
import { allocationParametersOn } from '#rules/parameters/allocation-table.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import { explainDecision, hasSentences } from './decision-text.ts';
import { languages } from './languages.ts';

const day = civilDate('2026-11-22');
const record: AllocationRecord = {
  code: 'allocation.placed',
  order: 3,
  withoutListSince: '2026-10-04',
  under16: false,
  placement: { gpContractId: 7, tier: 'municipality', freeBefore: 12, choices: 4 },
  decidedOn: day,
  parameters: { ...parametersOn(day), ...allocationParametersOn(day) },
};

describe('what a night decides', () => {
  it.each([...allocationCodes, ...openingCodes])('%s has its sentences', (code) => {
    expect(hasSentences(code)).toBe(true);
  });

  it('is said with the days and the place in the line', () => {
    const text = explainDecision(allocationDecision(record), 'nb');
    expect(text.headline).toBe('Får fastlege i egen kommune fra 1. desember.');
    expect(text.reason).toContain('Uten fastlege siden 4. oktober, og nummer 3 i rekken.');
    expect(text.basis.map(({ kind }) => kind)).toEqual(['law', 'practice', 'practice', 'practice']);
  });

  it.each(languages)('leaves nothing open in %s', (language) => {
    const noPlace = { ...record, code: 'allocation.noPlace' as const, placement: null };
    for (const one of [record, noPlace]) {
      const { headline, reason, readAloud } = explainDecision(allocationDecision(one), language);
      expect(`${headline}${reason}${readAloud}`).not.toMatch(/\{\{|undefined/);
    }
  });
});
