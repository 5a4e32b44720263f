import { expect, it } from 'vitest';
import { systemLanguage } from './language.ts';

it.each([
  [['nn-NO', 'nb-NO'], 'nn'],
  [['no'], 'nb'],
  [['NB'], 'nb'],
  [['se-NO', 'nn-NO'], 'nn'],
  [['en-US'], 'en'],
  [['de-DE'], 'nb'],
  [[], 'nb'],
])('%j gives %s', (preferred, language) => expect(systemLanguage(preferred)).toBe(language));
