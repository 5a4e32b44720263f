/** Who may choose a list at the university (FOR-2012-08-29-843 § 3), and what they have shown. */
export const memberships = {
  title: 'Tilknytning til universitetet',
  intro:
    'Listene ved Universitetet i Oslo er for studenter, ansatte og pensjonister, og for barna deres under 16 år.',
  what: 'tilknytningene',
  none: 'Ingenting er registrert.',
  noEnd: 'uten slutt',
  end: 'Avslutt',
  endedOn: 'Avsluttet {{date}}',
  new: 'Ny tilknytning',
  evidence: 'Dette er vist',
  from: 'Fra',
  to: 'Til og med',
  submit: 'Registrer',
  sending: 'Registrerer …',
  done: {
    added: 'Registrert. Personen kan velge liste ved universitetet.',
    ended: 'Avsluttet.',
  },
  grounds: {
    student: 'Student',
    employee: 'Ansatt',
    pensioner: 'Alderspensjonist',
  },
  evidences: {
    student: 'Kvittering for semesteravgift',
    employee: 'Ansettelse ved universitetet eller studentsamskipnaden',
    pensioner: 'Alderspensjon fra en slik stilling',
  },
  toHints: {
    student: 'Siste dag i semesteret, for eksempel 31.1.2027.',
    employee: 'Tomt når ansettelsen er fast.',
    pensioner: 'Tomt: uten slutt.',
  },
} as const;
