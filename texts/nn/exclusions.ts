import type { Shape } from '../shape.ts';
import type { exclusions as nb } from '../nb/exclusions.ts';

/** Municipalities' decisions that somebody is moved away from a doctor, and what became of them. */
export const exclusions = {
  title: 'Legar personen ikkje kan velje',
  intro:
    'Kommunen kan vedta at ein person blir flytt frå ein lege etter truslar eller vald. Det kan klagast til statsforvaltaren.',
  what: 'vedtaka',
  none: 'Ingen vedtak er registrerte.',
  unknownDoctor: 'Ukjend lege, liste {{list}}',
  unknownMunicipality: 'ukjend kommune',
  decided: 'vedtak {{date}}',
  actions: 'Vedtaket om {{name}}',
  new: 'Nytt vedtak',
  submit: 'Registrer',
  sending: 'Registrerer …',
  states: {
    inForce: 'Gjeld frå {{date}}.',
    appealed: 'Påklaga {{date}}. Vedtaket gjeld framleis.',
    upheld: 'Stadfesta av statsforvaltaren {{date}}.',
    overturned: 'Oppheva etter klage {{date}}. Legen kan veljast.',
    cancelled: 'Oppheva av kommunen {{date}}. Legen kan veljast.',
  },
  events: {
    appealed: 'Klage',
    upheld: 'Stadfesta',
    overturned: 'Oppheva etter klage',
    cancelled: 'Oppheva av kommunen',
  },
  ask: {
    appealed: 'Registrer klage til statsforvaltaren',
    upheld: 'Registrer at statsforvaltaren har stadfesta vedtaket',
    overturned: 'Registrer at statsforvaltaren har oppheva vedtaket',
    cancelled: 'Registrer at kommunen har oppheva vedtaket',
  },
  day: {
    appealed: 'Klaga',
    upheld: 'Avgjort',
    overturned: 'Avgjort',
    cancelled: 'Oppheva',
  },
  fields: {
    municipality: 'Kommunen som har vedteke det',
    list: 'Blir flytt frå',
    chooseList: 'Vel liste',
    own: 'Listene til personen',
    others: 'Andre lister i kommunen',
    doctor: 'Legen vedtaket gjeld',
    chooseDoctor: 'Vel lege',
    decidedOn: 'Vedtaket er frå',
    reference: 'Referansen til kommunen',
    referenceHint: 'Saksnummer, aldri namn eller fødselsnummer. Kan stå tomt.',
  },
  faults: {
    municipality: 'Vel kommunen.',
    list: 'Vel lista.',
    doctor: 'Lista har fleire legar. Vel den vedtaket gjeld.',
    reference: 'Berre bokstavar, tal, mellomrom og . / -, og aldri eit fødselsnummer.',
  },
} as const satisfies Shape<typeof nb>;
