import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

/** A statute or regulation the rules quote. */
export interface Act {
  readonly title: string;
  readonly validFrom: CivilDate;
  /** Last day in force; absent while it is in force. */
  readonly validTo?: CivilDate;
  /** The paragraphs we quote, each with its number of parts (ledd). */
  readonly paragraphs: Readonly<Record<string, number>>;
}

/** Patients' rights in the scheme: who may be on a list, who may switch, and how often. */
const patientRights: Act = {
  title: 'Forskrift om pasient- og brukerrettigheter i fastlegeordningen',
  validFrom: civilDate('2013-01-01'),
  paragraphs: { '§ 1': 1, '§ 2': 6, '§ 3': 1, '§ 4': 1, '§ 5': 3, '§ 6': 2, '§ 7': 1, '§ 8': 1 },
};

/** The scheme in the municipalities, until the end of 2025. */
const gpRegulation2012: Act = {
  title: 'Forskrift om fastlegeordning i kommunene (2012)',
  validFrom: civilDate('2013-01-01'),
  validTo: civilDate('2025-12-31'),
  // Repealed text, known to us through its successor: parts are not quoted.
  paragraphs: { '§ 15': 0, '§ 35': 0 },
};

/** The scheme in the municipalities, from 2026. */
const gpRegulation2025: Act = {
  title: 'Forskrift om fastlegeordning i kommunene (fastlegeforskriften)',
  validFrom: civilDate('2026-01-01'),
  paragraphs: {
    '§ 1': 1,
    '§ 2': 1,
    '§ 3': 1,
    '§ 4': 2,
    '§ 5': 3,
    '§ 6': 2,
    '§ 7': 4,
    '§ 8': 5,
    '§ 9': 5,
    '§ 10': 1,
    '§ 11': 3,
    '§ 12': 5,
    '§ 13': 2,
    '§ 20': 4,
    '§ 29': 2,
    '§ 36': 1,
    '§ 37': 1,
    '§ 38': 1,
    '§ 39': 3,
    '§ 40': 1,
    '§ 41': 3,
  },
};

/** The Act relating to patients' rights: the right to a GP, and where it is suspended. */
const patientAndUserRights: Act = {
  title: 'Lov om pasient- og brukerrettigheter (pasient- og brukerrettighetsloven)',
  validFrom: civilDate('2001-01-01'),
  paragraphs: { '§ 2-1c': 4 },
};

/** What a doctor must be to do a municipality's work, inside the scheme and outside it. */
const competence: Act = {
  title: 'Forskrift om kompetansekrav for leger',
  validFrom: civilDate('2017-03-01'),
  paragraphs: { '§ 3': 3 },
};

/** The Public Administration Act: how long one may appeal. */
const publicAdministration: Act = {
  title: 'Lov om behandlingsmåten i forvaltningssaker (forvaltningsloven)',
  validFrom: civilDate('1970-01-01'),
  paragraphs: { '§ 29': 4 },
};

/** The Population Registration Act: what a national identity number is, when it changes, and what is graded. */
const populationRegistration: Act = {
  title: 'Lov om folkeregistrering (folkeregisterloven)',
  validFrom: civilDate('2017-10-01'),
  paragraphs: { '§ 2-2': 5, '§ 10-4': 4 },
};

/** The Personal Data Act, by which the General Data Protection Regulation is Norwegian law. */
const personalData: Act = {
  title: 'Lov om behandling av personopplysninger (personopplysningsloven)',
  validFrom: civilDate('2018-07-20'),
  paragraphs: { '§ 1': 0 },
};

/** Health registers: who has had access to what, and for how long it is kept. */
const healthRegisters: Act = {
  title: 'Lov om helseregistre og behandling av helseopplysninger (helseregisterloven)',
  validFrom: civilDate('2015-01-01'),
  paragraphs: { '§ 24': 4 },
};

/** What the archives of the central and the local state must keep. */
const preservation: Act = {
  title: 'Forskrift om bevaring og kassasjon (bevaringsforskrifta)',
  validFrom: civilDate('2026-01-01'),
  paragraphs: { '§ 55': 0 },
};

/** The acts we quote, by their identifier in the official gazette. */
export const acts = {
  'FOR-2012-08-29-843': patientRights,
  'FOR-2012-08-29-842': gpRegulation2012,
  'FOR-2025-12-02-2405': gpRegulation2025,
  'LOV-1999-07-02-63': patientAndUserRights,
  'FOR-2017-02-17-192': competence,
  'LOV-1967-02-10': publicAdministration,
  'LOV-2016-12-09-88': populationRegistration,
  'LOV-2018-06-15-38': personalData,
  'LOV-2014-06-20-43': healthRegisters,
  'FOR-2025-12-19-2729': preservation,
} as const satisfies Readonly<Record<string, Act>>;

export type ActId = keyof typeof acts;
