/** What a night decides for somebody without a list, and for those who wait. */
export const runDecisions = {
  allocation: {
    placedWithParent: {
      headline: 'Får samme fastlege som forelderen fra {{date}}.',
      reason:
        'Ingen har valgt for barnet. Da kommer det på listen til den som har foreldreansvaret, også når den er full.',
      readAloud: 'Barnet får samme fastlege som forelderen fra {{date}}.',
    },
    placedInDistrict: {
      headline: 'Får fastlege i egen bydel fra {{date}}.',
      reason:
        'Uten fastlege siden {{withoutSince}}, og nummer {{order}} i rekken. Listen hadde flest ledige plasser av dem i bydelen.',
      readAloud:
        'Du har fått en fastlege i bydelen din fra {{date}}. Vil du heller ha en annen, kan du bytte.',
    },
    placedAtHome: {
      headline: 'Får fastlege i egen kommune fra {{date}}.',
      reason:
        'Uten fastlege siden {{withoutSince}}, og nummer {{order}} i rekken. Listen hadde flest ledige plasser av dem i kommunen.',
      readAloud:
        'Du har fått en fastlege i kommunen din fra {{date}}. Vil du heller ha en annen, kan du bytte.',
    },
    placedNearby: {
      headline: 'Får fastlege i en nabokommune fra {{date}}.',
      reason:
        'Uten fastlege siden {{withoutSince}}, og nummer {{order}} i rekken. Egen kommune hadde ingen ledig plass og samarbeider med denne.',
      readAloud:
        'Du har fått en fastlege i en kommune som din samarbeider med, fra {{date}}. Vil du heller ha en annen, kan du bytte.',
    },
    hasList: {
      headline: 'Har fastlege alt.',
      reason: 'Bare den som ikke står på noen liste, får tildelt en.',
      readAloud: 'Du har en fastlege alt, så det tildeles ingen.',
    },
    dead: {
      headline: 'Får ikke fastlege. Registrert som død.',
      reason: 'Folkeregisteret har registrert personen som død.',
      readAloud: 'Personen er registrert som død. Er det feil, må Folkeregisteret rette det.',
    },
    numberNotInUse: {
      headline: 'Får ikke fastlege på dette nummeret.',
      reason: 'Nummeret er ikke lenger i bruk. Personen har et annet.',
      readAloud: 'Dette nummeret brukes ikke lenger. Har du fått et nytt?',
    },
    emigrated: {
      headline: 'Får ikke fastlege. Registrert som utflyttet.',
      reason: 'Folkeregisteret har registrert personen som utflyttet fra Norge.',
      readAloud:
        'Du står som utflyttet. Meld flytting til Folkeregisteret, så ordner resten seg derfra.',
    },
    notEligible: {
      headline: 'Har ikke rett til fastlege.',
      reason: 'Personen er ikke bosatt i en norsk kommune og har ikke rett på annet grunnlag.',
      readAloud:
        'Slik du står registrert, har du ikke rett til fastlege. Er det feil, må Folkeregisteret rette det.',
    },
    optedOut: {
      headline: 'Står utenfor ordningen etter eget ønske.',
      reason: 'Kommunen har meldt at personen ikke vil ha fastlege.',
      readAloud: 'Du står utenfor ordningen. Vil du inn igjen, sier du fra til kommunen.',
    },
    byHand: {
      headline: 'Tildeles ikke av seg selv. Plasseres for hånd.',
      reason: 'Asylsøkere plasseres etter lister fra mottakene, ikke av nattkjøringen.',
      readAloud: 'Mottaket melder deg inn. Du kan også velge en fastlege nå, om du vil.',
    },
    noMunicipality: {
      headline: 'Tildeles ikke. Ingen bostedskommune.',
      reason: 'Uten bostedskommune vet ingen hvor det skal letes etter plass.',
      readAloud: 'Du står uten bostedskommune. Du kan velge en fastlege selv nå.',
    },
    dutySuspended: {
      headline: 'Tildeles ikke mens kommunen er uten fastlegeordning.',
      reason: 'Plikten til å ha fastlegeordning er suspendert i kommunen der personen bor.',
      readAloud: 'Kommunen har ikke fastlegeordning nå. Kommunen kan si hvor du får legehjelp.',
    },
    municipalityOff: {
      headline: 'Tildeles ikke av seg selv i denne kommunen.',
      reason:
        'Kommunen har bedt om at tildelingen er av. Barn under 16 år får fastlege likevel, andre velger selv.',
      readAloud: 'Kommunen tildeler ikke av seg selv. Skal vi finne en med ledig plass nå?',
    },
    noPlace: {
      headline: 'Ingen ledig plass i natt. Prøves igjen hver natt.',
      reason:
        'Uten fastlege siden {{withoutSince}}, og nummer {{order}} i rekken. Ingen liste som kunne tildeles, hadde ledig plass.',
      readAloud:
        'Det var ingen ledig plass i natt. Det prøves igjen hver natt, og den som har ventet lengst, får først.',
    },
  },
  opening: {
    served: {
      headline: 'Plass fra ventelisten fra {{date}}.',
      reason: 'Listen hadde ledige plasser. De går til dem som har ventet lengst.',
      readAloud: 'Du har fått plassen du ventet på, fra {{date}}.',
    },
    listEnded: {
      headline: 'Ventelisten er avsluttet.',
      reason: 'Listen finnes ikke lenger, så det er ingenting å vente på.',
      readAloud: 'Den listen er avsluttet. Skal vi finne en annen?',
    },
    turned: {
      headline: 'Listene er gjort opp for måneden.',
      reason:
        'En liste som er full, er lukket. En lukket liste åpner ved {{threshold}} ledige plasser.',
      readAloud: 'Listen åpner når det er {{threshold}} ledige plasser.',
    },
  },
} as const;
