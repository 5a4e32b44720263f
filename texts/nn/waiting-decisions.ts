/** Decisions about queues, and about leaving the scheme and coming back. Spoken to the caller. */
export const waitingDecisions = {
  waitingList: {
    allowed: {
      headline: 'Kan stå på venteliste. Får plass nummer {{position}}.',
      reason:
        'Lista opnar når det er {{threshold}} ledige plassar, og då får dei som har venta lengst, plass først. {{quotaNote}} {{pendingNote}}',
      readAloud:
        'Ja, eg kan setje deg på venteliste. Du blir nummer {{position}}. Når det er {{threshold}} ledige plassar, får dei som har venta lengst, plass først, og bytet skjer av seg sjølv. {{quotaNote}}',
    },
    allowedReplacing: {
      headline:
        'Kan stå på venteliste. Får plass nummer {{position}} og mistar plass nummer {{givesUp}}.',
      reason:
        'Ein kan berre stå på éi venteliste. Plassen på den andre – nummer {{givesUp}} av {{givesUpLength}} – fell bort. {{quotaNote}} {{pendingNote}}',
      readAloud:
        'Det kan eg ordne, men du kan berre stå på éi venteliste. Du mistar plass nummer {{givesUp}} der du står no, og blir nummer {{position}} på den nye. Er det greitt?',
    },
    dead: {
      headline: 'Kan ikkje stå på venteliste. Personen er registrert død.',
      reason: 'Folkeregisteret har meldt dødsfall. Er det feil, må Folkeregisteret rette det.',
      readAloud:
        'Eg kan ikkje gjere noko med ventelista her. Stemmer ikkje det som er registrert, kan Folkeregisteret rette det.',
    },
    numberNotInUse: {
      headline: 'Nummeret er ikkje i bruk lenger.',
      reason: 'Personen har fått nytt nummer. Slå opp det, så er alt der.',
      readAloud: 'Det nummeret er bytt ut. Har du eit nyare fødselsnummer?',
    },
    emigrated: {
      headline: 'Kan ikkje stå på venteliste. Personen er registrert utvandra.',
      reason: 'Retten til fastlege følgjer av å vere registrert busett i ein norsk kommune.',
      readAloud:
        'Du er registrert som utvandra. Bur du i Noreg no, kan du melde flytting til Folkeregisteret og ringje igjen.',
    },
    notEligible: {
      headline: 'Kan ikkje stå på venteliste. Personen har ikkje rett til fastlege no.',
      reason: 'Personen er ikkje registrert busett, og har heller ikkje rett på anna grunnlag.',
      readAloud:
        'Slik du er registrert no, har du ikkje rett til fastlege. Treng du lege, hjelper kommunen der du er.',
    },
    dutySuspended: {
      headline: 'Kan ikkje stå på venteliste. Kommunen har ikkje fastlegeordning no.',
      reason: 'Plikta til å ha fastlegeordning er suspendert i kommunen der personen bur.',
      readAloud:
        'Der du bur, gjeld ikkje fastlegeordninga no. Kommunen seier kven du skal ringje når du treng lege.',
    },
    optedOut: {
      headline: 'Kan ikkje stå på venteliste. Personen står utanfor fastlegeordninga.',
      reason:
        'Personen har meldt frå til kommunen om å stå utanfor. Kommunen tek imot ny innmelding.',
      readAloud:
        'Du har meldt deg ut av fastlegeordninga. Vil du inn igjen, melder du frå til kommunen.',
    },
    childElsewhere: {
      headline: 'Kan ikkje setje barnet på venteliste. Barnet bur ikkje hos den som ringjer.',
      reason:
        'Ein forelder kan setje barn under 16 år på venteliste når begge er registrerte på same adresse.',
      readAloud:
        'Barnet er registrert på ei anna adresse enn deg. Då må den som barnet bur hos, ringje om ventelista.',
    },
    listUnknown: {
      headline: 'Kan ikkje stå på venteliste. Lista finst ikkje.',
      reason: 'Registeret har inga fastlegeliste med denne identiteten.',
      readAloud: 'Eg finn ikkje den lista lenger. Vi kan sjå om legen har ei anna.',
    },
    ownList: {
      headline: 'Har denne fastlegen alt.',
      reason: 'Personen står på denne lista i dag.',
      readAloud: 'Du står alt på denne lista, så du treng ikkje vente.',
    },
    alreadyComing: {
      headline: 'Får denne fastlegen frå {{date}}.',
      reason: 'Det er alt gitt ein plass på denne lista.',
      readAloud: 'Det er alt ordna. Du får denne fastlegen frå {{date}}.',
    },
    alreadyWaiting: {
      headline: 'Står alt på denne ventelista, som nummer {{position}} av {{length}}.',
      reason: 'Plassen er frå {{since}}.',
      readAloud: 'Du står alt på denne ventelista, som nummer {{position}} av {{length}}.',
    },
    excluded: {
      headline: 'Kan ikkje stå på venteliste for denne lista.',
      reason:
        'Kommunen har vedteke å flytte personen frå denne lista. Då kan ho ikkje veljast på nytt.',
      readAloud: 'Du kan ikkje velje denne fastlegen. Eg hjelper deg gjerne med å finne ein annan.',
    },
    listEnded: {
      headline: 'Kan ikkje stå på venteliste. Lista blir avslutta.',
      reason: 'Avtalen gjeld ikkje lenger {{date}}, då ein plass tidlegast kunne byrja å gjelde.',
      readAloud:
        'Denne legen sluttar, så det er ikkje noko å vente på der. Vi kan finne ein annan.',
    },
    listNotStarted: {
      headline: 'Kan ikkje stå på venteliste enno. Lista byrjar {{validFrom}}.',
      reason: 'Før lista byrjar, finst det inga venteliste.',
      readAloud: 'Denne legen byrjar {{validFrom}}. Ring igjen nærare den tid.',
    },
    membershipRequired: {
      headline: 'Kan ikkje stå på venteliste. Lista er berre for enkelte.',
      reason:
        'Lista er for studentar ved universitetet, for tilsette og alderspensjonistar ved universitetet og studentsamskipnaden, og for barn under 16 år av studentar og tilsette. Kontoret sjekkar kven som høyrer til.',
      readAloud:
        'Denne lista er berre for studentar, tilsette og alderspensjonistar ved universitetet og studentsamskipnaden, og barn av studentar og tilsette. Høyrer du til dei, kan du ringje kontoret.',
    },
    listLocked: {
      headline: 'Kan ikkje stå på venteliste. Lista er låst.',
      reason: 'Lista er låst for nye etter ønske frå kommunen, og opnar ikkje av seg sjølv.',
      readAloud: 'Denne legen tek ikkje imot nye no. Vi kan finne ein annan.',
    },
    rightToList: {
      headline: 'Treng ikkje vente. Personen har rett til plass på lista no.',
      reason:
        'Barn av dei som står på lista, og dei som flyttar tilbake, får plass sjølv om lista er lukka.',
      readAloud:
        'Du treng ikkje stå på venteliste. Du har rett til plass hos denne legen no. Skal eg byte for deg?',
    },
    listOpen: {
      headline: 'Treng ikkje vente. Lista har {{free}}.',
      reason: 'Det er fleire ledige plassar enn det er folk som ventar. {{waiting}}',
      readAloud: 'Du treng ikkje stå på venteliste. Det er ledig plass no. Skal eg byte for deg?',
    },
  },
  leavingQueue: {
    allowed: {
      headline: 'Kan takast av ventelista. Plass nummer {{position}} av {{length}} fell bort.',
      reason: 'Den som set seg opp igjen seinare, står bakarst. Har venta sidan {{since}}.',
      readAloud:
        'Eg kan ta deg av ventelista. Då mistar du plass nummer {{position}}, og set du deg opp igjen, står du bakarst.',
    },
    notWaiting: {
      headline: 'Står ikkje på noka venteliste.',
      reason: 'Det er ingen plass å gi opp.',
      readAloud: 'Du står ikkje på noka venteliste no.',
    },
  },
  queueUndo: {
    allowed: {
      headline: 'Kan angrast. Plassen er som før.',
      reason: 'Ingen har fått plass frå ventelista i mellomtida.',
      readAloud: 'Det er angra. Du står som du stod før.',
    },
    tooLate: {
      headline: 'Kan ikkje angre lenger.',
      reason: 'Ei endring på ei venteliste kan angrast i {{minutes}} minutt.',
      readAloud: 'Det har gått for lang tid til å angre. Du kan setje deg på venteliste på nytt.',
    },
    changedSince: {
      headline: 'Kan ikkje angre. Plassen er endra sidan.',
      reason: 'Personen har fått, gitt opp eller bytt plass etter dette.',
      readAloud: 'Det har skjedd noko meir med plassen din sidan. Lat meg sjå korleis du står no.',
    },
    servedSince: {
      headline: 'Kan ikkje angre. Andre har fått plass i mellomtida.',
      reason: 'Lista har opna etter dette, og plassane er gitte til dei som stod for tur.',
      readAloud: 'Lista har opna sidan, og andre har fått plassane. Derfor kan eg ikkje angre det.',
    },
  },
  queue: {
    place: {
      headline: 'Nummer {{position}} av {{length}} på ventelista sidan {{since}}.',
      reason:
        'Lista har {{free}} og opnar ved {{threshold}}. {{beforeNote}} {{unallocatedNote}} Får plass når lista kan gi ut {{placesNeeded}}.',
      readAloud:
        'Du står som nummer {{position}} av {{length}} på ventelista. Dei som har venta lengst, får plass først. Lista opnar når det er {{threshold}} ledige plassar. {{unallocatedNote}}',
    },
    served: {
      headline: 'Har fått plass frå ventelista. Gjeld frå {{date}}.',
      reason: 'Lista gav ut {{free}}, og dei som hadde venta lengst, fekk plass først.',
      readAloud: 'Du har fått plass frå ventelista, og får denne fastlegen frå {{date}}.',
    },
    servedUnallocated: {
      headline: 'Har fått fastlege. Gjeld frå {{date}}.',
      reason: 'Den som står utan fastlege, får ledig plass før dei som står på venteliste.',
      readAloud: 'Du har fått fastlege frå {{date}}.',
    },
    dead: {
      headline: 'Får ikkje plass: registrert død.',
      reason: 'Plassen på ventelista fell bort.',
      readAloud: 'Plassen på ventelista har falle bort.',
    },
    numberNotInUse: {
      headline: 'Får ikkje plass: nummeret er ikkje i bruk.',
      reason: 'Plassen fell bort. Personen har fått nytt nummer.',
      readAloud: 'Det nummeret er bytt ut. Har du eit nyare fødselsnummer?',
    },
    emigrated: {
      headline: 'Får ikkje plass: registrert utvandra.',
      reason: 'Plassen på ventelista fell bort.',
      readAloud: 'Du er registrert som utvandra, og då fell plassen på ventelista bort.',
    },
    notEligible: {
      headline: 'Får ikkje plass: har ikkje rett til fastlege no.',
      reason: 'Plassen på ventelista fell bort.',
      readAloud: 'Slik du er registrert no, har du ikkje rett til fastlege, og plassen fell bort.',
    },
    optedOut: {
      headline: 'Får ikkje plass: står utanfor fastlegeordninga.',
      reason: 'Plassen på ventelista fell bort.',
      readAloud: 'Du har meldt deg ut av fastlegeordninga, og då fell plassen bort.',
    },
    onTheList: {
      headline: 'Får ikkje plass: står alt på lista.',
      reason: 'Plassen på ventelista er ikkje til noko lenger.',
      readAloud: 'Du har alt denne fastlegen.',
    },
    comingToTheList: {
      headline: 'Får ikkje plass: kjem alt til lista.',
      reason: 'Det er alt gitt ein plass på denne lista.',
      readAloud: 'Du får alt denne fastlegen ved neste månadsskifte.',
    },
    excluded: {
      headline: 'Får ikkje plass: kan ikkje stå på denne lista.',
      reason: 'Kommunen har vedteke å flytte personen frå lista.',
      readAloud: 'Du kan ikkje velje denne fastlegen. Eg hjelper deg gjerne med å finne ein annan.',
    },
    listEnded: {
      headline: 'Ventelista er borte: lista er avslutta.',
      reason: 'Avtalen gjeld ikkje lenger, og då finst det ingen plass å vente på.',
      readAloud: 'Denne legen har slutta, så ventelista finst ikkje lenger.',
    },
    switchPending: {
      headline: 'Blir hoppa over no: eit byte til ei anna liste ventar.',
      reason: 'Ein held på plassen på ventelista til neste gong lista gir ut plassar.',
      readAloud:
        'Du har eit byte som ikkje har byrja å gjelde. Derfor blir du hoppa over no, men du held på plassen på ventelista.',
    },
    placeComing: {
      headline: 'Blir hoppa over no: har fått plass på ei anna liste.',
      reason:
        'Den plassen har ikkje byrja å gjelde. Ein held på plassen på ventelista til neste gong lista gir ut plassar.',
      readAloud:
        'Ein plass hos ein annan fastlege er alt gitt, men har ikkje byrja å gjelde. Derfor går plassen vidare denne gongen, men plassen på ventelista står ved lag.',
    },
    dutySuspended: {
      headline: 'Blir hoppa over no: kommunen har ikkje fastlegeordning.',
      reason:
        'Plikta til å ha fastlegeordning er suspendert i kommunen der personen bur. Ein held på plassen i køen.',
      readAloud: 'Der du bur, gjeld ikkje fastlegeordninga no. Du held på plassen på ventelista.',
    },
    quotaUsed: {
      headline: 'Blir hoppa over no: byta i år er brukte.',
      reason:
        'Plass frå ventelista er eit byte. Ein held på plassen, og frå nyttår er det nye byte.',
      readAloud:
        'Du har brukt byta du har i år, og plass frå ventelista tel som eit byte. Du held på plassen, og frå nyttår kan du få han.',
    },
    hasList: {
      headline: 'Får ikkje plass: har fastlege.',
      reason: 'Plassar blir gitte ut til den som står utan fastlege.',
      readAloud: 'Du har alt ein fastlege.',
    },
    membershipRequired: {
      headline: 'Får ikkje plass: lista er berre for enkelte.',
      reason: 'På denne lista blir ingen plasserte utan at dei har rett til å stå der.',
      readAloud:
        'Denne lista er berre for studentar, tilsette og alderspensjonistar ved universitetet og studentsamskipnaden, og barn av studentar og tilsette.',
    },
  },
  optingOut: {
    out: {
      headline: 'Blir meld ut av fastlegeordninga. {{tieNote}}',
      reason:
        'Kommunen har fått melding {{reportedOn}}. {{queueNote}} {{switchNote}} Den som er meld ut, blir ikkje sett på noka liste.',
      readAloud: 'Kommunen har meldt frå om at du vil stå utanfor fastlegeordninga. {{tieSpoken}}',
    },
    in: {
      headline: 'Blir meld inn igjen i fastlegeordninga.',
      reason:
        'Kommunen har fått melding {{reportedOn}}. Personen står utan fastlege, og kan velje ein i dag.',
      readAloud: 'Du er med i fastlegeordninga igjen. Skal vi finne ein fastlege no?',
    },
    inRestored: {
      headline: 'Blir meld inn igjen, og held på fastlegen.',
      reason: 'Plassen på lista hadde ikkje byrja å falle bort, og gjeld som før.',
      readAloud: 'Du er med i fastlegeordninga igjen, og har same fastlege som før.',
    },
    dead: {
      headline: 'Kan ikkje registrerast. Personen er registrert død.',
      reason: 'Folkeregisteret har meldt dødsfall. Er det feil, må Folkeregisteret rette det.',
      readAloud: 'Stemmer ikkje det som er registrert, kan Folkeregisteret rette det.',
    },
    numberNotInUse: {
      headline: 'Nummeret er ikkje i bruk lenger.',
      reason: 'Personen har fått nytt nummer. Slå opp det, og registrer meldinga der.',
      readAloud: 'Det nummeret er bytt ut. Har du eit nyare fødselsnummer?',
    },
    noRight: {
      headline: 'Kan ikkje meldast ut. Personen har ikkje rett til fastlege no.',
      reason: 'Den som ikkje er med i ordninga, kan ikkje gå ut av ho.',
      readAloud: 'Slik du er registrert no, er du ikkje med i fastlegeordninga.',
    },
    alreadyOut: {
      headline: 'Er meld ut alt.',
      reason: 'Personen har stått utanfor fastlegeordninga sidan {{optedOutSince}}.',
      readAloud: 'Du er alt meld ut av fastlegeordninga.',
    },
    alreadyIn: {
      headline: 'Er med i fastlegeordninga.',
      reason: 'Personen er ikkje meld ut, så det er ingenting å melde inn igjen.',
      readAloud: 'Du er med i fastlegeordninga.',
    },
    askedOut: {
      headline: 'Kan ikkje meldast ut herifrå. Meldinga går til kommunen.',
      reason:
        'Den som ikkje vil vere med i fastlegeordninga, gir melding til kommunen, og FLO registrerer det kommunen melder. Melder kommunen det i dag: {{tieNote}} {{queueNote}} {{switchNote}} Den som er meld ut, blir ikkje sett på noka liste.',
      readAloud:
        'Vil du ut av fastlegeordninga, gir du melding til kommunen du bur i. Eg kan ikkje melde deg ut herifrå. Til kommunen har meldt frå, er alt som før.',
    },
    askedIn: {
      headline: 'Kan ikkje meldast inn herifrå. Meldinga går til kommunen.',
      reason:
        'Personen har stått utanfor fastlegeordninga sidan {{optedOutSince}}. Den som vil inn igjen, gir melding til kommunen, og FLO registrerer det kommunen melder.',
      readAloud:
        'Vil du inn igjen i fastlegeordninga, gir du melding til kommunen du bur i. Når kommunen har meldt frå, kan du velje fastlege.',
    },
    reportedLater: {
      headline: 'Kan ikkje registrerast. Dagen har ikkje kome.',
      reason: 'Kommunen kan ikkje ha fått meldinga {{reportedOn}}, for den dagen har ikkje kome.',
      readAloud: 'Eg må sjekke datoen på meldinga frå kommunen.',
    },
    reportedBeforeOut: {
      headline: 'Kan ikkje registrerast. Innmeldinga er frå før utmeldinga.',
      reason: 'Personen blei meld ut {{optedOutSince}}, etter denne meldinga.',
      readAloud: 'Eg må sjekke datoen på meldinga frå kommunen.',
    },
  },
} as const;

/** Parts of those sentences. */
export const waitingPhrases = {
  queueQuotaUsed: 'Byta i år er brukte: opnar lista i år, går turen til neste.',
  queuePending: 'Eit byte ventar, og til det gjeld, går turen til neste.',
  queueBefore_zero: 'Ingen står føre.',
  queueBefore_one: 'Éin står føre.',
  queueBefore_other: '{{count}} står føre.',
  queueUnallocated_one: 'Éin utan fastlege får plass først.',
  queueUnallocated_other: '{{count}} utan fastlege får plass først.',
  queuePlaces_one: 'éin plass',
  queuePlaces_other: '{{count}} plassar',
  tieEnds: 'Plassen på lista gjeld til {{date}}.',
  tieNone: 'Personen står ikkje på noka liste.',
  tieSpokenEnds: 'Plassen din på lista gjeld til {{date}}.',
  tieSpokenNone: 'Du står ikkje på noka liste.',
  queueFallsAway: 'Plassen på ventelista fell bort no.',
  switchFallsAway: 'Bytet som ventar, fell bort no.',
} as const;
