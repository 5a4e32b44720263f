import { describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import type { TrailItem } from '#contract/flo-api/call-trail.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { planNote } from '#rules/calls/note-plan.ts';
import { trailCodes } from '#contract/flo-api/call-trail.ts';
import { languages } from '#texts/languages.ts';
import { composeNote, trailLine, type TrailWords } from './note-words.ts';

const at = '2026-11-23T09:00:00.000Z';
const gpContractId = 7 as GPContractId;
const words = (language: TrailWords['language']): TrailWords => ({
  language,
  today: civilDate('2026-11-23'),
  names: { 7: 'Thor Delelege' },
  answers: {},
});
const trail: TrailItem[] = [
  { code: 'lookedUp', at, times: 1 },
  { code: 'callerDeclared', at, times: 1, caller: 'oneself' },
  { code: 'identityPassed', at, times: 1 },
  { code: 'switchExplained', at, times: 1, gpContractId, outcome: 'allowed' },
  { code: 'switched', at, times: 1, gpContractId, effectiveDate: '2026-12-01' },
];

describe('the note that writes itself', () => {
  it.each([
    ['nb', 'Ringte for seg selv. Identitet bekreftet. Byttet til Thor Delelege fra 1. desember.'],
    ['nn', 'Ringde for seg sjølv. Identitet stadfesta. Bytt til Thor Delelege frå 1. desember.'],
    ['en', 'Called for themselves. Identity confirmed. Changed to Thor Delelege from 1 December.'],
  ] as const)('in %s', (language, note) => {
    expect(composeNote(planNote(trail), words(language)).join(' ')).toBe(note);
  });

  it('tells what was looked at when nothing was done', () => {
    const seen: TrailItem[] = [
      { code: 'sawHistory', at, times: 1 },
      { code: 'sawGP', at, times: 1 },
    ];
    expect(composeNote(planNote(seen), words('nb'))).toEqual(['Sett på fastlegen og historikken.']);
  });

  it('says why something could not be, in the words of the rules', () => {
    const decision: Decision = {
      outcome: 'refused',
      code: 'switch.quotaUsed',
      rule: 'switching/quota',
      basis: [],
      facts: {},
      alternatives: [],
      parameters: {},
      decidedOn: civilDate('2026-11-23'),
    } as unknown as Decision;
    const item: TrailItem = {
      code: 'switchExplained',
      at,
      times: 1,
      gpContractId,
      outcome: 'refused',
    };
    const told = composeNote(planNote([item]), {
      ...words('nb'),
      answers: { 'switchExplained 7': decision },
    });
    expect(told[0]).toMatch(/^Forklart hvorfor bytte til Thor Delelege ikke går: Kan ikke bytte/u);
  });
});

describe('a line of the trail', () => {
  it.each(languages)('has words for everything in %s', (language) => {
    for (const code of trailCodes) {
      const line = trailLine({ code, at, times: 1, gpContractId }, words(language));
      expect(line).not.toMatch(/call\.|\{\{/u);
      expect(line.length).toBeGreaterThan(3);
    }
  });

  it('says how often something was done', () => {
    expect(trailLine({ code: 'identityFailed', at, times: 3 }, words('nb'))).toBe(
      'fikk ikke bekreftet identiteten (3 ganger)',
    );
  });
});
