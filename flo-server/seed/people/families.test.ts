import { beforeAll, describe, expect, it } from 'vitest';
import { readAges } from '../facts/people.ts';
import { randomFor } from '../random/random.ts';
import { agePools } from './age-pool.ts';
import { familiesOf } from './families.ts';
import type { Family } from './family.ts';

const INHABITANTS = 20_000;

describe('families', () => {
  let families: Family[];
  beforeAll(() => {
    const pool = agePools(readAges()).next(INHABITANTS);
    families = [...familiesOf(pool, randomFor(1, 'families'))];
  });

  it('take in everybody once', () => {
    expect(families.reduce((sum, { members }) => sum + members.length, 0)).toBe(INHABITANTS);
  });

  it('have parents old enough, of the right sex, before their children', () => {
    for (const { members, coMother } of families) {
      const parentOf = (index: number | null) => (index === null ? [] : [members[index]]);
      members.forEach((child, i) => {
        expect(Math.max(child.mother ?? -1, child.father ?? -1)).toBeLessThan(i);
        const mothers = parentOf(child.mother);
        const fathers = parentOf(child.father);
        for (const parent of [...mothers, ...fathers]) {
          expect((parent?.age ?? 0) - child.age).toBeGreaterThanOrEqual(17);
        }
        for (const mother of mothers) expect(mother?.sex).toBe('female');
        for (const father of fathers) expect(father?.sex).toBe(coMother ? 'female' : 'male');
      });
    }
  });

  it('leave hardly any child without a parent, and none alone', () => {
    const children = families.flatMap(({ members }) => members.filter(({ age }) => age < 18));
    const orphans = children.filter(({ mother, father }) => mother === null && father === null);
    expect(orphans.length / children.length).toBeLessThan(0.01);
    const alone = families.filter(
      ({ members }) => members.length === 1 && (members[0]?.age ?? 0) < 16,
    );
    expect(alone).toEqual([]);
  });

  it('are of every kind: apart, co-mothers, sole responsibility, many at one address', () => {
    expect(new Set(families.map(({ kind }) => kind))).toContain('institution');
    expect(families.some(({ homes }) => homes === 2)).toBe(true);
    expect(families.some(({ coMother }) => coMother)).toBe(true);
    const kinds = families.filter((f) => f.kind === 'parents').map((f) => f.responsibility);
    expect(new Set(kinds)).toEqual(new Set(['joint', 'mother', 'father']));
  });
});
