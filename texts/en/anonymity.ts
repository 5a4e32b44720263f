import type { Shape } from '../shape.ts';
import type { anonymity as nb } from '../nb/anonymity.ts';

export const anonymity = {
  hide: 'Hide personal data',
  on: 'Anonymised',
  explanation:
    'Names, numbers, addresses and family are hidden on screen, on paper and read aloud.',
  turnOff: 'Show again',
  turnedOn: 'Personal data is hidden.',
  turnedOff: 'Personal data is shown again.',
  notCopied: 'Personal data is hidden and was not copied.',
  chosenMunicipality: 'Chosen municipality',
} as const satisfies Shape<typeof nb>;
