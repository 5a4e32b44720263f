import type { membershipDecisions as nb } from '../nb/membership-decisions.ts';
import type { Shape } from '../shape.ts';

/** Decisions about who belongs to the university (§ 3). */
export const membershipDecisions = {
  registered: {
    headline: 'Registrert. Personen kan stå på listene til universitetet.',
    reason: 'Det som er vist, opnar listene for studentar og tilsette.',
    readAloud: 'Då er det registrert. Du kan velje ein fastlege ved universitetet.',
  },
  emptyPeriod: {
    headline: 'Kan ikkje registrere. Siste dag er før første dag.',
    reason: 'Perioden er tom.',
    readAloud: 'Datoane stemmer ikkje. Kan du sjå på dei att?',
  },
  over: {
    headline: 'Kan ikkje registrere. Tida er ute.',
    reason: 'Det som er vist, gjeld ikkje lenger.',
    readAloud: 'Det du har vist, gjeld ikkje lenger.',
  },
  overlaps: {
    headline: 'Dette er alt registrert.',
    reason: 'Det same grunnlaget står alt for nokre av dagane.',
    readAloud: 'Det er alt registrert.',
  },
} as const satisfies Shape<typeof nb>;
