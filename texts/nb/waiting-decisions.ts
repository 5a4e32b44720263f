/** Decisions about queues, and about leaving the scheme and coming back. Spoken to the caller. */
export const waitingDecisions = {
  waitingList: {
    allowed: {
      headline: 'Kan stå på venteliste. Får plass nummer {{position}}.',
      reason:
        'Listen åpner når det er {{threshold}} ledige plasser, og da får de som har ventet lengst, plass først. {{quotaNote}} {{pendingNote}}',
      readAloud:
        'Ja, jeg kan sette deg på venteliste. Du blir nummer {{position}}. Når det er {{threshold}} ledige plasser, får de som har ventet lengst, plass først, og byttet skjer av seg selv. {{quotaNote}}',
    },
    allowedReplacing: {
      headline:
        'Kan stå på venteliste. Får plass nummer {{position}} og mister plass nummer {{givesUp}}.',
      reason:
        'En kan bare stå på én venteliste. Plassen på den andre – nummer {{givesUp}} av {{givesUpLength}} – faller bort. {{quotaNote}} {{pendingNote}}',
      readAloud:
        'Det kan jeg ordne, men du kan bare stå på én venteliste. Du mister plass nummer {{givesUp}} der du står nå, og blir nummer {{position}} på den nye. Er det greit?',
    },
    dead: {
      headline: 'Kan ikke stå på venteliste. Personen er registrert død.',
      reason: 'Folkeregisteret har meldt dødsfall. Er det feil, må Folkeregisteret rette det.',
      readAloud:
        'Jeg kan ikke gjøre noe med ventelisten her. Stemmer ikke det som er registrert, kan Folkeregisteret rette det.',
    },
    numberNotInUse: {
      headline: 'Nummeret er ikke i bruk lenger.',
      reason: 'Personen har fått nytt nummer. Slå opp det, så er alt der.',
      readAloud: 'Det nummeret er byttet ut. Har du et nyere fødselsnummer?',
    },
    emigrated: {
      headline: 'Kan ikke stå på venteliste. Personen er registrert utvandret.',
      reason: 'Retten til fastlege følger av å være registrert bosatt i en norsk kommune.',
      readAloud:
        'Du er registrert som utvandret. Bor du i Norge nå, kan du melde flytting til Folkeregisteret og ringe igjen.',
    },
    notEligible: {
      headline: 'Kan ikke stå på venteliste. Personen har ikke rett til fastlege nå.',
      reason: 'Personen er ikke registrert bosatt, og har heller ikke rett på annet grunnlag.',
      readAloud:
        'Slik du er registrert nå, har du ikke rett til fastlege. Trenger du lege, hjelper kommunen der du er.',
    },
    dutySuspended: {
      headline: 'Kan ikke stå på venteliste. Kommunen har ikke fastlegeordning nå.',
      reason: 'Plikten til å ha fastlegeordning er suspendert i kommunen der personen bor.',
      readAloud:
        'Der du bor, gjelder ikke fastlegeordningen nå. Kommunen sier hvem du skal ringe når du trenger lege.',
    },
    optedOut: {
      headline: 'Kan ikke stå på venteliste. Personen står utenfor fastlegeordningen.',
      reason:
        'Personen har meldt fra til kommunen om å stå utenfor. Kommunen tar imot ny innmelding.',
      readAloud:
        'Du har meldt deg ut av fastlegeordningen. Vil du inn igjen, melder du fra til kommunen.',
    },
    childElsewhere: {
      headline: 'Kan ikke sette barnet på venteliste. Barnet bor ikke hos den som ringer.',
      reason:
        'En forelder kan sette barn under 16 år på venteliste når begge er registrert på samme adresse.',
      readAloud:
        'Barnet er registrert på en annen adresse enn deg. Da må den som barnet bor hos, ringe om ventelisten.',
    },
    listUnknown: {
      headline: 'Kan ikke stå på venteliste. Listen finnes ikke.',
      reason: 'Registeret har ingen fastlegeliste med denne identiteten.',
      readAloud: 'Jeg finner ikke den listen lenger. Vi kan se om legen har en annen.',
    },
    ownList: {
      headline: 'Har denne fastlegen alt.',
      reason: 'Personen står på denne listen i dag.',
      readAloud: 'Du står alt på denne listen, så du trenger ikke vente.',
    },
    alreadyComing: {
      headline: 'Får denne fastlegen fra {{date}}.',
      reason: 'Det er alt gitt en plass på denne listen.',
      readAloud: 'Det er alt ordnet. Du får denne fastlegen fra {{date}}.',
    },
    alreadyWaiting: {
      headline: 'Står alt på denne ventelisten, som nummer {{position}} av {{length}}.',
      reason: 'Plassen er fra {{since}}.',
      readAloud: 'Du står alt på denne ventelisten, som nummer {{position}} av {{length}}.',
    },
    excluded: {
      headline: 'Kan ikke stå på venteliste for denne listen.',
      reason:
        'Kommunen har vedtatt å flytte personen fra denne listen. Da kan den ikke velges på nytt.',
      readAloud: 'Du kan ikke velge denne fastlegen. Jeg hjelper deg gjerne med å finne en annen.',
    },
    listEnded: {
      headline: 'Kan ikke stå på venteliste. Listen blir avsluttet.',
      reason: 'Avtalen gjelder ikke lenger {{date}}, da en plass tidligst kunne begynt å gjelde.',
      readAloud: 'Denne legen slutter, så det er ikke noe å vente på der. Vi kan finne en annen.',
    },
    listNotStarted: {
      headline: 'Kan ikke stå på venteliste ennå. Listen begynner {{validFrom}}.',
      reason: 'Før listen begynner, finnes det ingen venteliste.',
      readAloud: 'Denne legen begynner {{validFrom}}. Ring igjen nærmere den tid.',
    },
    membershipRequired: {
      headline: 'Kan ikke stå på venteliste. Listen er bare for enkelte.',
      reason:
        'Listen er for studenter ved universitetet, for ansatte og alderspensjonister ved universitetet og studentsamskipnaden, og for barn under 16 år av studenter og ansatte. Kontoret sjekker hvem som hører til.',
      readAloud:
        'Denne listen er bare for studenter, ansatte og alderspensjonister ved universitetet og studentsamskipnaden, og barn av studenter og ansatte. Hører du til dem, kan du ringe kontoret.',
    },
    listLocked: {
      headline: 'Kan ikke stå på venteliste. Listen er låst.',
      reason: 'Listen er låst for nye etter ønske fra kommunen, og åpner ikke av seg selv.',
      readAloud: 'Denne legen tar ikke imot nye nå. Vi kan finne en annen.',
    },
    rightToList: {
      headline: 'Trenger ikke vente. Personen har rett til plass på listen nå.',
      reason:
        'Barn av dem som står på listen, og de som flytter tilbake, får plass selv om listen er lukket.',
      readAloud:
        'Du trenger ikke stå på venteliste. Du har rett til plass hos denne legen nå. Skal jeg bytte for deg?',
    },
    listOpen: {
      headline: 'Trenger ikke vente. Listen har {{free}}.',
      reason: 'Det er flere ledige plasser enn det er folk som venter. {{waiting}}',
      readAloud:
        'Du trenger ikke stå på venteliste. Det er ledig plass nå. Skal jeg bytte for deg?',
    },
  },
  leavingQueue: {
    allowed: {
      headline: 'Kan tas av ventelisten. Plass nummer {{position}} av {{length}} faller bort.',
      reason: 'Den som setter seg opp igjen senere, står bakerst. Har ventet siden {{since}}.',
      readAloud:
        'Jeg kan ta deg av ventelisten. Da mister du plass nummer {{position}}, og setter du deg opp igjen, står du bakerst.',
    },
    notWaiting: {
      headline: 'Står ikke på noen venteliste.',
      reason: 'Det er ingen plass å gi opp.',
      readAloud: 'Du står ikke på noen venteliste nå.',
    },
  },
  queueUndo: {
    allowed: {
      headline: 'Kan angres. Plassen er som før.',
      reason: 'Ingen har fått plass fra ventelisten i mellomtiden.',
      readAloud: 'Det er angret. Du står som du stod før.',
    },
    tooLate: {
      headline: 'Kan ikke angre lenger.',
      reason: 'En endring på en venteliste kan angres i {{minutes}} minutter.',
      readAloud: 'Det er gått for lang tid til å angre. Du kan sette deg på venteliste på nytt.',
    },
    changedSince: {
      headline: 'Kan ikke angre. Plassen er endret siden.',
      reason: 'Personen har fått, gitt opp eller byttet plass etter dette.',
      readAloud: 'Det er skjedd noe mer med plassen din siden. La meg se hvordan du står nå.',
    },
    servedSince: {
      headline: 'Kan ikke angre. Andre har fått plass i mellomtiden.',
      reason: 'Listen har åpnet etter dette, og plassene er gitt til dem som stod for tur.',
      readAloud:
        'Listen har åpnet siden, og andre har fått plassene. Derfor kan jeg ikke angre det.',
    },
  },
  queue: {
    place: {
      headline: 'Nummer {{position}} av {{length}} på ventelisten siden {{since}}.',
      reason:
        'Listen har {{free}} og åpner ved {{threshold}}. {{beforeNote}} {{unallocatedNote}} Får plass når listen kan gi ut {{placesNeeded}}.',
      readAloud:
        'Du står som nummer {{position}} av {{length}} på ventelisten. De som har ventet lengst, får plass først. Listen åpner når det er {{threshold}} ledige plasser. {{unallocatedNote}}',
    },
    served: {
      headline: 'Har fått plass fra ventelisten. Gjelder fra {{date}}.',
      reason: 'Listen gav ut {{free}}, og de som hadde ventet lengst, fikk plass først.',
      readAloud: 'Du har fått plass fra ventelisten, og får denne fastlegen fra {{date}}.',
    },
    servedUnallocated: {
      headline: 'Har fått fastlege. Gjelder fra {{date}}.',
      reason: 'Den som står uten fastlege, får ledig plass før de som står på venteliste.',
      readAloud: 'Du har fått fastlege fra {{date}}.',
    },
    dead: {
      headline: 'Får ikke plass: registrert død.',
      reason: 'Plassen på ventelisten faller bort.',
      readAloud: 'Plassen på ventelisten er falt bort.',
    },
    numberNotInUse: {
      headline: 'Får ikke plass: nummeret er ikke i bruk.',
      reason: 'Plassen faller bort. Personen har fått nytt nummer.',
      readAloud: 'Det nummeret er byttet ut. Har du et nyere fødselsnummer?',
    },
    emigrated: {
      headline: 'Får ikke plass: registrert utvandret.',
      reason: 'Plassen på ventelisten faller bort.',
      readAloud: 'Du er registrert som utvandret, og da faller plassen på ventelisten bort.',
    },
    notEligible: {
      headline: 'Får ikke plass: har ikke rett til fastlege nå.',
      reason: 'Plassen på ventelisten faller bort.',
      readAloud: 'Slik du er registrert nå, har du ikke rett til fastlege, og plassen faller bort.',
    },
    optedOut: {
      headline: 'Får ikke plass: står utenfor fastlegeordningen.',
      reason: 'Plassen på ventelisten faller bort.',
      readAloud: 'Du har meldt deg ut av fastlegeordningen, og da faller plassen bort.',
    },
    onTheList: {
      headline: 'Får ikke plass: står alt på listen.',
      reason: 'Plassen på ventelisten er ikke til noe lenger.',
      readAloud: 'Du har alt denne fastlegen.',
    },
    comingToTheList: {
      headline: 'Får ikke plass: kommer alt til listen.',
      reason: 'Det er alt gitt en plass på denne listen.',
      readAloud: 'Du får alt denne fastlegen ved neste månedsskifte.',
    },
    excluded: {
      headline: 'Får ikke plass: kan ikke stå på denne listen.',
      reason: 'Kommunen har vedtatt å flytte personen fra listen.',
      readAloud: 'Du kan ikke velge denne fastlegen. Jeg hjelper deg gjerne med å finne en annen.',
    },
    listEnded: {
      headline: 'Ventelisten er borte: listen er avsluttet.',
      reason: 'Avtalen gjelder ikke lenger, og da finnes det ingen plass å vente på.',
      readAloud: 'Denne legen har sluttet, så ventelisten finnes ikke lenger.',
    },
    switchPending: {
      headline: 'Forbigås nå: et bytte til en annen liste venter.',
      reason: 'Plassen på ventelisten beholdes til neste gang listen gir ut plasser.',
      readAloud:
        'Du har et bytte som ikke har begynt å gjelde. Derfor blir du hoppet over nå, men du beholder plassen på ventelisten.',
    },
    placeComing: {
      headline: 'Forbigås nå: har fått plass på en annen liste.',
      reason:
        'Den plassen har ikke begynt å gjelde. Plassen på ventelisten beholdes til neste gang listen gir ut plasser.',
      readAloud:
        'En plass hos en annen fastlege er alt gitt, men har ikke begynt å gjelde. Derfor går plassen videre denne gangen, men plassen på ventelisten beholdes.',
    },
    dutySuspended: {
      headline: 'Forbigås nå: kommunen har ikke fastlegeordning.',
      reason:
        'Plikten til å ha fastlegeordning er suspendert i kommunen der personen bor. Plassen i køen beholdes.',
      readAloud:
        'Der du bor, gjelder ikke fastlegeordningen nå. Du beholder plassen på ventelisten.',
    },
    quotaUsed: {
      headline: 'Forbigås nå: byttene i år er brukt.',
      reason:
        'Plass fra ventelisten er et bytte. Plassen beholdes, og fra nyttår er det nye bytter.',
      readAloud:
        'Du har brukt byttene du har i år, og plass fra ventelisten teller som et bytte. Du beholder plassen, og fra nyttår kan du få den.',
    },
    hasList: {
      headline: 'Får ikke plass: har fastlege.',
      reason: 'Plasser gis ut til den som står uten fastlege.',
      readAloud: 'Du har alt en fastlege.',
    },
    membershipRequired: {
      headline: 'Får ikke plass: listen er bare for enkelte.',
      reason: 'På denne listen plasseres ingen uten at de har rett til å stå der.',
      readAloud:
        'Denne listen er bare for studenter, ansatte og alderspensjonister ved universitetet og studentsamskipnaden, og barn av studenter og ansatte.',
    },
  },
  optingOut: {
    out: {
      headline: 'Meldes ut av fastlegeordningen. {{tieNote}}',
      reason:
        'Kommunen har fått melding {{reportedOn}}. {{queueNote}} {{switchNote}} Den som er meldt ut, blir ikke satt på noen liste.',
      readAloud: 'Kommunen har meldt fra om at du vil stå utenfor fastlegeordningen. {{tieSpoken}}',
    },
    in: {
      headline: 'Meldes inn igjen i fastlegeordningen.',
      reason:
        'Kommunen har fått melding {{reportedOn}}. Personen står uten fastlege, og kan velge en i dag.',
      readAloud: 'Du er med i fastlegeordningen igjen. Skal vi finne en fastlege nå?',
    },
    inRestored: {
      headline: 'Meldes inn igjen, og beholder fastlegen.',
      reason: 'Plassen på listen var ikke begynt å falle bort, og gjelder som før.',
      readAloud: 'Du er med i fastlegeordningen igjen, og har samme fastlege som før.',
    },
    dead: {
      headline: 'Kan ikke registreres. Personen er registrert død.',
      reason: 'Folkeregisteret har meldt dødsfall. Er det feil, må Folkeregisteret rette det.',
      readAloud: 'Stemmer ikke det som er registrert, kan Folkeregisteret rette det.',
    },
    numberNotInUse: {
      headline: 'Nummeret er ikke i bruk lenger.',
      reason: 'Personen har fått nytt nummer. Slå opp det, og registrer meldingen der.',
      readAloud: 'Det nummeret er byttet ut. Har du et nyere fødselsnummer?',
    },
    noRight: {
      headline: 'Kan ikke meldes ut. Personen har ikke rett til fastlege nå.',
      reason: 'Den som ikke er med i ordningen, kan ikke tre ut av den.',
      readAloud: 'Slik du er registrert nå, er du ikke med i fastlegeordningen.',
    },
    alreadyOut: {
      headline: 'Er meldt ut alt.',
      reason: 'Personen har stått utenfor fastlegeordningen siden {{optedOutSince}}.',
      readAloud: 'Du er alt meldt ut av fastlegeordningen.',
    },
    alreadyIn: {
      headline: 'Er med i fastlegeordningen.',
      reason: 'Personen er ikke meldt ut, så det er ingenting å melde inn igjen.',
      readAloud: 'Du er med i fastlegeordningen.',
    },
    askedOut: {
      headline: 'Kan ikke meldes ut herfra. Meldingen går til kommunen.',
      reason:
        'Den som ikke vil være med i fastlegeordningen, gir melding til kommunen, og FLO registrerer det kommunen melder. Melder kommunen det i dag: {{tieNote}} {{queueNote}} {{switchNote}} Den som er meldt ut, blir ikke satt på noen liste.',
      readAloud:
        'Vil du ut av fastlegeordningen, gir du melding til kommunen du bor i. Jeg kan ikke melde deg ut herfra. Til kommunen har meldt fra, er alt som før.',
    },
    askedIn: {
      headline: 'Kan ikke meldes inn herfra. Meldingen går til kommunen.',
      reason:
        'Personen har stått utenfor fastlegeordningen siden {{optedOutSince}}. Den som vil inn igjen, gir melding til kommunen, og FLO registrerer det kommunen melder.',
      readAloud:
        'Vil du inn igjen i fastlegeordningen, gir du melding til kommunen du bor i. Når kommunen har meldt fra, kan du velge fastlege.',
    },
    reportedLater: {
      headline: 'Kan ikke registreres. Dagen er ikke kommet.',
      reason: 'Kommunen kan ikke ha fått meldingen {{reportedOn}}, for den dagen er ikke kommet.',
      readAloud: 'Jeg må sjekke datoen på meldingen fra kommunen.',
    },
    reportedBeforeOut: {
      headline: 'Kan ikke registreres. Innmeldingen er fra før utmeldingen.',
      reason: 'Personen ble meldt ut {{optedOutSince}}, etter denne meldingen.',
      readAloud: 'Jeg må sjekke datoen på meldingen fra kommunen.',
    },
  },
} as const;

/** Parts of those sentences. */
export const waitingPhrases = {
  queueQuotaUsed: 'Årets bytter er brukt: åpner listen i år, går turen til neste.',
  queuePending: 'Et bytte venter, og til det gjelder, går turen til neste.',
  queueBefore_zero: 'Ingen står foran.',
  queueBefore_one: 'Én står foran.',
  queueBefore_other: '{{count}} står foran.',
  queueUnallocated_one: 'Én uten fastlege får plass først.',
  queueUnallocated_other: '{{count}} uten fastlege får plass først.',
  queuePlaces_one: 'én plass',
  queuePlaces_other: '{{count}} plasser',
  tieEnds: 'Plassen på listen gjelder til {{date}}.',
  tieNone: 'Personen står ikke på noen liste.',
  tieSpokenEnds: 'Plassen din på listen gjelder til {{date}}.',
  tieSpokenNone: 'Du står ikke på noen liste.',
  queueFallsAway: 'Plassen på ventelisten faller bort nå.',
  switchFallsAway: 'Byttet som venter, faller bort nå.',
} as const;
