import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { acts } from '../acts.ts';
import type { ActId } from '../acts.ts';
import { law } from '../law.ts';
import { lawText } from './law-text.ts';
import { wordings } from './wording.ts';

const TODAY = civilDate('2026-11-22');

/** Acts whose words we do not have, and say so: repealed, or quoted by number alone. */
const WITHOUT_WORDS: readonly string[] = [
  'FOR-2012-08-29-842',
  'LOV-2018-06-15-38',
  'FOR-2025-12-19-2729',
];

const quotable = Object.entries(acts).flatMap(([id, { paragraphs }]) =>
  Object.entries(paragraphs).map(([paragraph, parts]) => ({ id: id as ActId, paragraph, parts })),
);

describe('the text of the law', () => {
  it.each(quotable.filter(({ id }) => !WITHOUT_WORDS.includes(id)))(
    '$id $paragraph has its words, in as many parts as may be quoted',
    ({ id, paragraph, parts }) => {
      const text = lawText(law(id, paragraph), TODAY);
      expect(text?.parts).toHaveLength(parts);
      for (const part of text?.parts ?? []) expect(part).toMatch(/^[A-ZÆØÅ§].{20,}/s);
      expect(text?.laterWording).toBe(false);
    },
  );

  it('names those whose words are not here, and no others', () => {
    const empty = Object.entries(wordings).filter(([, known]) => known.length === 0);
    expect(empty.map(([id]) => id).toSorted()).toEqual([...WITHOUT_WORDS].toSorted());
    expect(lawText(law('FOR-2012-08-29-842', '§ 15'), TODAY)).toBeNull();
    expect(lawText({ act: 'LOV-1900-01-01', paragraph: '§ 1' }, TODAY)).toBeNull();
  });

  it('has words for every reference in the source, or says that it has none', async () => {
    const reference = /\blaw\(\s*'([^']+)',\s*'([^']+)'(?:,\s*(\d+))?,?\s*\)/g;
    const files = globSync('{rules,flo-server,backend,renderer}/**/*.{ts,tsx}').filter(
      (file) => !file.includes('node_modules') && !file.includes('.test.'),
    );
    const found = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap((text) =>
      [...text.matchAll(reference)].map(([, act = '', paragraph = '', part]) => ({
        act,
        paragraph,
        part,
      })),
    );
    expect(found.length).toBeGreaterThan(20);
    const missing = found.filter(({ act, paragraph, part }) => {
      if (WITHOUT_WORDS.includes(act)) return false;
      const text = lawText({ act, paragraph }, TODAY);
      return text === null || (part !== undefined && text.parts[Number(part) - 1] === undefined);
    });
    expect(missing).toEqual([]);
  });

  it('keeps an act’s wordings in the order of their days', () => {
    for (const known of Object.values(wordings)) {
      const days = known.map(({ validFrom }) => validFrom);
      expect(days).toEqual([...new Set(days)].toSorted());
    }
  });

  it('says that the words are later than the day that was asked for', () => {
    const basis = law('FOR-2012-08-29-843', '§ 6', 1);
    expect(lawText(basis, civilDate('2025-12-31'))).toMatchObject({ laterWording: true });
    expect(lawText(basis, civilDate('2026-01-01'))).toMatchObject({ laterWording: false, part: 1 });
  });

  it('is the law’s own words', () => {
    expect(lawText(law('FOR-2012-08-29-843', '§ 4', 1), TODAY)).toEqual({
      title: 'Forskrift om pasient- og brukerrettigheter i fastlegeordningen',
      heading: 'Tilgang til lukkede lister',
      parts: [
        'Selv om listen er lukket har likevel følgende rett til å bli tatt inn på listen:\n' +
          'Barn under 16 år av allerede tilmeldte\n' +
          'Tidligere tilmeldt som flytter tilbake til kommunen etter midlertidig flytting til en annen kommune i en periode som ikke overstiger tre år.',
      ],
      part: 1,
      validFrom: '2026-01-01',
      validTo: null,
      laterWording: false,
    });
  });
});
