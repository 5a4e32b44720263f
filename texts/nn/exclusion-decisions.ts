import type { exclusionDecisions as nb } from '../nb/exclusion-decisions.ts';
import type { Shape } from '../shape.ts';

/** Decisions about municipalities' decisions to move somebody away from a doctor (§§ 38–39). */
export const exclusionDecisions = {
  registered: {
    headline: 'Registrert. Personen kan ikkje velje denne legen.',
    reason: 'Vedtaket til kommunen gjeld legen, òg på ei anna liste. {{struck}}',
    readAloud:
      'Kommunen har vedteke at du ikkje kan stå hos denne legen. Vedtaket kan du klage på til statsforvaltaren. {{struck}}',
  },
  already: {
    headline: 'Vedtaket er alt registrert.',
    reason: 'Personen kan alt ikkje velje denne legen.',
    readAloud: 'Det er alt registrert.',
  },
  future: {
    headline: 'Kan ikkje registrere. Dagen er ikkje komen.',
    reason: 'Datoen ligg fram i tid.',
    readAloud: 'Datoen er ikkje komen enno, så eg kan ikkje registrere det.',
  },
  noDoctor: {
    headline: 'Kan ikkje registrere. Lista hadde ingen fastlege.',
    reason:
      'Det er fastlegen som kan krevje at ein person blir flytta. Denne dagen hadde lista ingen.',
    readAloud: 'Lista hadde ingen fastlege den dagen. Kommunen må sjå på vedtaket att.',
  },
  whichDoctor: {
    headline: 'Kan ikkje registrere enno. Vel kva lege vedtaket gjeld.',
    reason: 'Lista har fleire fastlegar. Vedtaket gjeld den som har kravd at personen blir flytta.',
    readAloud: 'Lista har fleire legar. Eg må vite kven av dei vedtaket gjeld.',
  },
  notOnList: {
    headline: 'Kan ikkje registrere. Legen var ikkje fastlege på lista.',
    reason: 'Den dagen kommunen vedtok det, hadde ikkje denne legen lista.',
    readAloud: 'Legen hadde ikkje denne lista den dagen. Kommunen må sjå på vedtaket att.',
  },
  pendingToDoctor: {
    headline: 'Kan ikkje registrere enno. Eit byte til legen ventar.',
    reason: 'Angre bytet som ventar, og registrer vedtaket etterpå.',
    readAloud: 'Det ventar eit byte til denne legen. Det må angrast først.',
  },
  appealed: {
    headline: 'Klaga er registrert.',
    reason: 'Vedtaket gjeld til statsforvaltaren eller kommunen seier noko anna.',
    readAloud: 'Klaga er registrert. Vedtaket gjeld til statsforvaltaren har svara.',
  },
  upheld: {
    headline: 'Klaga førte ikkje fram.',
    reason: 'Statsforvaltaren har stadfest vedtaket.',
    readAloud: 'Statsforvaltaren har stadfest vedtaket til kommunen.',
  },
  overturned: {
    headline: 'Vedtaket er oppheva etter klage.',
    reason: 'Statsforvaltaren har oppheva det. Legen kan veljast igjen.',
    readAloud: 'Statsforvaltaren har oppheva vedtaket. Du kan velje legen igjen.',
  },
  cancelled: {
    headline: 'Vedtaket er oppheva av kommunen.',
    reason: 'Legen kan veljast igjen.',
    readAloud: 'Kommunen har oppheva vedtaket. Du kan velje legen igjen.',
  },
  ended: {
    headline: 'Vedtaket er alt oppheva.',
    reason: 'Ingenting meir skal gjerast.',
    readAloud: 'Vedtaket er alt oppheva.',
  },
  alreadyAppealed: {
    headline: 'Klaga er alt registrert.',
    reason: 'Det er alt klaga på dette vedtaket.',
    readAloud: 'Klaga er alt registrert.',
  },
  notAppealed: {
    headline: 'Kan ikkje registrere. Inga klage er til behandling.',
    reason: 'Registrer klaga først.',
    readAloud: 'Eg finn inga klage som ventar på svar.',
  },
  tooEarly: {
    headline: 'Kan ikkje registrere. Dagen er for tidleg.',
    reason: 'Det kan ikkje ha skjedd før vedtaket eller klaga.',
    readAloud: 'Datoen er før vedtaket. Det må vere ein feil.',
  },
} as const satisfies Shape<typeof nb>;
