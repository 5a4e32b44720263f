import type { Basis } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';

export type PracticeBasis = Extract<Basis, { kind: 'practice' }>;

/** The published pages (and the installation's own choices) that practice is read from. */
export const practiceSources = {
  /** Switches per calendar year, the 1st of next month, the ten-place opening, waiting lists. */
  changingGp: 'helsenorge.no/en/change-doctor-gp/about',
  rightToGp: 'helsenorge.no/foreigners-in-norway/general-practitioner',
  /** Lists that Helfo locks at the municipality's request. */
  allocation: 'helfo.no/fastlegeordninga, Tildeling av fastlege',
  /** The project that built FLO meant switches to hold from the next working day. */
  project2016: 'helsedirektoratet.no, FLO-prosjektet 2016',
  /** Footnote on lists that opened at twenty free places before FLO. */
  statistics: 'ssb.no, statistikktabell 07388',
  /** That being moved by the municipality uses none of the year's switches. */
  municipalMove: 'alstahaug.kommune.no, fastlege',
  /** Comment in the contract of the national register of GPs. */
  nationalRegister: 'Fastlegeregisteret, grensesnittbeskrivelse',
  /** Form 21-00.01 by post or Altinn, and that the digital one of Helsenorge does not hold. */
  authorization: 'helsenorge.no/se/fullmakt/om/fullmakt-ved-kontakt-med-helfo',
  /** The county governor's mandate for guardians, with task codes. */
  guardianship: 'helsenorge.no/nn, vergefullmakt ved kontakt med Helfo',
  /** People with a confidential address represent nobody, and nobody represents them. */
  protectedAddresses: 'helsenorge.no/fastlegen',
  /** Rules of the regulation of 2012 whose place in it nobody can check any more. */
  repealedRegulation: 'FOR-2012-08-29-842, opphevet 1.1.2026',
  /** Who counts as family when a list is reduced. */
  listReduction: 'fauske.kommune.no, reduksjon av fastlegelister',
  /** Nobody is picked or shielded: the system draws, and the letter names the new list. */
  drawOnly: 'nrk.no/mr, uttrekk ved listereduksjon',
  /** A municipality that moves people does not use one of their switches. */
  movedByMunicipality: 'alstahaug.kommune.no, bytte av fastlege',
  /** The whole list of a GP who stops is moved to another list. */
  gpStops: 'helsenorge.no/fastlegen, når fastlegen slutter',
  /** No public source says so: a choice made by the installation, shown as one. */
  installation: 'FLO, valg i denne installasjonen',
} as const;

export type PracticeSource = keyof typeof practiceSources;

/** The day the published pages were last read for this program. */
const READ_ON = civilDate('2026-11-22');

/** What the administration does without a paragraph saying so. Never carries a paragraph. */
export function practice(source: PracticeSource): PracticeBasis {
  return { kind: 'practice', source: practiceSources[source], asOf: READ_ON };
}
