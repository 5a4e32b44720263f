/** On whose list a child is placed when nobody has chosen (FOR-2012-08-29-843 § 5). */
export const childDecisions = {
  mothersList: {
    headline: 'Barnet er på lista til mor.',
    reason:
      'Foreldra har felles foreldreansvar og same adresse, og ingen har valt fastlege for barnet.',
    readAloud: 'Barnet har same fastlege som mor. De kan velje ein annan.',
  },
  residentParentsList: {
    headline: 'Barnet er på lista til den forelderen det bur hos.',
    reason:
      'Foreldra har felles foreldreansvar og kvar si adresse. Barnet er registrert hos den eine.',
    readAloud:
      'Barnet har same fastlege som den forelderen det er registrert hos. De kan velje ein annan.',
  },
  holdersList: {
    headline: 'Barnet er på lista til den som har foreldreansvaret.',
    reason:
      'Ingen har valt fastlege for barnet, og då får det same liste som den eller dei som har ansvaret.',
    readAloud: 'Barnet har same fastlege som den som har foreldreansvaret. De kan velje ein annan.',
  },
  holderWithoutList: {
    headline: 'Barnet har inga liste enno.',
    reason:
      'Den barnet skulle stått på liste med, har ingen fastlege. FLO leitar etter ein plass kvar natt.',
    readAloud: 'Barnet har ikkje fått fastlege enno. De kan velje ein no, elles finn vi ein plass.',
  },
  listFull: {
    headline: 'Barnet har inga liste enno. Lista er full.',
    reason: 'Her blir det ikkje gitt plass over taket. FLO leitar etter ein annan plass kvar natt.',
    readAloud:
      'Lista er full. De kan velje ein annan fastlege til barnet no, elles finn vi ein plass.',
  },
  excluded: {
    headline: 'Barnet har inga liste enno. Det er stroke hos denne legen.',
    reason:
      'Kommunen har vedteke at barnet ikkje kan stå hos legen det elles skulle følgt. FLO leitar etter ein annan plass kvar natt.',
    readAloud:
      'Barnet kan ikkje stå hos denne legen. De kan velje ein annan no, elles finn vi ein plass.',
  },
  dutySuspended: {
    headline: 'Inga liste er gjeven. Fastlegeordninga er stansa i kommunen.',
    reason: 'Plikta til å ha fastlegeordning er sett ut av kraft. Då blir ingen sett på liste.',
    readAloud: 'Kommunen har ikkje fastlegeordning no. Barnet får legehjelp av kommunen.',
  },
  decidesAlone: {
    headline: 'Vel sjølv.',
    reason:
      'Frå 16 år avgjer barnet sjølv valet av fastlege, og blir ikkje sett på lista til ein forelder.',
    readAloud: 'Du har fylt 16 år og vel sjølv.',
  },
  inCare: {
    headline: 'Barnevernet vel fastlege.',
    reason:
      'Omsorga er overteken, og då blir ikkje barnet sett på lista til foreldra. Barnevernet kan velje.',
    readAloud: 'Det er barnevernet som kan velje fastlege for barnet.',
  },
  noParentsKnown: {
    headline: 'Barnet har ikkje fått liste, og har ingen kjende foreldre.',
    reason:
      'Registeret har korkje foreldre eller foreldreansvar for barnet. Ein saksbehandlar må avgjere det.',
    readAloud: 'Vi veit ikkje kven som har ansvaret for barnet. Ein kollega ser på det.',
  },
  noHolderKnown: {
    headline: 'Barnet har ikkje fått liste. Foreldreansvaret er ukjent.',
    reason: 'Ingen nolevande er registrert med foreldreansvar. Ein saksbehandlar må avgjere det.',
    readAloud: 'Foreldreansvaret er ikkje registrert. Ein kollega ser på det.',
  },
  noMother: {
    headline: 'Barnet har ikkje fått liste. Det er ukjent kven som er mor.',
    reason:
      'Dei som har ansvaret, bur saman og står på kvar si liste, og forskrifta peikar på mor. Ein saksbehandlar må avgjere det.',
    readAloud: 'De står på kvar si liste. De kan velje fastlege for barnet no.',
  },
  parentsLiveElsewhere: {
    headline: 'Barnet har ikkje fått liste, og bur ikkje hos nokon av foreldra.',
    reason:
      'Foreldra har felles ansvar og står på kvar si liste, og barnet er registrert ein annan stad. Ein saksbehandlar må avgjere det.',
    readAloud: 'Barnet er ikkje registrert hos nokon av dykk. De kan velje fastlege for barnet no.',
  },
} as const;
