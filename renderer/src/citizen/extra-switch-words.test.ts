import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import { citizen } from '#rules/switching/testing/facts.ts';
import { translator } from '#texts/translator.ts';
import { extraSwitchWords } from './extra-switch-words.ts';

const t = translator('nb');
const ground = (kind: 'moved' | 'gpLeaves' | 'listCut', since: string) => ({
  groundId: '00000000-0000-4000-8000-000000000001',
  ground: kind,
  since: civilDate(since),
});
const parameters = parametersOn(civilDate('2026-11-22'));
const months = { ...parameters, extraSwitchMonths: 6 };

describe('a switch beyond the year’s', () => {
  it('is told by its ground, from when, and before when it must be used', () => {
    const facts = citizen({
      today: civilDate('2026-11-22'),
      extraGrounds: [ground('moved', '2026-10-01'), ground('listCut', '2026-09-15')],
    });
    expect(extraSwitchWords(facts, months, t)).toEqual([
      'flytting (fra 01.10.2026, må brukes før 01.04.2027)',
      'listen er kortet ned (fra 15.09.2026, må brukes før 15.03.2027)',
    ]);
  });

  it('is not told of when its time is over, or the parameters are not known', () => {
    const facts = citizen({
      today: civilDate('2026-11-22'),
      extraGrounds: [ground('gpLeaves', '2026-05-22')],
    });
    expect(extraSwitchWords(facts, months, t)).toEqual([]);
    expect(extraSwitchWords(facts, undefined, t)).toEqual([]);
  });
});
