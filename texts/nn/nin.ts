import type { Shape } from '../shape.ts';
import type { nin as nb } from '../nb/nin.ts';

export const nin = {
  digitsOnly: 'Berre siffer. Fødselsnummer og D-nummer har ikkje bokstavar eller andre teikn.',
  elevenDigits: 'Nummeret har {{count}} siffer. Det skal ha 11.',
  controlDigits: 'Nummeret stemmer ikkje. Be innringaren lese det opp ein gong til.',
  notFound: 'Ingen person i registeret har dette nummeret.',
  notFoundHint: 'Be innringaren lese det opp på nytt, eller søk på namn og fødselsdato med F3.',
  superseded: 'Nummeret er bytt ut. Vi viser personen under det nye nummeret.',
  supersededBadge: 'Nytt nummer',
  label: 'Fødselsnummer eller D-nummer',
  fnr: 'Fødselsnummer',
  dnr: 'D-nummer',
} as const satisfies Shape<typeof nb>;
