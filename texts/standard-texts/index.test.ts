import { describe, expect, it } from 'vitest';
import {
  placeholdersIn,
  StandardTextContent,
  textPlaceholders,
} from '#contract/flo-api/standard-text.ts';
import { servingRoles, starterTexts } from './index.ts';

const filled = starterTexts.map((text) => ({
  ...text,
  content: {
    shortName: text.shortName,
    words: text.words,
    tags: text.tags,
    valid: { from: '2026-01-01', to: null },
    audience: text.audience ?? servingRoles,
  },
}));

describe('the texts a register begins with', () => {
  it.each(filled)('$shortName is a standard text', ({ content }) => {
    expect(StandardTextContent.safeParse(content).error).toBeUndefined();
  });

  it.each(filled)('$shortName has the same placeholders in all languages', ({ words }) => {
    const [nb, nn, en] = [words.nb, words.nn, words.en].map(({ body }) =>
      [...new Set(placeholdersIn(body))].toSorted(),
    );
    expect(nb!.length).toBeGreaterThan(0);
    expect(nn).toEqual(nb);
    expect(en).toEqual(nb);
  });

  it('are told apart by id and by short name', () => {
    expect(starterTexts.length).toBeGreaterThanOrEqual(12);
    expect(new Set(starterTexts.map(({ id }) => id)).size).toBe(starterTexts.length);
    expect(new Set(starterTexts.map(({ shortName }) => shortName)).size).toBe(starterTexts.length);
  });

  it('use every placeholder there is', () => {
    const used = new Set(starterTexts.flatMap(({ words }) => placeholdersIn(words.nb.body)));
    expect([...used].toSorted()).toEqual([...textPlaceholders].toSorted());
  });
});

describe('a placeholder', () => {
  it.each(['{{fødselsnummer}}', '{{ navn }}', '{{}}'])('%s is none of ours', (written) => {
    const { content } = filled[0]!;
    const words = { ...content.words, en: { title: 'T', body: `x ${written}` } };
    expect(StandardTextContent.safeParse({ ...content, words }).success).toBe(false);
  });
});
