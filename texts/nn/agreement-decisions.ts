import type { Shape } from '../shape.ts';
import type { agreementDecisions as nb } from '../nb/agreement-decisions.ts';

export const agreementDecisions = {
  agreement: {
    noLaw: {
      headline: 'Kan ikkje registrerast. Dagen er før regelverket.',
      reason: 'Fastlegeordninga med desse reglane tok til 1. januar 2013.',
      readAloud: 'Den dagen er før reglane vi har. Kva dag skal det vere?',
    },
    decisionInFuture: {
      headline: 'Kan ikkje registrerast. Vedtaket har ein dato som ikkje har vore.',
      reason: 'Vedtaket til kommunen må vere gjort før det kan registrerast.',
      readAloud: 'Vedtaket er datert fram i tid. Kan de sjekke datoen?',
    },
    noticeInFuture: {
      headline: 'Kan ikkje registrerast. Dagen det blei sagt opp eller meldt, har ikkje vore.',
      reason:
        'Fristen blir rekna frå den dagen det blei sagt opp eller meldt. {{given}} har ikkje vore enno.',
      readAloud: 'Oppseiinga eller kravet er datert fram i tid. Kan de sjekke datoen?',
    },
    noticeDayMissing: {
      headline: 'Dagen det blei sagt opp eller meldt, manglar.',
      reason: 'Fristen på {{months}} månader blir rekna frå den dagen.',
      readAloud: 'Kva dag blei det sagt opp eller meldt?',
    },
    inPast: {
      headline: 'Kan ikkje planleggjast bakover i tid.',
      reason: '{{date}} har vore. Det som alt har hendt, blir retta på personane det gjeld.',
      readAloud: 'Den dagen har vore. Kva dag skal det gjelde frå?',
    },
    alreadyEnded: {
      headline: 'Avtalen er avslutta.',
      reason: 'Avtalen gjeld ikkje lenger {{date}}, så det er ingenting å endre.',
      readAloud: 'Den avtalen er avslutta då.',
    },
    alreadyPlanned: {
      headline: 'Noko slikt er alt planlagt for lista.',
      reason:
        'Berre éin plan om det same om gongen. Avlys den som er der, om han ikkje skal gjelde.',
      readAloud: 'Det ligg alt ein plan for denne lista. Skal han avlysast?',
    },
    endsWhenItStarts: {
      headline: 'Avtalen ville slutta før han tok til.',
      reason:
        'Han tek til {{validFrom}} og skulle slutte {{date}}. Ein avtale varer minst éin dag. Skal han ikkje bli noko av, må kommunen seie det.',
      readAloud: 'Avtalen tek ikkje til før {{validFrom}}. Skal han ikkje bli noko av likevel?',
    },
  },
  end: {
    allowed: {
      headline: 'Avtalen sluttar {{date}}. Alle blir flytta.',
      reason:
        '{{people}} blir flytta til lista som er vald. Å bli flytta bruker ikkje noko byte, og alle får eitt ekstra.',
      readAloud: 'Avtalen blir avslutta {{date}}, og alle på lista blir flytta og får brev.',
    },
    allowedWithoutList: {
      headline: 'Avtalen sluttar {{date}}. Inga liste er vald.',
      reason: '{{people}} står då utan fastlege til dei vel, eller til natta finn ein ledig plass.',
      readAloud: 'Avtalen blir avslutta {{date}}. Alle får brev om å velje ein ny fastlege.',
    },
    noticeTooShort: {
      headline: 'Fristen er for kort. Tidlegast {{earliest}}.',
      reason: 'Oppseiing har {{months}} månaders frist, begge vegar.',
      readAloud: 'Oppseiingsfristen er {{months}} månader, så det kan tidlegast bli {{earliest}}.',
    },
    wrongEmployment: {
      headline: 'Grunnen passar ikkje med avtalen.',
      reason:
        'Tilsette fastlegar følgjer arbeidsretten. Oppseiing med seks månader og heving er for næringsdrivande.',
      readAloud: 'Er legen tilsett i kommunen, eller næringsdrivande?',
    },
    ageNotReached: {
      headline: 'Avtalen opphøyrer ikkje før {{earliest}}.',
      reason:
        'Han opphøyrer av seg sjølv den dagen legen fyller {{age}} år, eller når ei avtalt forlenging er ute.',
      readAloud:
        'Avtalen opphøyrer av seg sjølv {{earliest}}. Skal han slutte før, må han seiast opp.',
    },
    pastAgeLimit: {
      headline: 'Avtalen opphøyrer alt {{earliest}}.',
      reason:
        'Då når legen aldersgrensa, eller slutten på forlenginga. Lenger kan avtalen ikkje vare.',
      readAloud: 'Avtalen kan ikkje vare lenger enn til {{earliest}}.',
    },
    byLaw: {
      headline: 'Avtalen opphøyrde {{date}} utan oppseiing.',
      reason: '{{endedBy}} Lista har ein fastlege.',
      readAloud: 'Legen slutta {{date}}. Ein annan fastlege har lista.',
    },
    byLawFollowed: {
      headline: 'Avtalen opphøyrde {{date}} utan oppseiing. Ein annan fastlege har lista.',
      reason: '{{endedBy}} {{people}} beheld plassen og får eit ekstra byte.',
      readAloud:
        'Legen din slutta {{date}}. Ein annan fastlege har lista. Du beheld plassen, og du kan byte om du vil.',
    },
    byLawWithoutGP: {
      headline: 'Avtalen opphøyrde {{date}} utan oppseiing. Lista er utan fastlege.',
      reason: '{{endedBy}} {{people}} beheld plassen og får eit ekstra byte.',
      readAloud: 'Legen din slutta {{date}}. Du beheld plassen på lista, og du kan byte om du vil.',
    },
  },
  endedBy: {
    ageLimit: 'Legen nådde aldersgrensa.',
    extensionEnded: 'Tida som var avtalt etter aldersgrensa, er ute.',
    timeLimited: 'Tida avtalen galdt for, er ute.',
  },
  transfer: {
    allowed: {
      headline: 'Lista blir overteken {{date}}.',
      reason:
        '{{people}} følgjer med til den nye fastlegen. Dei får vite om det og om retten til å byte.',
      readAloud: 'Lista går over til den nye legen {{date}}, og alle får brev.',
    },
  },
  target: {
    unknown: {
      headline: 'Lista dei skal til, finst ikkje.',
      reason: 'Registeret har inga liste med det nummeret.',
      readAloud: 'Eg finn ikkje den lista. Kva lege er det?',
    },
    sameList: {
      headline: 'Det er den same lista.',
      reason: 'Personane må flyttast til ei anna liste enn den dei står på.',
      readAloud: 'Det er den same lista. Kva liste skal dei til?',
    },
    notInForce: {
      headline: 'Lista dei skal til, er ikkje i bruk {{date}}.',
      reason: 'Ho har ikkje teke til, eller ho er avslutta eller skal avsluttast.',
      readAloud: 'Den lista er ikkje i bruk den dagen. Finst det ei anna?',
    },
    otherMunicipality: {
      headline: 'Lista høyrer til ein annan kommune.',
      reason:
        'Kommunen kan berre flytte til sine eigne lister, eller til lister han samarbeider om.',
      readAloud: 'Den lista høyrer til ein annan kommune.',
    },
    membersOnly: {
      headline: 'Lista er berre for enkelte.',
      reason:
        'Ho er for studentar ved universitetet, for tilsette og alderspensjonistar ved universitetet og studentsamskipnaden, og for barn under 16 år av studentar og tilsette.',
      readAloud: 'Den lista kan berre nokon stå på.',
    },
    tooFewPlaces: {
      headline: 'Lista dei skal til, har for få plassar.',
      reason: '{{people}} skal flyttast, og det er {{free}}. {{missing}} manglar.',
      readAloud:
        'Det er ikkje plass til alle på den lista. Kan taket hevast, eller tek vi ei anna?',
    },
    aboveCeiling: {
      headline: 'Alle blir flytta, også over taket.',
      reason:
        '{{people}} blir flytta, og det er {{free}}. Det kommunen vedtok medan det var plass, gjeld framleis.',
      readAloud: 'Kommunen har flytta alle, sjølv om lista er full no.',
    },
  },
  ceiling: {
    allowed: {
      headline: 'Listetaket kan bli {{ceiling}} frå {{date}}.',
      reason: 'Taket er {{max}} i dag. Alle på lista får plass under det nye.',
      readAloud: 'Då blir listetaket {{ceiling}} frå {{date}}.',
    },
    allowedBelowPeople: {
      headline: 'Listetaket kan bli {{ceiling}}. Ingen blir flytta av det.',
      reason:
        '{{above}} fleire står på lista enn det nye taket. Ho blir lukka for nye. Skal nokon av lista, trengst det ein reduksjon med uttrekk.',
      readAloud: 'Taket kan setjast ned, men ingen mistar plassen av det.',
    },
    aboveHighest: {
      headline: 'For høgt. Inga liste kan ha meir enn {{highest}}.',
      reason: 'Grensa gjeld alle, også etter avtale.',
      readAloud: 'Ein fastlege kan ikkje ha fleire enn {{highest}} på lista.',
    },
    belowLowest: {
      headline: 'Under {{lowest}} må avtalast med kommunen.',
      reason: 'Kommunen må ha sagt ja til eit så lågt tak. Kryss av når han har det.',
      readAloud: 'Så lågt tak må kommunen vere med på. Er det avtalt?',
    },
    unchanged: {
      headline: 'Listetaket er alt {{ceiling}}.',
      reason: 'Ingenting å endre.',
      readAloud: 'Taket er alt {{ceiling}}.',
    },
  },
  listLock: {
    locked: {
      headline: 'Lista blir låst for nye frå {{date}}.',
      reason: 'Dei som står på ho, blir ståande. Ingen nye kjem inn før ho blir låst opp.',
      readAloud: 'Då låser vi lista for nye frå {{date}}.',
    },
    unlocked: {
      headline: 'Lista blir låst opp frå {{date}}.',
      reason: 'Då følgjer ho reglane igjen: open når det er plass, lukka når ho er full.',
      readAloud: 'Då låser vi opp lista frå {{date}}.',
    },
    alreadyLocked: {
      headline: 'Lista er alt låst.',
      reason: 'Ingenting å endre.',
      readAloud: 'Den lista er alt låst.',
    },
    notLocked: {
      headline: 'Lista er ikkje låst.',
      reason: 'Ingenting å endre.',
      readAloud: 'Den lista er ikkje låst.',
    },
  },
  reduction: {
    allowed: {
      headline: 'Lista blir sett ned til {{ceiling}} {{date}}.',
      reason:
        '{{toDraw}} blir trekte ut tilfeldig. Familie i same husstand blir halden samla. Ingen kan veljast ut eller skjermast.',
      readAloud:
        'Lista blir sett ned {{date}}. Systemet trekkjer, og dei som blir trekte ut, får brev.',
    },
    notNeeded: {
      headline: 'Ingen treng å trekkjast ut.',
      reason: '{{occupied}} står på lista, og det er ikkje fleire enn taket på {{ceiling}}.',
      readAloud: 'Det er plass til alle under det taket. Vi kan endre berre taket.',
    },
    ceilingOnly: {
      headline: 'Ingen blir trekte ut. Berre taket blir sett.',
      reason: '{{occupied}} står på lista, og det er ikkje fleire enn taket på {{ceiling}}.',
      readAloud: 'Det blei plass til alle under det nye taket, så ingen må byte.',
    },
    noticeTooShort: {
      headline: 'Fristen er for kort. Tidlegast {{earliest}}.',
      reason:
        'Krav om reduksjon har {{months}} månaders frist. I særlege tilfelle kan lege og kommune avtale kortare.',
      readAloud: 'Fristen er {{months}} månader. Er de einige om ein kortare?',
    },
  },
  start: {
    allowed: {
      headline: 'Avtalen kan ta til {{date}} med {{ceiling}} plassar.',
      reason: '{{people}} følgjer med lista.',
      readAloud: 'Då tek avtalen til {{date}}.',
    },
    allowedEmpty: {
      headline: 'Avtalen kan ta til {{date}} med tom liste.',
      reason: 'Lista har {{ceiling}} plassar og ingen personar når ho tek til.',
      readAloud: 'Då tek avtalen til {{date}} med ei tom liste.',
    },
    notAuthorised: {
      headline: 'Legen har ikkje autorisasjon den dagen.',
      reason: 'Fastlegeavtale blir gjord med lege som har autorisasjon.',
      readAloud: 'Legen står ikkje med autorisasjon. Kan de sjekke det?',
    },
    notCompetent: {
      headline: 'Legen har ikkje den kompetansen lova krev.',
      reason:
        'Fastlegar må vere spesialist i allmennmedisin, vere under spesialisering, eller ha godkjenning som allmennlege.',
      readAloud: 'Legen står ikkje med den kompetansen ein fastlege må ha. Kan de sjekke det?',
    },
    pastAgeLimit: {
      headline: 'Legen er over aldersgrensa.',
      reason: 'Etter fylte 70 år må avtalen vere tidsavgrensa, og ikkje vare etter fylte 80.',
      readAloud: 'Legen er over aldersgrensa. Då må avtalen ha ein sluttdato.',
    },
    unknownDoctor: {
      headline: 'Legen finst ikkje i registeret.',
      reason: 'Ingen lege har dette HPR-nummeret. Avtale blir gjord med kvar einskild lege.',
      readAloud: 'Eg finn ikkje legen. Kan de sjekke HPR-nummeret?',
    },
    hasGP: {
      headline: 'Lista har alt ein fastlege.',
      reason:
        'Avtale blir gjord med kvar einskild lege. Avtalen som gjeld, må avsluttast eller overførast først.',
      readAloud: 'Det står alt ein fastlege på lista.',
    },
  },
  fill: {
    planned: {
      headline: '{{people}} kan flyttast til den nye lista {{date}}.',
      reason:
        'Det er for å sikre drifta i ein ny praksis. Kven det blir, blir avgjort den dagen, og ingen kan veljast ut eller skånast. Å bli flytta bruker ikkje noko byte.',
      readAloud: 'Ja. {{people}} kan flyttast til den nye lista {{date}}, og alle får brev.',
    },
    notBegun: {
      headline: 'Lista har ikkje teke til {{date}}.',
      reason: 'Ho tek til {{validFrom}}. Ingen kan flyttast dit før det.',
      readAloud: 'Lista tek ikkje til før {{validFrom}}. Skal det gjelde frå då?',
    },
    notNewPractice: {
      headline: 'Kan ikkje fyllast. Lista er ikkje ny.',
      reason:
        'Kommunen kan berre flytte når det trengst for å sikre drifta i ein ny praksis. Lista tok til {{validFrom}} og blir rekna som ny i {{months}} månader.',
      readAloud: 'Det går berre når praksisen er ny.',
    },
    noGP: {
      headline: 'Lista har ingen fastlege {{date}}.',
      reason: 'Det er drifta til ein fastlege som skal sikrast. Registrer først kven som tek til.',
      readAloud: 'Det står ingen fastlege på lista då. Kven skal ta til der?',
    },
    locked: {
      headline: 'Lista er låst.',
      reason: 'Ingen nye kjem på ei låst liste. Ho må låsast opp først.',
      readAloud: 'Lista er låst. Skal ho låsast opp?',
    },
    membersOnly: {
      headline: 'Lista er berre for enkelte.',
      reason:
        'Ho er for studentar ved universitetet, for tilsette og alderspensjonistar ved universitetet og studentsamskipnaden, og for barn under 16 år av studentar og tilsette.',
      readAloud: 'Den lista kan berre nokon stå på.',
    },
    dutySuspended: {
      headline: 'Fastlegeordninga er suspendert i kommunen.',
      reason: 'Så lenge plikta er suspendert, får ingen plass på lister der.',
      readAloud: 'Ordninga er suspendert hos dykk, så ingen kan flyttast no.',
    },
    tooFewPlaces: {
      headline: 'Lista har for få plassar.',
      reason:
        '{{people}} skal flyttast, og det er {{free}} når dei på ventelista har fått sine. {{missing}} manglar.',
      readAloud: 'Det er ikkje plass til så mange. {{missing}} manglar.',
    },
    fewerPlaces: {
      headline: 'Så mange blir flytta som det er plass til.',
      reason: '{{people}} skulle flyttast, og det er {{free}} når dei på ventelista har fått sine.',
      readAloud: 'Det var ikkje plass til alle. Vi flytta så mange som det var plass til.',
    },
    allowed: {
      headline: 'Kommunen kan flytte personen til den nye lista.',
      reason: 'Det er for å sikre drifta i ein ny praksis. Å bli flytta bruker ikkje noko byte.',
      readAloud: 'Kommunen har flytta deg til ein ny praksis. Du kan byte fastlege om du vil.',
    },
    noRight: {
      headline: 'Kan ikkje flyttast. Personen har ikkje rett til fastlege no.',
      reason: 'Berre den som har rett til å stå på ei liste, kan flyttast til ei.',
      readAloud: 'Den personen har ikkje rett til fastlege no.',
    },
    livesElsewhere: {
      headline: 'Kan ikkje flyttast. Personen bur i ein annan kommune.',
      reason: 'Kommunen flyttar berre dei som bur der.',
      readAloud: 'Den personen bur i ein annan kommune.',
    },
    hasWish: {
      headline: 'Kan ikkje flyttast. Personen har ønskt ein lege.',
      reason:
        'Den som har valt lege eller står på venteliste, blir ikkje flytta til ein ny praksis.',
      readAloud: 'Den personen har sjølv valt lege.',
    },
    hasSwitched: {
      headline: 'Kan ikkje flyttast. Personen har fått ein annan fastlege.',
      reason: 'Den som har bytt etter reduksjonen, blir der.',
      readAloud: 'Den personen har alt fått ein annan fastlege.',
    },
    excluded: {
      headline: 'Kan ikkje flyttast. Personen kan ikkje kome til denne legen.',
      reason: 'Kommunen har flytta personen frå lista til legen.',
      readAloud: 'Den personen kan ikkje kome til denne legen.',
    },
    placedByOthers: {
      headline: 'Kan ikkje flyttast. Barnet følgjer nokon andre.',
      reason: 'Barn under 16 år står hos same lege som den dei følgjer. Kommunen skil dei ikkje.',
      readAloud: 'Barnet følgjer lista til mor eller far.',
    },
  },
  extension: {
    allowed: {
      headline: 'Avtalen kan forlengjast til {{date}}.',
      reason: 'Kommunen og legen kan avtale det for ei tid etter fylte {{age}} år.',
      readAloud: 'Då kan avtalen forlengjast til {{date}}.',
    },
    pastHighestAge: {
      headline: 'Kan ikkje forlengjast lenger enn til {{earliest}}.',
      reason: 'Då fyller legen {{highestAge}} år.',
      readAloud: 'Lenger enn til {{earliest}} går det ikkje.',
    },
    notLonger: {
      headline: 'Forlenginga gjer ikkje avtalen lengre.',
      reason: 'Avtalen varer til {{earliest}} utan ho. Sluttdatoen må vere seinare.',
      readAloud: 'Avtalen varer alt til {{earliest}}.',
    },
    noGP: {
      headline: 'Lista har ingen fastlege avtalen kan forlengjast for.',
      reason: 'Aldersgrensa gjeld fastlegen, og på denne lista står det ingen eigen fastlege.',
      readAloud: 'Det står ingen fastlege på lista som avtalen kan forlengjast for.',
    },
  },
  samiPriority: {
    first: {
      headline: 'Har fortrinnsrett til den nye lista.',
      reason:
        'Samiskspråklege har fortrinn når ein samiskspråkleg fastlege får ny liste i området.',
      readAloud: 'Du har fortrinnsrett til å stå på den lista.',
    },
    none: {
      headline: 'Ingen fortrinnsrett.',
      reason:
        'Han gjeld samiskspråklege når ein samiskspråkleg fastlege får ny liste i forvaltningsområdet.',
      readAloud: 'Det er ingen fortrinnsrett til den lista.',
    },
  },
  plan: {
    cancelled: {
      headline: 'Planen kan avlysast.',
      reason: 'Ingenting er gjort enno.',
      readAloud: 'Då avlyser vi det.',
    },
    alreadyClosed: {
      headline: 'Planen kan ikkje avlysast no.',
      reason: 'Han er gjennomført eller avlyst, eller lista er frosen for uttrekk.',
      readAloud: 'Det er for seint å avlyse det.',
    },
    nothingNeeded: {
      headline: 'Ingenting å gjere. Det er slik alt.',
      reason: 'Lista var som kommunen ville ha henne då dagen kom.',
      readAloud: 'Det var slik frå før, så ingenting er endra.',
    },
  },
} as const satisfies Shape<typeof nb>;
