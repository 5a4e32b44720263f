import { describe, expect, it } from 'vitest';
import { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import type { DatedValue } from './dated.ts';
import { basisOf, parametersOn } from './parameters.ts';
import { parameterTable } from './table.ts';

describe('parametersOn', () => {
  it('gives what is in force now', () => {
    expect(SwitchParameters.parse(parametersOn(civilDate('2026-11-22')))).toEqual({
      effectiveDatePolicy: 'firstOfNextMonth',
      workingWeek: 'mondayToFriday',
      switchesPerYear: 2,
      openingThreshold: 10,
      withdrawnSwitchCounts: false,
      replacementCounts: true,
      firstChoiceCounts: false,
      childSwitchCounts: true,
      vacantListSwitchCounts: true,
      municipalMoveCounts: false,
      waitingListHitCounts: true,
      waitingChildAtSameAddress: true,
      queueUndoMinutes: 15,
      extraSwitchMoved: true,
      extraSwitchGPLeaves: true,
      extraSwitchListCut: true,
      extraSwitchMonths: 6,
      closedListRightExceedsCeiling: true,
      closedListRightExceedsHighest: true,
      moveBackMonths: 6,
      moveBackMaxYears: 3,
    });
  });

  it.each([
    ['2015-12-31', 20],
    ['2016-01-01', 10],
    ['1999-01-01', 20],
  ])('on %s a closed list opens at %i free places', (day, expected) => {
    expect(parametersOn(civilDate(day)).openingThreshold).toBe(expected);
  });

  it('lets an installation choose, and says so in the basis', () => {
    const day = civilDate('2026-11-22');
    const { switchesPerYear } = parametersOn(day, { switchesPerYear: 3 });
    expect(switchesPerYear).toBe(3);
    expect(basisOf('switchesPerYear', 3, day)).toMatchObject({ kind: 'practice' });
    expect(basisOf('switchesPerYear', 2, day)).toMatchObject({ kind: 'law', paragraph: '§ 6' });
  });

  it('keeps every row of the table in order of its day', () => {
    for (const subject of Object.values(parameterTable)) {
      for (const rows of Object.values<readonly DatedValue<unknown>[]>(subject)) {
        const days = rows.map((row) => row.validFrom);
        expect(days).toEqual([...days].toSorted());
        expect(new Set(days).size).toBe(days.length);
      }
    }
  });
});
