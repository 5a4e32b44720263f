import type { Shape } from '../shape.ts';
import type { decisions as nb } from '../nb/decisions.ts';
import { agreementDecisions } from './agreement-decisions.ts';
import { childDecisions } from './child-decisions.ts';
import { deidentificationDecisions } from './deidentification-decisions.ts';
import { exclusionDecisions } from './exclusion-decisions.ts';
import { identityDecisions, ledgerDecisions } from './ledger-decisions.ts';
import { membershipDecisions } from './membership-decisions.ts';
import { standingDecisions } from './standing-decisions.ts';
import { waitingDecisions, waitingPhrases } from './waiting-decisions.ts';
import { runDecisions } from './run-decisions.ts';

export const decisions = {
  switch: {
    allowed: {
      headline: 'Kan byte. Gjeld frå {{date}}.',
      reason: 'Lista har ledig plass. {{used}} av {{allowed}} byte er brukte i år etter dette.',
      readAloud:
        'Ja, det er ledig plass. Du byter frå {{date}}, og har same fastlege som no fram til då. {{quota}}',
    },
    allowedReplacing: {
      headline: 'Kan byte. Gjeld frå {{date}} og erstattar valet som ventar.',
      reason:
        'Lista har ledig plass. Bytet som skulle gjelde frå {{replacedDate}}, fell bort. {{used}} av {{allowed}} byte er brukte i år etter dette.',
      readAloud:
        'Ja, det er ledig plass. Det nye valet gjeld frå {{date}} og går føre det du valde sist. {{quota}}',
    },
    allowedByRight: {
      headline: 'Kan byte, sjølv om lista er lukka. Gjeld frå {{date}}.',
      reason:
        '{{closedRight}} {{replacedNote}} {{used}} av {{allowed}} byte er brukte i år etter dette.',
      readAloud:
        'Ja. Lista er lukka, men {{closedRightSpoken}} Du får plassen frå {{date}}. {{replacedNote}} {{quota}}',
    },
    listUnknown: {
      headline: 'Kan ikkje byte. Lista finst ikkje.',
      reason:
        'Registeret har inga fastlegeliste med denne identiteten. Ho kan vere slått saman med ei anna.',
      readAloud: 'Eg finn ikkje den lista lenger. Vi kan sjå om legen har ei anna.',
    },
    ownList: {
      headline: 'Har denne fastlegen alt.',
      reason: 'Personen står på denne lista i dag. {{leaving}}',
      readAloud: 'Du står alt på denne lista, så du treng ikkje byte. {{leaving}}',
    },
    alreadyPending: {
      headline: 'Bytet er alt registrert. Gjeld frå {{date}}.',
      reason: 'Det ventar alt eit byte til denne lista.',
      readAloud: 'Det er alt ordna. Du får denne fastlegen frå {{date}}.',
    },
    quotaUsed: {
      headline: 'Kan ikkje byte meir i {{year}}.',
      reason: '{{used}} av {{allowed}} byte er brukte i {{year}}. {{extraNote}}',
      readAloud:
        'Du har brukt byta du har i {{year}}. Frå nyttår kan du byte igjen. {{extraNote}} {{queueOffer}}',
    },
    excluded: {
      headline: 'Kan ikkje velje denne lista.',
      reason:
        'Kommunen har vedteke å flytte personen frå lista til denne legen. Då kan legen ikkje veljast på nytt, heller ikkje på ei anna liste.',
      readAloud: 'Du kan ikkje velje denne fastlegen. Eg hjelper deg gjerne med å finne ein annan.',
    },
    listEnded: {
      headline: 'Kan ikkje byte. Lista er avslutta, eller blir det før bytet gjeld.',
      reason: 'Avtalen gjeld ikkje lenger {{date}}, då bytet skulle byrja å gjelde.',
      readAloud: 'Denne legen sluttar, så det går ikkje an å byte dit. Vi kan finne ein annan.',
    },
    listNotStarted: {
      headline: 'Kan ikkje byte enno. Lista byrjar {{validFrom}}.',
      reason: 'Eit byte no ville gjelde frå {{date}}, før lista byrjar.',
      readAloud:
        'Denne legen byrjar {{validFrom}}. Ring igjen nærare den tid, eller vel ein annan no.',
    },
    membershipRequired: {
      headline: 'Kan ikkje byte. Lista er berre for enkelte.',
      reason:
        'Lista er for studentar ved universitetet, for tilsette og alderspensjonistar ved universitetet og studentsamskipnaden, og for barn under 16 år av studentar og tilsette. Kontoret sjekkar kven som høyrer til.',
      readAloud:
        'Denne lista er berre for studentar, tilsette og alderspensjonistar ved universitetet og studentsamskipnaden, og barn av studentar og tilsette. Høyrer du til dei, kan du ringje kontoret.',
    },
    listLocked: {
      headline: 'Kan ikkje byte. Lista er låst.',
      reason:
        'Lista er låst for nye etter ønske frå kommunen. Det kan stå ledige plassar på ho likevel.',
      readAloud: 'Denne legen tek ikkje imot nye no. Vi kan finne ein annan.',
    },
    listFull: {
      headline: 'Kan ikkje byte. Lista er full.',
      reason: 'Alle {{max}} plassar er opptekne. {{waiting}}',
      readAloud:
        'Denne legen har ingen ledige plassar no. Du kan velje ein annan, eller stå på venteliste.',
    },
    placesForQueue: {
      headline: 'Kan ikkje byte. Dei ledige plassane er til dei som ventar.',
      reason: 'Lista har {{free}}. {{waiting}} Dei som har venta lengst, får plassane først.',
      readAloud:
        'Det er ledige plassar, men dei går til dei som står på venteliste. Du kan velje ein annan, eller stå på venteliste du òg.',
    },
    listNotReopened: {
      headline: 'Kan ikkje byte. Lista opnar ved {{threshold}} ledige plassar.',
      reason: 'Lista er lukka og har {{free}}. {{waiting}}',
      readAloud:
        'Lista til denne legen opnar først når det er {{threshold}} ledige plassar, og så mange er det ikkje no. Du kan velje ein annan, eller stå på venteliste.',
    },
    alreadyComing: {
      headline: 'Får denne fastlegen frå {{date}}.',
      reason: 'Det er alt gitt ein plass på denne lista.',
      readAloud: 'Det er alt ordna. Du får denne fastlegen frå {{date}}.',
    },
  },
  choice: {
    allowed: {
      headline: 'Kan velje denne fastlegen. Gjeld frå {{date}}.',
      reason: 'Lista har ledig plass, og personen står utan fastlege i dag.',
      readAloud: 'Ja, det er ledig plass. Du får denne fastlegen frå {{date}}. {{quota}}',
    },
  },
  person: {
    dead: {
      headline: 'Kan ikkje byte. Personen er registrert død.',
      reason: 'Folkeregisteret har meldt dødsfall. Er det feil, må Folkeregisteret rette det.',
      readAloud:
        'Eg kan ikkje endre fastlegen her. Stemmer ikkje det som er registrert, kan Folkeregisteret rette det.',
    },
    numberNotInUse: {
      headline: 'Nummeret er ikkje i bruk lenger.',
      reason: 'Personen har fått nytt nummer. Slå opp det, så er alt der.',
      readAloud: 'Det nummeret er bytt ut. Har du eit nyare fødselsnummer?',
    },
    emigrated: {
      headline: 'Kan ikkje byte. Personen er registrert utvandra.',
      reason: 'Retten til fastlege følgjer av å vere registrert busett i ein norsk kommune.',
      readAloud:
        'Du er registrert som utvandra. Bur du i Noreg no, kan du melde flytting til Folkeregisteret og ringje igjen.',
    },
    notEligible: {
      headline: 'Kan ikkje byte. Personen har ikkje rett til fastlege no.',
      reason: 'Personen er ikkje registrert busett, og har heller ikkje rett på anna grunnlag.',
      readAloud:
        'Slik du er registrert no, har du ikkje rett til fastlege. Treng du lege, hjelper kommunen der du er.',
    },
    dutySuspended: {
      headline: 'Kan ikkje byte. Kommunen har ikkje fastlegeordning no.',
      reason: 'Plikta til å ha fastlegeordning er suspendert i kommunen der personen bur.',
      readAloud:
        'Der du bur, gjeld ikkje fastlegeordninga no. Kommunen seier kven du skal ringje når du treng lege.',
    },
    optedOut: {
      headline: 'Kan ikkje byte. Personen står utanfor fastlegeordninga.',
      reason:
        'Personen har meldt frå til kommunen om å stå utanfor. Kommunen tek imot ny innmelding.',
      readAloud:
        'Du har meldt deg ut av fastlegeordninga. Vil du inn igjen, melder du frå til kommunen.',
    },
  },
  withdrawal: {
    allowed: {
      headline: 'Bytet kan angrast.',
      reason:
        'Det byrjar ikkje å gjelde før {{date}}. {{used}} av {{allowed}} byte er brukte i år etter dette.',
      readAloud: 'Bytet har ikkje byrja å gjelde, så eg kan angre det for deg. {{staying}}',
    },
    unknown: {
      headline: 'Kan ikkje angre. Bytet finst ikkje.',
      reason: 'Personen har ikkje noko slikt byte.',
      readAloud: 'Eg finn ikkje det bytet. Lat meg sjå kva som er registrert på deg.',
    },
    inEffect: {
      headline: 'Kan ikkje angre. Bytet gjeld alt.',
      reason: 'Bytet byrja å gjelde {{date}}. Då må det eit nytt byte til.',
      readAloud:
        'Bytet har byrja å gjelde. Vil du tilbake, kan du byte på nytt om det er ledig plass.',
    },
    alreadyWithdrawn: {
      headline: 'Bytet er alt angra.',
      reason: 'Ingenting meir skal gjerast.',
      readAloud: 'Bytet er alt angra. {{staying}}',
    },
    replaced: {
      headline: 'Kan ikkje angre. Bytet er erstatta av eit nyare.',
      reason: 'Det er det nyaste bytet som gjeld. Det er det som eventuelt skal angrast.',
      readAloud: 'Det bytet har du alt erstatta med eit nyare. Vil du angre det nyaste?',
    },
    excluded: {
      headline: 'Kan ikkje angre. Personen er stroken hos legen før.',
      reason:
        'Kommunen har vedteke at personen ikkje kan stå hos den legen. Fastlegen som er vald, blir ståande, så ingen blir utan. Ein annan kan veljast i staden.',
      readAloud:
        'Du kan ikkje kome tilbake til legen du hadde, for kommunen har vedteke noko anna. Du beheld den du har valt, eller vel ein annan.',
    },
  },
  ...standingDecisions,
  ...waitingDecisions,
  ...runDecisions,
  ...agreementDecisions,
  child: childDecisions,
  deidentification: deidentificationDecisions,
  ledger: ledgerDecisions,
  identity: identityDecisions,
  exclusion: exclusionDecisions,
  membership: membershipDecisions,
  unknown: {
    headline: 'Registeret har svara.',
    reason: 'Svaret er nyare enn denne versjonen av arbeidsflata: {{code}}.',
    readAloud: 'Eit augeblikk, eg må sjekke dette med ein kollega.',
  },
  phrases: {
    replacedSwitch: 'Bytet som skulle gjelde frå {{date}}, fell bort.',
    sameUntilThen: 'Fram til då er fastlegen den same som no.',
    struck: 'Plassen på lista gjeld til {{date}}.',
    notComing: 'Plassen som skulle gjelde frå {{date}}, fell bort.',
    ...waitingPhrases,
    closedRight_childOfListed: 'Barn under 16 år har rett til plass på lista til mor eller far.',
    closedRight_returning:
      'Den som kjem tilbake etter mellombels flytting, har rett til plass på lista si.',
    closedRightSpoken_childOfListed: 'barn har rett til plass hos same lege som mor eller far.',
    closedRightSpoken_returning: 'du har rett til å kome tilbake dit etter flyttinga.',
    returnTooLate:
      'Retten til å kome tilbake etter flytting varer i {{count}} månader, og gjekk ut {{date}}.',
    returnAwayTooLong:
      'Retten til å kome tilbake gjeld ikkje den som har budd borte i meir enn {{count}} år, her frå {{from}} til {{to}}.',
    extraBy: 'Eit ekstra byte får den som {{grounds}}.',
    extraBy_moved: 'har meldt flytting',
    extraBy_gpLeaves: 'mistar fastlegen sin fordi legen sluttar',
    extraBy_listCut: 'er trekt ut av ei liste som blir korta ned',
    queueOffer: 'I mellomtida går det an å stå på venteliste.',
    extra_moved: 'Dette er eit ekstra byte fordi du har meldt flytting, og det tel ikkje.',
    extra_gpLeaves: 'Dette er eit ekstra byte fordi fastlegen sluttar, og det tel ikkje.',
    extra_listCut: 'Dette er eit ekstra byte fordi lista blei korta ned, og det tel ikkje.',
    extraAbout_moved: 'Dette er eit ekstra byte fordi flytting er meld, og det tel ikkje.',
    quotaAbout_zero: 'Då er det ingen byte igjen i år.',
    quotaAbout_one: 'Då er det eitt byte igjen i år.',
    quotaAbout_other: 'Då er det {{count}} byte igjen i år.',
    people_zero: 'Ingen',
    people_one: 'Éin person',
    people_other: '{{count}} personar',
    places_one: 'Éin plass',
    places_other: '{{count}} plassar',
    quotaLeft_zero: 'Då har du ingen byte igjen i år.',
    quotaLeft_one: 'Då har du eitt byte igjen i år.',
    quotaLeft_other: 'Då har du {{count}} byte igjen i år.',
    notCounted: 'Dette tel ikkje som eit byte.',
    free_one: '{{count}} ledig plass',
    free_other: '{{count}} ledige plassar',
    waiting_zero: 'Ingen står på venteliste.',
    waiting_one: 'Éin står på venteliste.',
    waiting_other: '{{count}} står på venteliste.',
    leaving: 'Bytet bort frå ho gjeld frå {{date}}.',
    stayingOnList: 'Du blir der du er.',
    stayingWithout: 'Du står då utan fastlege.',
    under16: 'Under 16 år: den som har foreldreansvaret, vel fastlege.',
  },
  alternatives: {
    findAnotherGP: 'Finn ein annan fastlege',
    joinWaitingList: 'Stå på venteliste',
    leaveWaitingList: 'Ta av ventelista',
    switchToList: 'Byt til denne lista',
    withdrawPendingSwitch: 'Angre bytet som ventar',
    waitForNewYear: 'Byte igjen frå 1. januar',
    contactMunicipality: 'Ta kontakt med kommunen',
    contactPopulationRegister: 'Ta kontakt med Folkeregisteret',
    contactOffice: 'Ring legekontoret',
    useCurrentNin: 'Slå opp det nye nummeret',
    declareStanding: 'Sei kven som ringjer',
    sendAuthorization: 'Send fullmakt, skjema 21-00.01',
    chooseLaterDate: 'Vel ein seinare dag',
    chooseEarlierDate: 'Vel ein tidlegare dag',
    chooseAnotherList: 'Vel ei anna liste',
    raiseCeiling: 'Hev listetaket på den andre lista',
    changeCeiling: 'Endre berre listetaket',
    planReduction: 'Planlegg listereduksjon',
    agreeShorterNotice: 'Registrer avtale om kortare frist',
    cancelOtherPlan: 'Avlys det som alt er planlagt',
  },
  basis: {
    law: '{{act}} {{paragraph}} ({{id}})',
    paragraphPart: '{{paragraph}} {{part}} ledd',
    practice: 'Praksis: {{source}}, lest {{date}}',
    practiceShort: 'Praksis',
    parts: 'første andre tredje fjerde femte sjette',
  },
  acts: {
    'FOR-2012-08-29-843': 'Pasientrettar i fastlegeordninga',
    'FOR-2012-08-29-842': 'Fastlegeforskrifta av 2012',
    'FOR-2025-12-02-2405': 'Fastlegeforskrifta',
    'LOV-1999-07-02-63': 'Pasient- og brukarrettslova',
    'FOR-2017-02-17-192': 'Kompetanseforskrifta for legar',
    'LOV-1967-02-10': 'Forvaltningslova',
    'LOV-2016-12-09-88': 'Folkeregisterlova',
    'LOV-2018-06-15-38': 'Personopplysningslova',
    'LOV-2014-06-20-43': 'Helseregisterlova',
    'FOR-2025-12-19-2729': 'Bevaringsforskrifta',
  },
} as const satisfies Shape<typeof nb>;
