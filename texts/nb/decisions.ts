import { agreementDecisions } from './agreement-decisions.ts';
import { childDecisions } from './child-decisions.ts';
import { deidentificationDecisions } from './deidentification-decisions.ts';
import { exclusionDecisions } from './exclusion-decisions.ts';
import { identityDecisions, ledgerDecisions } from './ledger-decisions.ts';
import { membershipDecisions } from './membership-decisions.ts';
import { standingDecisions } from './standing-decisions.ts';
import { waitingDecisions, waitingPhrases } from './waiting-decisions.ts';
import { runDecisions } from './run-decisions.ts';

/** Decisions: for every code a headline, a reason, and what to say to the caller. Short spoken sentences. */
export const decisions = {
  switch: {
    allowed: {
      headline: 'Kan bytte. Gjelder fra {{date}}.',
      reason: 'Listen har ledig plass. {{used}} av {{allowed}} bytter er brukt i år etter dette.',
      readAloud:
        'Ja, det er ledig plass. Du bytter fra {{date}}, og har samme fastlege som nå fram til da. {{quota}}',
    },
    allowedReplacing: {
      headline: 'Kan bytte. Gjelder fra {{date}} og erstatter valget som venter.',
      reason:
        'Listen har ledig plass. Byttet som skulle gjelde fra {{replacedDate}}, faller bort. {{used}} av {{allowed}} bytter er brukt i år etter dette.',
      readAloud:
        'Ja, det er ledig plass. Det nye valget gjelder fra {{date}} og går foran det du valgte sist. {{quota}}',
    },
    allowedByRight: {
      headline: 'Kan bytte, selv om listen er lukket. Gjelder fra {{date}}.',
      reason:
        '{{closedRight}} {{replacedNote}} {{used}} av {{allowed}} bytter er brukt i år etter dette.',
      readAloud:
        'Ja. Listen er lukket, men {{closedRightSpoken}} Du får plassen fra {{date}}. {{replacedNote}} {{quota}}',
    },
    listUnknown: {
      headline: 'Kan ikke bytte. Listen finnes ikke.',
      reason:
        'Registeret har ingen fastlegeliste med denne identiteten. Den kan være slått sammen med en annen.',
      readAloud: 'Jeg finner ikke den listen lenger. Vi kan se om legen har en annen.',
    },
    ownList: {
      headline: 'Har denne fastlegen alt.',
      reason: 'Personen står på denne listen i dag. {{leaving}}',
      readAloud: 'Du står alt på denne listen, så du trenger ikke bytte. {{leaving}}',
    },
    alreadyPending: {
      headline: 'Byttet er alt registrert. Gjelder fra {{date}}.',
      reason: 'Det venter alt et bytte til denne listen.',
      readAloud: 'Det er alt ordnet. Du får denne fastlegen fra {{date}}.',
    },
    quotaUsed: {
      headline: 'Kan ikke bytte mer i {{year}}.',
      reason: '{{used}} av {{allowed}} bytter er brukt i {{year}}. {{extraNote}}',
      readAloud:
        'Du har brukt byttene du har i {{year}}. Fra nyttår kan du bytte igjen. {{extraNote}} {{queueOffer}}',
    },
    excluded: {
      headline: 'Kan ikke velge denne listen.',
      reason:
        'Kommunen har vedtatt å flytte personen fra denne legens liste. Da kan legen ikke velges på nytt, heller ikke på en annen liste.',
      readAloud: 'Du kan ikke velge denne fastlegen. Jeg hjelper deg gjerne med å finne en annen.',
    },
    listEnded: {
      headline: 'Kan ikke bytte. Listen er avsluttet, eller blir det før byttet gjelder.',
      reason: 'Avtalen gjelder ikke lenger {{date}}, da byttet skulle begynt å gjelde.',
      readAloud: 'Denne legen slutter, så det går ikke an å bytte dit. Vi kan finne en annen.',
    },
    listNotStarted: {
      headline: 'Kan ikke bytte ennå. Listen begynner {{validFrom}}.',
      reason: 'Et bytte nå ville gjelde fra {{date}}, før listen begynner.',
      readAloud:
        'Denne legen begynner {{validFrom}}. Ring igjen nærmere den tid, eller velg en annen nå.',
    },
    membershipRequired: {
      headline: 'Kan ikke bytte. Listen er bare for enkelte.',
      reason:
        'Listen er for studenter ved universitetet, for ansatte og alderspensjonister ved universitetet og studentsamskipnaden, og for barn under 16 år av studenter og ansatte. Kontoret sjekker hvem som hører til.',
      readAloud:
        'Denne listen er bare for studenter, ansatte og alderspensjonister ved universitetet og studentsamskipnaden, og barn av studenter og ansatte. Hører du til dem, kan du ringe kontoret.',
    },
    listLocked: {
      headline: 'Kan ikke bytte. Listen er låst.',
      reason:
        'Listen er låst for nye etter ønske fra kommunen. Det kan stå ledige plasser på den likevel.',
      readAloud: 'Denne legen tar ikke imot nye nå. Vi kan finne en annen.',
    },
    listFull: {
      headline: 'Kan ikke bytte. Listen er full.',
      reason: 'Alle {{max}} plasser er opptatt. {{waiting}}',
      readAloud:
        'Denne legen har ingen ledige plasser nå. Du kan velge en annen, eller stå på venteliste.',
    },
    placesForQueue: {
      headline: 'Kan ikke bytte. De ledige plassene er til dem som venter.',
      reason: 'Listen har {{free}}. {{waiting}} De som har ventet lengst, får plassene først.',
      readAloud:
        'Det er ledige plasser, men de går til dem som står på venteliste. Du kan velge en annen, eller stå på venteliste du også.',
    },
    listNotReopened: {
      headline: 'Kan ikke bytte. Listen åpner ved {{threshold}} ledige plasser.',
      reason: 'Listen er lukket og har {{free}}. {{waiting}}',
      readAloud:
        'Listen til denne legen åpner først når det er {{threshold}} ledige plasser, og så mange er det ikke nå. Du kan velge en annen, eller stå på venteliste.',
    },
    alreadyComing: {
      headline: 'Får denne fastlegen fra {{date}}.',
      reason: 'Det er alt gitt en plass på denne listen.',
      readAloud: 'Det er alt ordnet. Du får denne fastlegen fra {{date}}.',
    },
  },
  choice: {
    allowed: {
      headline: 'Kan velge denne fastlegen. Gjelder fra {{date}}.',
      reason: 'Listen har ledig plass, og personen står uten fastlege i dag.',
      readAloud: 'Ja, det er ledig plass. Du får denne fastlegen fra {{date}}. {{quota}}',
    },
  },
  person: {
    dead: {
      headline: 'Kan ikke bytte. Personen er registrert død.',
      reason: 'Folkeregisteret har meldt dødsfall. Er det feil, må Folkeregisteret rette det.',
      readAloud:
        'Jeg kan ikke endre fastlegen her. Stemmer ikke det som er registrert, kan Folkeregisteret rette det.',
    },
    numberNotInUse: {
      headline: 'Nummeret er ikke i bruk lenger.',
      reason: 'Personen har fått nytt nummer. Slå opp det, så er alt der.',
      readAloud: 'Det nummeret er byttet ut. Har du et nyere fødselsnummer?',
    },
    emigrated: {
      headline: 'Kan ikke bytte. Personen er registrert utvandret.',
      reason: 'Retten til fastlege følger av å være registrert bosatt i en norsk kommune.',
      readAloud:
        'Du er registrert som utvandret. Bor du i Norge nå, kan du melde flytting til Folkeregisteret og ringe igjen.',
    },
    notEligible: {
      headline: 'Kan ikke bytte. Personen har ikke rett til fastlege nå.',
      reason: 'Personen er ikke registrert bosatt, og har heller ikke rett på annet grunnlag.',
      readAloud:
        'Slik du er registrert nå, har du ikke rett til fastlege. Trenger du lege, hjelper kommunen der du er.',
    },
    dutySuspended: {
      headline: 'Kan ikke bytte. Kommunen har ikke fastlegeordning nå.',
      reason: 'Plikten til å ha fastlegeordning er suspendert i kommunen der personen bor.',
      readAloud:
        'Der du bor, gjelder ikke fastlegeordningen nå. Kommunen sier hvem du skal ringe når du trenger lege.',
    },
    optedOut: {
      headline: 'Kan ikke bytte. Personen står utenfor fastlegeordningen.',
      reason:
        'Personen har meldt fra til kommunen om å stå utenfor. Kommunen tar imot ny innmelding.',
      readAloud:
        'Du har meldt deg ut av fastlegeordningen. Vil du inn igjen, melder du fra til kommunen.',
    },
  },
  withdrawal: {
    allowed: {
      headline: 'Byttet kan angres.',
      reason:
        'Det begynner ikke å gjelde før {{date}}. {{used}} av {{allowed}} bytter er brukt i år etter dette.',
      readAloud: 'Byttet er ikke begynt å gjelde, så jeg kan angre det for deg. {{staying}}',
    },
    unknown: {
      headline: 'Kan ikke angre. Byttet finnes ikke.',
      reason: 'Personen har ikke noe slikt bytte.',
      readAloud: 'Jeg finner ikke det byttet. La meg se hva som er registrert på deg.',
    },
    inEffect: {
      headline: 'Kan ikke angre. Byttet gjelder alt.',
      reason: 'Byttet begynte å gjelde {{date}}. Da må det et nytt bytte til.',
      readAloud:
        'Byttet har begynt å gjelde. Vil du tilbake, kan du bytte på nytt om det er ledig plass.',
    },
    alreadyWithdrawn: {
      headline: 'Byttet er alt angret.',
      reason: 'Ingenting mer skal gjøres.',
      readAloud: 'Byttet er alt angret. {{staying}}',
    },
    replaced: {
      headline: 'Kan ikke angre. Byttet er erstattet av et nyere.',
      reason: 'Det er det nyeste byttet som gjelder. Det er det som eventuelt skal angres.',
      readAloud: 'Det byttet har du alt erstattet med et nyere. Vil du angre det nyeste?',
    },
    excluded: {
      headline: 'Kan ikke angre. Personen er strøket hos legen før.',
      reason:
        'Kommunen har vedtatt at personen ikke kan stå hos den legen. Fastlegen som er valgt, beholdes, så ingen blir stående uten. En annen kan velges i stedet.',
      readAloud:
        'Du kan ikke komme tilbake til legen du hadde, for kommunen har vedtatt noe annet. Du beholder den du har valgt, eller velger en annen.',
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
    headline: 'Registeret har svart.',
    reason: 'Svaret er nyere enn denne versjonen av arbeidsflaten: {{code}}.',
    readAloud: 'Et øyeblikk, jeg må sjekke dette med en kollega.',
  },
  phrases: {
    replacedSwitch: 'Byttet som skulle gjelde fra {{date}}, faller bort.',
    sameUntilThen: 'Fram til da er fastlegen den samme som nå.',
    struck: 'Plassen på listen gjelder til {{date}}.',
    notComing: 'Plassen som skulle gjelde fra {{date}}, faller bort.',
    ...waitingPhrases,
    closedRight_childOfListed: 'Barn under 16 år har rett til plass på listen til mor eller far.',
    closedRight_returning:
      'Den som kommer tilbake etter midlertidig flytting, har rett til plass på listen sin.',
    closedRightSpoken_childOfListed: 'barn har rett til plass hos samme lege som mor eller far.',
    closedRightSpoken_returning: 'du har rett til å komme tilbake dit etter flyttingen.',
    returnTooLate:
      'Retten til å komme tilbake etter flytting varer i {{count}} måneder, og gikk ut {{date}}.',
    returnAwayTooLong:
      'Retten til å komme tilbake gjelder ikke den som har bodd borte i mer enn {{count}} år, her fra {{from}} til {{to}}.',
    extraBy: 'Et ekstra bytte får den som {{grounds}}.',
    extraBy_moved: 'har meldt flytting',
    extraBy_gpLeaves: 'mister fastlegen sin fordi legen slutter',
    extraBy_listCut: 'er trukket ut av en liste som kortes ned',
    queueOffer: 'Imens går det an å stå på venteliste.',
    extra_moved: 'Dette er et ekstra bytte fordi du har meldt flytting, og det teller ikke.',
    extra_gpLeaves: 'Dette er et ekstra bytte fordi fastlegen slutter, og det teller ikke.',
    extra_listCut: 'Dette er et ekstra bytte fordi listen ble kortet ned, og det teller ikke.',
    extraAbout_moved: 'Dette er et ekstra bytte fordi flytting er meldt, og det teller ikke.',
    quotaAbout_zero: 'Da er det ingen bytter igjen i år.',
    quotaAbout_one: 'Da er det ett bytte igjen i år.',
    quotaAbout_other: 'Da er det {{count}} bytter igjen i år.',
    people_zero: 'Ingen',
    people_one: 'Én person',
    people_other: '{{count}} personer',
    places_one: 'Én plass',
    places_other: '{{count}} plasser',
    quotaLeft_zero: 'Da har du ingen bytter igjen i år.',
    quotaLeft_one: 'Da har du ett bytte igjen i år.',
    quotaLeft_other: 'Da har du {{count}} bytter igjen i år.',
    notCounted: 'Dette teller ikke som et bytte.',
    free_one: '{{count}} ledig plass',
    free_other: '{{count}} ledige plasser',
    waiting_zero: 'Ingen står på venteliste.',
    waiting_one: 'Én står på venteliste.',
    waiting_other: '{{count}} står på venteliste.',
    leaving: 'Byttet bort fra den gjelder fra {{date}}.',
    stayingOnList: 'Du blir der du er.',
    stayingWithout: 'Du står da uten fastlege.',
    under16: 'Under 16 år: den som har foreldreansvaret, velger fastlege.',
  },
  alternatives: {
    findAnotherGP: 'Finn en annen fastlege',
    joinWaitingList: 'Stå på venteliste',
    leaveWaitingList: 'Ta av ventelisten',
    switchToList: 'Bytt til denne listen',
    withdrawPendingSwitch: 'Angre byttet som venter',
    waitForNewYear: 'Bytte igjen fra 1. januar',
    contactMunicipality: 'Ta kontakt med kommunen',
    contactPopulationRegister: 'Ta kontakt med Folkeregisteret',
    contactOffice: 'Ring legekontoret',
    useCurrentNin: 'Slå opp det nye nummeret',
    declareStanding: 'Si hvem som ringer',
    sendAuthorization: 'Send fullmakt, skjema 21-00.01',
    chooseLaterDate: 'Velg en senere dag',
    chooseEarlierDate: 'Velg en tidligere dag',
    chooseAnotherList: 'Velg en annen liste',
    raiseCeiling: 'Hev listetaket på den andre listen',
    changeCeiling: 'Endre bare listetaket',
    planReduction: 'Planlegg listereduksjon',
    agreeShorterNotice: 'Registrer avtale om kortere frist',
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
    'FOR-2012-08-29-843': 'Pasientrettigheter i fastlegeordningen',
    'FOR-2012-08-29-842': 'Fastlegeforskriften av 2012',
    'FOR-2025-12-02-2405': 'Fastlegeforskriften',
    'LOV-1999-07-02-63': 'Pasient- og brukerrettighetsloven',
    'FOR-2017-02-17-192': 'Kompetanseforskriften for leger',
    'LOV-1967-02-10': 'Forvaltningsloven',
    'LOV-2016-12-09-88': 'Folkeregisterloven',
    'LOV-2018-06-15-38': 'Personopplysningsloven',
    'LOV-2014-06-20-43': 'Helseregisterloven',
    'FOR-2025-12-19-2729': 'Bevaringsforskriften',
  },
} as const;
