import { beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { nationalFigures as national } from './facts/national-figures.ts';
import { readAges } from './facts/people.ts';
import { tables } from './rows/tables.ts';
import { measure, type Figures } from './testing/figures.ts';
import { collectRows } from './testing/collected-rows.ts';

const POPULATION = 111_000;
const asOf = civilDate('2026-11-01');
const scale = POPULATION / national.inhabitants;

interface Target {
  readonly figure: keyof Figures;
  readonly target: number;
  /** How far off the figure may be. */
  readonly within: number;
}

/** Published figures, scaled, and how close a register of 111,000 comes to them. */
const TARGETS: readonly Target[] = [
  { figure: 'inhabitants', target: POPULATION, within: 50 },
  { figure: 'women', target: national.women * scale, within: 150 },
  { figure: 'lists', target: national.lists * scale, within: 0.6 },
  { figure: 'listsVacant', target: national.listsVacant * scale, within: 0.6 },
  { figure: 'listsFixedSalary', target: national.listsFixedSalary * scale, within: 0.6 },
  { figure: 'peopleOnVacantLists', target: national.peopleOnVacantLists * scale, within: 1_100 },
  { figure: 'meanLength', target: national.meanLength, within: 3 },
  { figure: 'meanLengthWithDoctor', target: national.meanLengthWithDoctor, within: 12 },
  { figure: 'meanCeilingWithDoctor', target: national.meanCeilingWithDoctor, within: 12 },
  { figure: 'fullShare', target: national.listsWithoutFreePlaceShare, within: 0.01 },
  { figure: 'nearlyFullShare', target: national.listsNearlyFullShare, within: 0.02 },
  { figure: 'specialistShare', target: national.specialistShare, within: 0.04 },
  { figure: 'womenShareOfDoctors', target: national.womenShareOfDoctors, within: 0.04 },
  { figure: 'unallocated', target: national.unallocated * scale, within: 2 },
  { figure: 'waitingShare', target: national.waitingShare, within: 0.003 },
  {
    figure: 'waitingOtherThanDoctors',
    target: national.waitingOtherMunicipalityThanDoctorShare,
    within: 0.04,
  },
  {
    figure: 'waitingOtherThanHome',
    target: national.waitingOtherMunicipalityThanHomeShare,
    within: 0.03,
  },
];

const text = (value: number): string => value.toFixed(Math.abs(value) < 5 ? 3 : 1).padStart(10);

describe('a register of 111,000', () => {
  let figures: Figures;
  let ages: Int32Array;

  beforeAll(async () => {
    const rows = await collectRows({ population: POPULATION, seed: 1, asOf });
    figures = measure(rows, asOf);
    ages = new Int32Array(106);
    for (const row of rows.of(tables.citizen)) {
      if (row('person_status') !== 'resident') continue;
      const birth = String(row('birth_date'));
      const years = 2026 - Number(birth.slice(0, 4)) - (birth.slice(5) > asOf.slice(5) ? 1 : 0);
      const age = Math.min(105, years);
      ages[age] = (ages[age] ?? 0) + 1;
    }
    const lines = TARGETS.map(
      ({ figure, target, within }) =>
        `${figure.padEnd(26)}${text(target)}${text(figures[figure])}${text(within)}`,
    );
    process.stdout.write(
      `${'figure'.padEnd(26)}    target       got    within\n${lines.join('\n')}\n`,
    );
  }, 240_000);

  it.each(TARGETS)('has $figure as published', ({ figure, target, within }) => {
    expect(Math.abs(figures[figure] - target)).toBeLessThanOrEqual(within);
  });

  it('has every age as published, to within six people', () => {
    for (const { age, women, men } of readAges()) {
      expect(Math.abs((ages[age] ?? 0) - (women + men) * scale)).toBeLessThanOrEqual(6);
    }
  });

  it('never has more people on a list than places, and a place free where it says so', () => {
    expect(figures.listsOverCeiling).toBe(0);
    expect(figures.openListsWithTenFree).toBeGreaterThanOrEqual(40);
    expect(figures.queuesOnOpenLists).toBe(0);
  });
});
