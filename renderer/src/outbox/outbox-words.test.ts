import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { keptOperations } from '#contract/workspace/outbox.ts';
import { outboxStates } from '#contract/workspace/outbox-states.ts';
import { languages } from '#texts/languages.ts';
import { translator } from '#texts/translator.ts';
import { lineOf, momentWords, spokenLineOf, whatWords } from './outbox-words.ts';
import { outboxItem } from './testing/items.ts';

const today = civilDate('2026-11-22');

describe('the words of a command', () => {
  it('say when it was received, and never that it is done (P13, P17)', () => {
    expect(lineOf(outboxItem(), today, 'nb')).toBe(
      'Ikke gjennomført ennå. Sendes når linjen er tilbake. Mottatt kl. 09:14.',
    );
    expect(spokenLineOf(outboxItem(), today, 'nb')).toContain('kl. 09:14');
  });

  it.each(languages)('of one that is not done do not say that it is, in %s (P14)', (language) => {
    const done = lineOf(outboxItem({ state: 'visible' }), today, language);
    for (const state of outboxStates.filter((each) => each !== 'accepted' && each !== 'visible')) {
      const item = outboxItem({ state, undoUntil: '2026-11-22T08:14:10.000Z' });
      for (const line of [lineOf(item, today, language), spokenLineOf(item, today, language)]) {
        expect([state, line]).not.toEqual([state, done]);
        expect(line).not.toMatch(/\{\{|^(Gjennomført|Done)\./);
      }
    }
  });

  it('have the day as well when it is another one', () => {
    expect(momentWords('2026-11-21T08:14:00.000Z', today, 'nb')).toBe('21. november kl. 09:14');
    expect(momentWords('2026-11-22T22:59:00.000Z', today, 'en')).toBe('at 23:59');
  });

  it.each(languages)('name every command that is kept, in %s', (language) => {
    const t = translator(language);
    const names = keptOperations.map((operation) => whatWords({ operation }, undefined, t));
    expect(new Set(names).size).toBe(keptOperations.length);
    expect(whatWords({ operation: 'switch.request' }, 'Thor Delelege', t)).toContain(
      'Thor Delelege',
    );
  });
});
