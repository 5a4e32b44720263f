/** What a municipality decides about a list. Spoken to the municipality or the office. */
export const agreementDecisions = {
  agreement: {
    noLaw: {
      headline: 'Kan ikke registreres. Dagen er før regelverket.',
      reason: 'Fastlegeordningen med disse reglene begynte 1. januar 2013.',
      readAloud: 'Den dagen er før reglene vi har. Hvilken dag skal det være?',
    },
    decisionInFuture: {
      headline: 'Kan ikke registreres. Vedtaket har en dato som ikke har vært.',
      reason: 'Kommunens vedtak må være fattet før det kan registreres.',
      readAloud: 'Vedtaket er datert fram i tid. Kan dere sjekke datoen?',
    },
    noticeInFuture: {
      headline: 'Kan ikke registreres. Dagen det ble sagt opp eller meldt, har ikke vært.',
      reason:
        'Fristen regnes fra den dagen det ble sagt opp eller meldt. {{given}} har ikke vært ennå.',
      readAloud: 'Oppsigelsen eller kravet er datert fram i tid. Kan dere sjekke datoen?',
    },
    noticeDayMissing: {
      headline: 'Dagen det ble sagt opp eller meldt, mangler.',
      reason: 'Fristen på {{months}} måneder regnes fra den dagen.',
      readAloud: 'Hvilken dag ble det sagt opp eller meldt?',
    },
    inPast: {
      headline: 'Kan ikke planlegges bakover i tid.',
      reason: '{{date}} har vært. Det som alt har skjedd, rettes på personene det gjelder.',
      readAloud: 'Den dagen har vært. Hvilken dag skal det gjelde fra?',
    },
    alreadyEnded: {
      headline: 'Avtalen er avsluttet.',
      reason: 'Avtalen gjelder ikke lenger {{date}}, så det er ingenting å endre.',
      readAloud: 'Den avtalen er avsluttet da.',
    },
    alreadyPlanned: {
      headline: 'Noe slikt er alt planlagt for listen.',
      reason: 'Bare én plan om det samme om gangen. Avlys den som er der, om den ikke skal gjelde.',
      readAloud: 'Det ligger alt en plan for denne listen. Skal den avlyses?',
    },
    endsWhenItStarts: {
      headline: 'Avtalen ville sluttet før den begynte.',
      reason:
        'Den begynner {{validFrom}} og skulle slutte {{date}}. En avtale varer minst én dag. Skal den ikke bli noe av, må kommunen si det.',
      readAloud: 'Avtalen begynner ikke før {{validFrom}}. Skal den ikke bli noe av likevel?',
    },
  },
  end: {
    allowed: {
      headline: 'Avtalen slutter {{date}}. Alle flyttes.',
      reason:
        '{{people}} flyttes til listen som er valgt. Å bli flyttet bruker ikke noe bytte, og alle får ett ekstra.',
      readAloud: 'Avtalen avsluttes {{date}}, og alle på listen flyttes og får brev.',
    },
    allowedWithoutList: {
      headline: 'Avtalen slutter {{date}}. Ingen liste er valgt.',
      reason:
        '{{people}} står da uten fastlege til de velger, eller til natten finner en ledig plass.',
      readAloud: 'Avtalen avsluttes {{date}}. Alle får brev om å velge en ny fastlege.',
    },
    noticeTooShort: {
      headline: 'Fristen er for kort. Tidligst {{earliest}}.',
      reason: 'Oppsigelse har {{months}} måneders frist, begge veier.',
      readAloud: 'Oppsigelsesfristen er {{months}} måneder, så det kan tidligst bli {{earliest}}.',
    },
    wrongEmployment: {
      headline: 'Grunnen passer ikke med avtalen.',
      reason:
        'Ansatte fastleger følger arbeidsretten. Oppsigelse med seks måneder og heving er for næringsdrivende.',
      readAloud: 'Er legen ansatt i kommunen, eller næringsdrivende?',
    },
    ageNotReached: {
      headline: 'Avtalen opphører ikke før {{earliest}}.',
      reason:
        'Den opphører av seg selv den dagen legen fyller {{age}} år, eller når en avtalt forlengelse er ute.',
      readAloud: 'Avtalen opphører av seg selv {{earliest}}. Skal den slutte før, må den sies opp.',
    },
    pastAgeLimit: {
      headline: 'Avtalen opphører alt {{earliest}}.',
      reason:
        'Da når legen aldersgrensen, eller slutten på forlengelsen. Lenger kan avtalen ikke vare.',
      readAloud: 'Avtalen kan ikke vare lenger enn til {{earliest}}.',
    },
    byLaw: {
      headline: 'Avtalen opphørte {{date}} uten oppsigelse.',
      reason: '{{endedBy}} Listen har en fastlege.',
      readAloud: 'Legen sluttet {{date}}. En annen fastlege har listen.',
    },
    byLawFollowed: {
      headline: 'Avtalen opphørte {{date}} uten oppsigelse. En annen fastlege har listen.',
      reason: '{{endedBy}} {{people}} beholder plassen og får et ekstra bytte.',
      readAloud:
        'Legen din sluttet {{date}}. En annen fastlege har listen. Du beholder plassen, og du kan bytte hvis du vil.',
    },
    byLawWithoutGP: {
      headline: 'Avtalen opphørte {{date}} uten oppsigelse. Listen er uten fastlege.',
      reason: '{{endedBy}} {{people}} beholder plassen og får et ekstra bytte.',
      readAloud:
        'Legen din sluttet {{date}}. Du beholder plassen på listen, og du kan bytte hvis du vil.',
    },
  },
  /** Why an agreement ended without notice: a sentence in those above. */
  endedBy: {
    ageLimit: 'Legen nådde aldersgrensen.',
    extensionEnded: 'Tiden som var avtalt etter aldersgrensen, er ute.',
    timeLimited: 'Tiden avtalen gjaldt for, er ute.',
  },
  transfer: {
    allowed: {
      headline: 'Listen overtas {{date}}.',
      reason:
        '{{people}} følger med til den nye fastlegen. De får vite om det og om retten til å bytte.',
      readAloud: 'Listen går over til den nye legen {{date}}, og alle får brev.',
    },
  },
  target: {
    unknown: {
      headline: 'Listen de skal til, finnes ikke.',
      reason: 'Registeret har ingen liste med det nummeret.',
      readAloud: 'Jeg finner ikke den listen. Hvilken lege er det?',
    },
    sameList: {
      headline: 'Det er den samme listen.',
      reason: 'Personene må flyttes til en annen liste enn den de står på.',
      readAloud: 'Det er den samme listen. Hvilken skal de til?',
    },
    notInForce: {
      headline: 'Listen de skal til, er ikke i bruk {{date}}.',
      reason: 'Den har ikke begynt, eller den er avsluttet eller skal avsluttes.',
      readAloud: 'Den listen er ikke i bruk den dagen. Finnes det en annen?',
    },
    otherMunicipality: {
      headline: 'Listen hører til en annen kommune.',
      reason: 'Kommunen kan bare flytte til sine egne lister, eller til lister den samarbeider om.',
      readAloud: 'Den listen hører til en annen kommune.',
    },
    membersOnly: {
      headline: 'Listen er bare for enkelte.',
      reason:
        'Den er for studenter ved universitetet, for ansatte og alderspensjonister ved universitetet og studentsamskipnaden, og for barn under 16 år av studenter og ansatte.',
      readAloud: 'Den listen kan bare noen stå på.',
    },
    tooFewPlaces: {
      headline: 'Listen de skal til, har for få plasser.',
      reason: '{{people}} skal flyttes, og det er {{free}}. {{missing}} mangler.',
      readAloud:
        'Det er ikke plass til alle på den listen. Kan taket heves, eller tar vi en annen?',
    },
    aboveCeiling: {
      headline: 'Alle flyttes, også over taket.',
      reason:
        '{{people}} flyttes, og det er {{free}}. Det kommunen vedtok mens det var plass, gjelder fortsatt.',
      readAloud: 'Kommunen har flyttet alle, selv om listen er full nå.',
    },
  },
  ceiling: {
    allowed: {
      headline: 'Listetaket kan bli {{ceiling}} fra {{date}}.',
      reason: 'Taket er {{max}} i dag. Alle på listen får plass under det nye.',
      readAloud: 'Da blir listetaket {{ceiling}} fra {{date}}.',
    },
    allowedBelowPeople: {
      headline: 'Listetaket kan bli {{ceiling}}. Ingen flyttes av det.',
      reason:
        '{{above}} flere står på listen enn det nye taket. Den lukkes for nye. Skal noen av listen, trengs det en reduksjon med uttrekk.',
      readAloud: 'Taket kan settes ned, men ingen mister plassen av det.',
    },
    aboveHighest: {
      headline: 'For høyt. Ingen liste kan ha mer enn {{highest}}.',
      reason: 'Grensen gjelder alle, også etter avtale.',
      readAloud: 'En fastlege kan ikke ha flere enn {{highest}} på listen.',
    },
    belowLowest: {
      headline: 'Under {{lowest}} må avtales med kommunen.',
      reason: 'Kommunen må ha sagt ja til et så lavt tak. Kryss av når den har det.',
      readAloud: 'Så lavt tak må kommunen være med på. Er det avtalt?',
    },
    unchanged: {
      headline: 'Listetaket er alt {{ceiling}}.',
      reason: 'Ingenting å endre.',
      readAloud: 'Taket er alt {{ceiling}}.',
    },
  },
  listLock: {
    locked: {
      headline: 'Listen låses for nye fra {{date}}.',
      reason: 'De som står på den, blir stående. Ingen nye kommer inn før den låses opp.',
      readAloud: 'Da låser vi listen for nye fra {{date}}.',
    },
    unlocked: {
      headline: 'Listen låses opp fra {{date}}.',
      reason: 'Da følger den reglene igjen: åpen når det er plass, lukket når den er full.',
      readAloud: 'Da låser vi opp listen fra {{date}}.',
    },
    alreadyLocked: {
      headline: 'Listen er alt låst.',
      reason: 'Ingenting å endre.',
      readAloud: 'Den listen er alt låst.',
    },
    notLocked: {
      headline: 'Listen er ikke låst.',
      reason: 'Ingenting å endre.',
      readAloud: 'Den listen er ikke låst.',
    },
  },
  reduction: {
    allowed: {
      headline: 'Listen settes ned til {{ceiling}} {{date}}.',
      reason:
        '{{toDraw}} trekkes ut tilfeldig. Familie i samme husstand holdes samlet. Ingen kan velges ut eller skjermes.',
      readAloud: 'Listen settes ned {{date}}. Systemet trekker, og de som trekkes ut, får brev.',
    },
    notNeeded: {
      headline: 'Ingen trenger å trekkes ut.',
      reason: '{{occupied}} står på listen, og det er ikke flere enn taket på {{ceiling}}.',
      readAloud: 'Det er plass til alle under det taket. Vi kan endre bare taket.',
    },
    ceilingOnly: {
      headline: 'Ingen trekkes ut. Bare taket settes.',
      reason: '{{occupied}} står på listen, og det er ikke flere enn taket på {{ceiling}}.',
      readAloud: 'Det ble plass til alle under det nye taket, så ingen må bytte.',
    },
    noticeTooShort: {
      headline: 'Fristen er for kort. Tidligst {{earliest}}.',
      reason:
        'Krav om reduksjon har {{months}} måneders frist. I særlige tilfeller kan lege og kommune avtale kortere.',
      readAloud: 'Fristen er {{months}} måneder. Er dere enige om en kortere?',
    },
  },
  start: {
    allowed: {
      headline: 'Avtalen kan begynne {{date}} med {{ceiling}} plasser.',
      reason: '{{people}} følger med listen.',
      readAloud: 'Da begynner avtalen {{date}}.',
    },
    allowedEmpty: {
      headline: 'Avtalen kan begynne {{date}} med tom liste.',
      reason: 'Listen har {{ceiling}} plasser og ingen personer når den begynner.',
      readAloud: 'Da begynner avtalen {{date}} med en tom liste.',
    },
    notAuthorised: {
      headline: 'Legen har ikke autorisasjon den dagen.',
      reason: 'Fastlegeavtale inngås med lege som har autorisasjon.',
      readAloud: 'Legen står ikke med autorisasjon. Kan dere sjekke det?',
    },
    notCompetent: {
      headline: 'Legen har ikke den kompetansen loven krever.',
      reason:
        'Fastleger må være spesialist i allmennmedisin, være under spesialisering, eller ha godkjenning som allmennlege.',
      readAloud: 'Legen står ikke med den kompetansen en fastlege må ha. Kan dere sjekke det?',
    },
    pastAgeLimit: {
      headline: 'Legen er over aldersgrensen.',
      reason: 'Etter fylte 70 år må avtalen være tidsbegrenset, og ikke vare etter fylte 80.',
      readAloud: 'Legen er over aldersgrensen. Da må avtalen ha en sluttdato.',
    },
    unknownDoctor: {
      headline: 'Legen finnes ikke i registeret.',
      reason: 'Ingen lege har dette HPR-nummeret. Avtale inngås med hver enkelt lege.',
      readAloud: 'Jeg finner ikke legen. Kan dere sjekke HPR-nummeret?',
    },
    hasGP: {
      headline: 'Listen har alt en fastlege.',
      reason:
        'Avtale inngås med hver enkelt lege. Avtalen som gjelder, må avsluttes eller overføres først.',
      readAloud: 'Det står alt en fastlege på listen.',
    },
  },
  fill: {
    planned: {
      headline: '{{people}} kan flyttes til den nye listen {{date}}.',
      reason:
        'Det er for å sikre driften i en ny praksis. Hvem det blir, avgjøres den dagen, og ingen kan velges ut eller skånes. Å bli flyttet bruker ikke noe bytte.',
      readAloud: 'Ja. {{people}} kan flyttes til den nye listen {{date}}, og alle får brev.',
    },
    notBegun: {
      headline: 'Listen har ikke begynt {{date}}.',
      reason: 'Den begynner {{validFrom}}. Ingen kan flyttes dit før det.',
      readAloud: 'Listen begynner ikke før {{validFrom}}. Skal det gjelde fra da?',
    },
    notNewPractice: {
      headline: 'Kan ikke fylles. Listen er ikke ny.',
      reason:
        'Kommunen kan bare flytte når det trengs for å sikre driften i en ny praksis. Listen begynte {{validFrom}} og regnes som ny i {{months}} måneder.',
      readAloud: 'Det går bare når praksisen er ny.',
    },
    noGP: {
      headline: 'Listen har ingen fastlege {{date}}.',
      reason: 'Det er driften til en fastlege som skal sikres. Registrer først hvem som begynner.',
      readAloud: 'Det står ingen fastlege på listen da. Hvem skal begynne der?',
    },
    locked: {
      headline: 'Listen er låst.',
      reason: 'Ingen nye kommer på en låst liste. Den må låses opp først.',
      readAloud: 'Listen er låst. Skal den låses opp?',
    },
    membersOnly: {
      headline: 'Listen er bare for enkelte.',
      reason:
        'Den er for studenter ved universitetet, for ansatte og alderspensjonister ved universitetet og studentsamskipnaden, og for barn under 16 år av studenter og ansatte.',
      readAloud: 'Den listen kan bare noen stå på.',
    },
    dutySuspended: {
      headline: 'Fastlegeordningen er suspendert i kommunen.',
      reason: 'Så lenge plikten er suspendert, får ingen plass på lister der.',
      readAloud: 'Ordningen er suspendert hos dere, så ingen kan flyttes nå.',
    },
    tooFewPlaces: {
      headline: 'Listen har for få plasser.',
      reason:
        '{{people}} skal flyttes, og det er {{free}} når de på ventelisten har fått sine. {{missing}} mangler.',
      readAloud: 'Det er ikke plass til så mange. {{missing}} mangler.',
    },
    fewerPlaces: {
      headline: 'Så mange flyttes som det er plass til.',
      reason: '{{people}} skulle flyttes, og det er {{free}} når de på ventelisten har fått sine.',
      readAloud: 'Det var ikke plass til alle. Vi flyttet så mange som det var plass til.',
    },
    allowed: {
      headline: 'Kommunen kan flytte personen til den nye listen.',
      reason: 'Det er for å sikre driften i en ny praksis. Å bli flyttet bruker ikke noe bytte.',
      readAloud: 'Kommunen har flyttet deg til en ny praksis. Du kan bytte fastlege om du vil.',
    },
    noRight: {
      headline: 'Kan ikke flyttes. Personen har ikke rett til fastlege nå.',
      reason: 'Bare den som har rett til å stå på en liste, kan flyttes til en.',
      readAloud: 'Den personen har ikke rett til fastlege nå.',
    },
    livesElsewhere: {
      headline: 'Kan ikke flyttes. Personen bor i en annen kommune.',
      reason: 'Kommunen flytter bare dem som bor der.',
      readAloud: 'Den personen bor i en annen kommune.',
    },
    hasWish: {
      headline: 'Kan ikke flyttes. Personen har ønsket en lege.',
      reason:
        'Den som har valgt lege eller står på venteliste, blir ikke flyttet til en ny praksis.',
      readAloud: 'Den personen har selv valgt lege.',
    },
    hasSwitched: {
      headline: 'Kan ikke flyttes. Personen har fått en annen fastlege.',
      reason: 'Den som har byttet etter reduksjonen, blir der.',
      readAloud: 'Den personen har alt fått en annen fastlege.',
    },
    excluded: {
      headline: 'Kan ikke flyttes. Personen kan ikke komme til denne legen.',
      reason: 'Kommunen har flyttet personen fra legens liste.',
      readAloud: 'Den personen kan ikke komme til denne legen.',
    },
    placedByOthers: {
      headline: 'Kan ikke flyttes. Barnet følger noen andre.',
      reason: 'Barn under 16 år står hos samme lege som den de følger. Kommunen skiller dem ikke.',
      readAloud: 'Barnet følger listen til mor eller far.',
    },
  },
  extension: {
    allowed: {
      headline: 'Avtalen kan forlenges til {{date}}.',
      reason: 'Kommunen og legen kan avtale det for en tid etter fylte {{age}} år.',
      readAloud: 'Da kan avtalen forlenges til {{date}}.',
    },
    pastHighestAge: {
      headline: 'Kan ikke forlenges lenger enn til {{earliest}}.',
      reason: 'Da fyller legen {{highestAge}} år.',
      readAloud: 'Lenger enn til {{earliest}} går det ikke.',
    },
    notLonger: {
      headline: 'Forlengelsen gjør ikke avtalen lengre.',
      reason: 'Avtalen varer til {{earliest}} uten den. Sluttdatoen må være senere.',
      readAloud: 'Avtalen varer alt til {{earliest}}.',
    },
    noGP: {
      headline: 'Listen har ingen fastlege avtalen kan forlenges for.',
      reason: 'Aldersgrensen gjelder fastlegen, og på denne listen står det ingen egen fastlege.',
      readAloud: 'Det står ingen fastlege på listen som avtalen kan forlenges for.',
    },
  },
  samiPriority: {
    first: {
      headline: 'Har fortrinnsrett til den nye listen.',
      reason: 'Samiskspråklige har fortrinn når en samiskspråklig fastlege får ny liste i området.',
      readAloud: 'Du har fortrinnsrett til å stå på den listen.',
    },
    none: {
      headline: 'Ingen fortrinnsrett.',
      reason:
        'Den gjelder samiskspråklige når en samiskspråklig fastlege får ny liste i forvaltningsområdet.',
      readAloud: 'Det er ingen fortrinnsrett til den listen.',
    },
  },
  plan: {
    cancelled: {
      headline: 'Planen kan avlyses.',
      reason: 'Ingenting er gjort ennå.',
      readAloud: 'Da avlyser vi det.',
    },
    alreadyClosed: {
      headline: 'Planen kan ikke avlyses nå.',
      reason: 'Den er gjennomført eller avlyst, eller listen er frosset for uttrekk.',
      readAloud: 'Det er for sent å avlyse det.',
    },
    nothingNeeded: {
      headline: 'Ingenting å gjøre. Det er slik alt.',
      reason: 'Listen var som kommunen ville ha den da dagen kom.',
      readAloud: 'Det var slik fra før, så ingenting er endret.',
    },
  },
} as const;
