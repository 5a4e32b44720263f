/** On whose list a child is placed when nobody has chosen (FOR-2012-08-29-843 § 5). */
export const childDecisions = {
  mothersList: {
    headline: 'Barnet er på mors liste.',
    reason:
      'Foreldrene har felles foreldreansvar og samme adresse, og ingen har valgt fastlege for barnet.',
    readAloud: 'Barnet har samme fastlege som mor. Dere kan velge en annen.',
  },
  residentParentsList: {
    headline: 'Barnet er på listen til den forelderen det bor hos.',
    reason:
      'Foreldrene har felles foreldreansvar og hver sin adresse. Barnet er registrert hos den ene.',
    readAloud:
      'Barnet har samme fastlege som den forelderen det er registrert hos. Dere kan velge en annen.',
  },
  holdersList: {
    headline: 'Barnet er på listen til den som har foreldreansvaret.',
    reason:
      'Ingen har valgt fastlege for barnet, og da får det samme liste som den eller de som har ansvaret.',
    readAloud:
      'Barnet har samme fastlege som den som har foreldreansvaret. Dere kan velge en annen.',
  },
  holderWithoutList: {
    headline: 'Barnet har ingen liste ennå.',
    reason:
      'Den barnet skulle stått på liste med, har ingen fastlege. FLO leter etter en plass hver natt.',
    readAloud:
      'Barnet har ikke fått fastlege ennå. Dere kan velge en nå, ellers finner vi en plass.',
  },
  listFull: {
    headline: 'Barnet har ingen liste ennå. Listen er full.',
    reason: 'Her gis det ikke plass over taket. FLO leter etter en annen plass hver natt.',
    readAloud:
      'Listen er full. Dere kan velge en annen fastlege til barnet nå, ellers finner vi en plass.',
  },
  excluded: {
    headline: 'Barnet har ingen liste ennå. Det er strøket hos denne legen.',
    reason:
      'Kommunen har vedtatt at barnet ikke kan stå hos legen det ellers skulle fulgt. FLO leter etter en annen plass hver natt.',
    readAloud:
      'Barnet kan ikke stå hos denne legen. Dere kan velge en annen nå, ellers finner vi en plass.',
  },
  dutySuspended: {
    headline: 'Ingen liste er gitt. Fastlegeordningen er stanset i kommunen.',
    reason: 'Plikten til å ha fastlegeordning er satt ut av kraft. Da settes ingen på liste.',
    readAloud: 'Kommunen har ikke fastlegeordning nå. Barnet får legehjelp av kommunen.',
  },
  decidesAlone: {
    headline: 'Velger selv.',
    reason:
      'Fra 16 år avgjør barnet selv valget av fastlege, og settes ikke på listen til en forelder.',
    readAloud: 'Du er fylt 16 år og velger selv.',
  },
  inCare: {
    headline: 'Barnevernet velger fastlege.',
    reason:
      'Omsorgen er overtatt, og da settes ikke barnet på foreldrenes liste. Barnevernet kan velge.',
    readAloud: 'Det er barnevernet som kan velge fastlege for barnet.',
  },
  noParentsKnown: {
    headline: 'Barnet har ikke fått liste, og har ingen kjente foreldre.',
    reason:
      'Registeret har verken foreldre eller foreldreansvar for barnet. En saksbehandler må avgjøre det.',
    readAloud: 'Vi vet ikke hvem som har ansvaret for barnet. En kollega ser på det.',
  },
  noHolderKnown: {
    headline: 'Barnet har ikke fått liste. Foreldreansvaret er ukjent.',
    reason: 'Ingen nålevende er registrert med foreldreansvar. En saksbehandler må avgjøre det.',
    readAloud: 'Foreldreansvaret er ikke registrert. En kollega ser på det.',
  },
  noMother: {
    headline: 'Barnet har ikke fått liste. Det er ukjent hvem som er mor.',
    reason:
      'De som har ansvaret, bor sammen og står på hver sin liste, og forskriften peker på mor. En saksbehandler må avgjøre det.',
    readAloud: 'Dere står på hver sin liste. Dere kan velge fastlege for barnet nå.',
  },
  parentsLiveElsewhere: {
    headline: 'Barnet har ikke fått liste, og bor ikke hos noen av foreldrene.',
    reason:
      'Foreldrene har felles ansvar og står på hver sin liste, og barnet er registrert et annet sted. En saksbehandler må avgjøre det.',
    readAloud: 'Barnet er ikke registrert hos noen av dere. Dere kan velge fastlege for barnet nå.',
  },
} as const;
