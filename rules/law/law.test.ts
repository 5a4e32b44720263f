import { describe, expect, it } from 'vitest';
import { Basis } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { acts } from './acts.ts';
import { inForce, law } from './law.ts';
import { practice, practiceSources } from './practice.ts';
import type { PracticeSource } from './practice.ts';

describe('law', () => {
  it('carries act, paragraph, part and the days it is in force', () => {
    expect(law('FOR-2012-08-29-843', '§ 6', 1)).toEqual({
      kind: 'law',
      act: 'FOR-2012-08-29-843',
      paragraph: '§ 6',
      part: 1,
      validFrom: '2013-01-01',
    });
  });

  it('throws on a paragraph or part nobody has checked', () => {
    expect(() => law('FOR-2012-08-29-843', '§ 99')).toThrow(RangeError);
    expect(() => law('FOR-2012-08-29-843', '§ 6', 3)).toThrow(RangeError);
    expect(() => law('FOR-2012-08-29-843', '§ 6', 0)).toThrow(RangeError);
  });

  it('hands the municipal regulation over at the turn of 2026, without a gap and without overlap', () => {
    const before = law('FOR-2012-08-29-842', '§ 15');
    const after = law('FOR-2025-12-02-2405', '§ 39', 2);
    for (const [day, old, current] of [
      ['2025-12-31', true, false],
      ['2026-01-01', false, true],
    ] as const) {
      expect(inForce(before, civilDate(day))).toBe(old);
      expect(inForce(after, civilDate(day))).toBe(current);
    }
  });

  it('gives bases that the contract accepts', () => {
    for (const [id, act] of Object.entries(acts)) {
      for (const paragraph of Object.keys(act.paragraphs)) {
        expect(Basis.parse(law(id as keyof typeof acts, paragraph))).toBeTruthy();
      }
    }
  });
});

describe('practice', () => {
  it('never borrows a paragraph', () => {
    for (const source of Object.keys(practiceSources) as PracticeSource[]) {
      const basis = Basis.parse(practice(source));
      expect(JSON.stringify(basis)).not.toContain('§');
      expect(basis).not.toHaveProperty('paragraph');
    }
  });
});
