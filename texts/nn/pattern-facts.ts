import type { Shape } from '../shape.ts';
import type { patternFacts as nb } from '../nb/pattern-facts.ts';

export const patternFacts = {
  people: 'Ulike personar',
  expected: 'Venta, slik andre slår opp',
  refused: 'Fekk nei til tilgang',
  withoutCall: 'Utan at nokon ringde',
  usual: 'Vanleg i ein time for same tilsette',
  hours: 'Timar med uvanleg mange',
  days: 'Dagar',
} as const satisfies Shape<typeof nb>;
