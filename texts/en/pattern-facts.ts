import type { Shape } from '../shape.ts';
import type { patternFacts as nb } from '../nb/pattern-facts.ts';

export const patternFacts = {
  people: 'Different people',
  expected: 'Expected, going by how others look up',
  refused: 'Access refused',
  withoutCall: 'Without a call',
  usual: 'Usual in an hour for the same person',
  hours: 'Hours with unusually many',
  days: 'Days',
} as const satisfies Shape<typeof nb>;
