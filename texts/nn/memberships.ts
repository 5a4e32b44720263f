import type { Shape } from '../shape.ts';
import type { memberships as nb } from '../nb/memberships.ts';

/** Who may choose a list at the university (FOR-2012-08-29-843 § 3), and what they have shown. */
export const memberships = {
  title: 'Tilknyting til universitetet',
  intro:
    'Listene ved Universitetet i Oslo er for studentar, tilsette og pensjonistar, og for barna deira under 16 år.',
  what: 'tilknytingane',
  none: 'Ingenting er registrert.',
  noEnd: 'utan slutt',
  end: 'Avslutt',
  endedOn: 'Avslutta {{date}}',
  new: 'Ny tilknyting',
  evidence: 'Dette er vist',
  from: 'Frå',
  to: 'Til og med',
  submit: 'Registrer',
  sending: 'Registrerer …',
  done: {
    added: 'Registrert. Personen kan velje liste ved universitetet.',
    ended: 'Avslutta.',
  },
  grounds: {
    student: 'Student',
    employee: 'Tilsett',
    pensioner: 'Alderspensjonist',
  },
  evidences: {
    student: 'Kvittering for semesteravgift',
    employee: 'Tilsetjing ved universitetet eller studentsamskipnaden',
    pensioner: 'Alderspensjon frå ei slik stilling',
  },
  toHints: {
    student: 'Siste dagen i semesteret, til dømes 31.1.2027.',
    employee: 'Tomt når tilsetjinga er fast.',
    pensioner: 'Tomt: utan slutt.',
  },
} as const satisfies Shape<typeof nb>;
