import type { Shape } from '../shape.ts';
import type { nin as nb } from '../nb/nin.ts';

export const nin = {
  digitsOnly: 'Digits only. A national identity number or D-number has no letters or other signs.',
  elevenDigits: 'The number has {{count}} digits. It should have 11.',
  controlDigits: 'The number does not add up. Ask the caller to read it out once more.',
  notFound: 'Nobody in the register has this number.',
  notFoundHint: 'Ask the caller to read it out again, or search by name and date of birth with F3.',
  superseded: 'The number has been replaced. The person is shown under the new number.',
  supersededBadge: 'New number',
  label: 'National identity number or D-number',
  fnr: 'National identity number',
  dnr: 'D-number',
} as const satisfies Shape<typeof nb>;
