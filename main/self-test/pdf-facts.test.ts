import { expect, it } from 'vitest';
import { pdfFacts } from './pdf-facts.ts';

const facts = (text: string) => pdfFacts(new TextEncoder().encode(text));

it('knows a tagged PDF with an outline', () => {
  const catalog = '%PDF-1.4\n<</Type /Catalog /MarkInfo <</Marked true>> /StructTreeRoot 1 0 R';
  expect(facts(`${catalog} /Outlines 2 0 R>>`)).toEqual({ tagged: true, outlined: true });
  expect(facts(catalog)).toEqual({ tagged: true, outlined: false });
});

it.each(['', '%PDF-1.4\n<</Type /Catalog>>', '<html>/StructTreeRoot /Marked true /Outlines'])(
  'knows that %j is none',
  (text) => expect(facts(text)).toEqual({ tagged: false, outlined: false }),
);
