/** What is said about a number that is typed in: three separate messages, and the answers of the look-up. */
export const nin = {
  digitsOnly: 'Bare siffer. Fødselsnummer og D-nummer har ikke bokstaver eller andre tegn.',
  elevenDigits: 'Nummeret har {{count}} siffer. Det skal ha 11.',
  controlDigits: 'Nummeret stemmer ikke. Be innringeren lese det opp en gang til.',
  notFound: 'Ingen person i registeret har dette nummeret.',
  notFoundHint: 'Be innringeren lese det opp på nytt, eller søk på navn og fødselsdato med F3.',
  superseded: 'Nummeret er byttet ut. Vi viser personen under det nye nummeret.',
  supersededBadge: 'Nytt nummer',
  label: 'Fødselsnummer eller D-nummer',
  fnr: 'Fødselsnummer',
  dnr: 'D-nummer',
} as const;
