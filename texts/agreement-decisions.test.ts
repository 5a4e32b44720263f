import { describe, expect, it } from 'vitest';
import { agreementCodes } from '#rules/agreement/codes.ts';
import { decideEnd } from '#rules/agreement/decide-end.ts';
import { decideEndByLaw } from '#rules/agreement/ends-by-law.ts';
import { agreement, endOrder, target, TODAY } from '#rules/agreement/testing/facts.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import { explainDecision, hasSentences } from './decision-text.ts';
import { languages } from './languages.ts';

const decision = decideEnd(agreement(), endOrder(), agreementParametersOn(TODAY));

describe('decisions about agreements', () => {
  it.each(agreementCodes)(
    '%s has its sentences in every language, with nothing left open',
    (code) => {
      expect(hasSentences(code)).toBe(true);
      for (const language of languages) {
        const { headline, reason, readAloud } = explainDecision({ ...decision, code }, language);
        expect(`${headline} ${reason} ${readAloud}`).not.toMatch(/\{\{|undefined|decisions\./);
      }
    },
  );

  it.each([
    ['ageLimit', 'Legen nådde aldersgrensen.'],
    ['extensionEnded', 'Tiden som var avtalt etter aldersgrensen, er ute.'],
    ['timeLimited', 'Tiden avtalen gjaldt for, er ute.'],
  ] as const)(
    'say of an agreement that ended by itself that it was by %s, and that only',
    (ground, why) => {
      const ended = decideEndByLaw(
        { endsOn: TODAY, ground },
        { people: 3, hasGP: false, commonList: false },
        agreementParametersOn(TODAY),
      );
      expect(explainDecision(ended, 'nb').reason).toBe(
        `${why} 3 personer beholder plassen og får et ekstra bytte.`,
      );
    },
  );

  it('say how many, and bend to the number', () => {
    const words = (occupied: number): string =>
      explainDecision(
        decideEnd(
          agreement({ occupied }),
          endOrder({ target: target({ maxPatients: 0 }) }),
          agreementParametersOn(TODAY),
        ),
        'nb',
      ).reason;
    expect(words(1)).toBe('Én person skal flyttes, og det er 0 ledige plasser. Én plass mangler.');
    expect(words(40)).toBe(
      '40 personer skal flyttes, og det er 0 ledige plasser. 40 plasser mangler.',
    );
  });
});
