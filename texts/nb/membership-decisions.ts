/** Decisions about who belongs to the university (§ 3). */
export const membershipDecisions = {
  registered: {
    headline: 'Registrert. Personen kan stå på universitetets lister.',
    reason: 'Det som er vist, åpner listene for studenter og ansatte.',
    readAloud: 'Da er det registrert. Du kan velge en fastlege ved universitetet.',
  },
  emptyPeriod: {
    headline: 'Kan ikke registrere. Siste dag er før første dag.',
    reason: 'Perioden er tom.',
    readAloud: 'Datoene stemmer ikke. Kan du se på dem igjen?',
  },
  over: {
    headline: 'Kan ikke registrere. Tiden er ute.',
    reason: 'Det som er vist, gjelder ikke lenger.',
    readAloud: 'Det du har vist, gjelder ikke lenger.',
  },
  overlaps: {
    headline: 'Dette er alt registrert.',
    reason: 'Det samme grunnlaget står alt for noen av dagene.',
    readAloud: 'Det er alt registrert.',
  },
} as const;
