import { describe, expect, it } from 'vitest';
import type { StandingOption } from '#contract/flo-api/standing.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { decideStanding } from '#rules/standing/decide-standing.ts';
import { subject } from '#rules/standing/testing/facts.ts';
import { translator } from '#texts/translator.ts';
import { showAll } from '../ui/anonymise.ts';
import { optionDetails, optionName, spokenAbout } from './caller-words.ts';
import { expectedText, questionText } from './question-words.ts';
import { readDay, registrationBody } from './registration-body.ts';
import { emptyDraft, markedOption, optionKey } from './standing-state.ts';

const t = translator('nb');
const { decision, mayAsk } = decideStanding({ kind: 'oneself' }, subject());
const oneself: StandingOption = {
  kind: 'oneself',
  representative: null,
  registrationId: null,
  validTo: null,
  mayAsk: [...mayAsk],
  decision,
};
const guardian: StandingOption = {
  ...oneself,
  kind: 'guardian',
  registrationId: 'b5b0a0f1-6f2e-4b39-9d57-2d6cf0f1a111',
  validTo: civilDate('2026-12-31'),
  representative: {
    citizenId: CitizenId.parse('0b9d8a52-5f0c-4a44-8f05-9b2d8e7c1a10'),
    name: { first: 'Vera', middle: null, last: 'Verge' },
  },
};
const refused: StandingOption = { ...oneself, kind: 'authorized', mayAsk: [] };

describe('the options', () => {
  it('have names and keys of their own', () => {
    expect(optionName(guardian, t, showAll)).toBe('Verge: Vera Verge');
    const hidden = { ...guardian, representative: { citizenId: null, name: null } };
    expect(optionName(hidden, t, showAll)).toBe('Verge: navnet vises ikke');
    expect(optionKey(guardian)).not.toBe(optionKey({ ...guardian, registrationId: 'x' }));
  });

  it('say what may be asked for, and until when', () => {
    expect(optionDetails(guardian, 'nb', t)).toBe(
      'Kan høre hvem fastlegen er, høre hva som er registrert, bytte, angre bytte, stå på venteliste. Til og med 31. desember.',
    );
  });

  it('are marked by what is chosen, else by who is on the line; never one that is refused', () => {
    const options = [oneself, guardian, refused];
    expect(markedOption(options, optionKey(guardian), 'oneself')).toBe(guardian);
    expect(markedOption(options, undefined, 'oneself')).toBe(oneself);
    expect(markedOption(options, optionKey(refused), undefined)).toBeUndefined();
  });
});

describe('whom to speak of', () => {
  const person = { name: { first: 'Ola Andreas', middle: null, last: 'Li' } } as never;
  const facts = (kind: string | null) => ({ caller: kind && { kind, mayAsk } }) as never;
  it.each([
    [null, 'Ola'],
    ['oneself', null],
    ['childWithConsent', null],
    ['parent', 'Ola'],
    ['guardian', 'Ola'],
  ])('%s → %s', (kind, name) => {
    const about = spokenAbout({ person, switchFacts: facts(kind) }, showAll);
    expect(about?.name ?? null).toBe(name);
  });
});

describe('questions', () => {
  it('are put to the person, or about the person', () => {
    const question = { kind: 'lastSwitchMonth', expected: '2025-03' } as const;
    expect(questionText(question, null, t)).toBe('Når byttet du fastlege sist?');
    expect(questionText(question, { name: 'Ola' }, t)).toBe('Når byttet Ola fastlege sist?');
    expect(expectedText(question)).toBe('03.2025');
    expect(expectedText({ kind: 'birthDate', expected: '1983-07-01' })).toBe('01.07.1983');
    expect(expectedText({ kind: 'address', expected: 'Storgata 3' })).toBe('Storgata 3');
  });
});

describe('a paper', () => {
  const typed = { ...emptyDraft, nin: '14838811044', from: '10.06.2026' };
  it('is sent with a number and a first day', () => {
    expect(registrationBody({ ...typed, nin: '14838811045' })).toBe('badNin');
    expect(registrationBody({ ...typed, from: '' })).toBe('badDate');
    expect(registrationBody({ ...typed, to: '30.02.2026' })).toBe('badDate');
    expect(registrationBody(typed)).toEqual({
      nin: '14838811044',
      kind: 'authorization',
      tasks: [],
      validFrom: '2026-06-10',
      validTo: null,
    });
    expect(registrationBody({ ...typed, kind: 'guardianship' })).toMatchObject({
      tasks: ['health', 'generalPractitioner'],
    });
  });

  it.each([
    ['1.2.2026', '2026-02-01'],
    ['01.02.2026', '2026-02-01'],
    ['010226', undefined],
    ['2026-02-01', undefined],
    ['31.04.2026', undefined],
  ])('reads %s as %s', (text, day) => expect(readDay(text)).toBe(day));
});
