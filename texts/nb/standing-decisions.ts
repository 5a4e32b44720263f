/** Who may speak for a person, and what may be registered about it. Spoken to the caller. */
export const standingDecisions = {
  standing: {
    oneself: {
      headline: 'Ringer for seg selv.',
      reason: 'Fra 16 år bestemmer en selv over valg av fastlege.',
      readAloud: 'Fint, da kan jeg hjelpe deg.',
    },
    childWithConsent: {
      headline: 'Barnet ringer selv, med samtykke.',
      reason:
        'Fra 12 år kan barnet selv be om en bestemt fastlege når de som har foreldreansvaret, samtykker. Samtykket er hørt.',
      readAloud: 'Takk, da har jeg hørt samtykket og kan hjelpe deg.',
    },
    parent: {
      headline: 'Har foreldreansvar.',
      reason: 'Den som har foreldreansvaret, velger fastlege for barn under 16 år.',
      readAloud: 'Fint, da kan jeg hjelpe deg med barnets fastlege.',
    },
    guardian: {
      headline: 'Verge. Vergefullmakten dekker fastlege.',
      reason: 'Vergefullmakten er registrert og gjelder i dag.',
      readAloud: 'Jeg ser at du er verge, så da kan jeg hjelpe deg.',
    },
    authorized: {
      headline: 'Har skriftlig fullmakt.',
      reason: 'Fullmakten er registrert og gjelder i dag.',
      readAloud: 'Jeg ser at du har fullmakt, så da kan jeg hjelpe deg.',
    },
    childWelfare: {
      headline: 'Barnevernstjenesten velger fastlege.',
      reason: 'Omsorgen eller foreldreansvaret er tatt fra foreldrene.',
      readAloud: 'Da er det dere som velger fastlege for barnet. Jeg hjelper deg.',
    },
    municipality: {
      headline: 'Kommunen kan få vite hvem fastlegen er.',
      reason: 'Kommunen har ansvar for listene. Opplysninger om personen ellers gis ikke ut.',
      readAloud: 'Jeg kan si hvem som er fastlege, men ikke noe mer om personen.',
    },
    healthPersonnel: {
      headline: 'Helsepersonell kan få vite hvem fastlegen er.',
      reason: 'Opplysninger om personen ellers gis ikke ut på telefon.',
      readAloud: 'Jeg kan si hvem som er fastlege, men ikke noe mer om personen.',
    },
    dead: {
      headline: 'Personen er registrert død.',
      reason: 'Ingen kan be om endringer her lenger, og fullmakter gjelder ikke.',
      readAloud:
        'Jeg kan ikke gjøre noe med fastlegen her. Stemmer ikke det som er registrert, kan Folkeregisteret rette det.',
    },
    tooYoung: {
      headline: 'Kan ikke be om dette selv. Barnet er under 12 år.',
      reason: 'Den som har foreldreansvaret, må ringe.',
      readAloud: 'Så fint at du ringer. Dette må en voksen som har ansvar for deg, ringe om.',
    },
    needsConsent: {
      headline: 'Barnet er under 16 år og trenger samtykke.',
      reason:
        'Fra 12 år kan barnet selv be om en bestemt fastlege når de som har foreldreansvaret, samtykker.',
      readAloud: 'Det kan du be om når de som har foreldreansvaret, sier ja. Er de der nå?',
    },
    consentNotHeard: {
      headline: 'Samtykket er ikke hørt.',
      reason: 'De som har foreldreansvaret, må si ja før barnet selv kan be om en fastlege.',
      readAloud: 'Jeg må høre at de som har foreldreansvaret, sier ja. Er de der nå?',
    },
    decidesAlone: {
      headline: 'Bestemmer selv. Personen er 16 år eller mer.',
      reason: 'Fra 16 år trenger også foreldre skriftlig fullmakt.',
      readAloud:
        'Fra 16 år bestemmer en selv. Da må du ha fullmakt, eller så kan den det gjelder, ringe oss.',
    },
    noResponsibility: {
      headline: 'Har ikke foreldreansvar.',
      reason: 'Folkeregisteret har ikke registrert foreldreansvar for den som ringer.',
      readAloud:
        'Jeg kan ikke hjelpe deg med dette, for du står ikke registrert med foreldreansvar. Er det feil, kan Folkeregisteret rette det.',
    },
    careTakenOver: {
      headline: 'Foreldrene velger ikke. Barnevernstjenesten velger.',
      reason: 'Omsorgen eller foreldreansvaret er tatt fra foreldrene.',
      readAloud: 'Slik det er registrert nå, er det barnevernstjenesten som velger fastlege.',
    },
    careNotTakenOver: {
      headline: 'Barnevernstjenesten er ikke registrert med ansvar for barnet.',
      reason:
        'Folkeregisteret viser ikke at andre enn foreldrene har foreldreansvaret. Vedtaket må vises skriftlig.',
      readAloud: 'Jeg ser ikke at omsorgen er overtatt. Da må vi få vedtaket skriftlig.',
    },
    notRegistered: {
      headline: 'Ingen fullmakt er registrert.',
      reason:
        'Skjema 21-00.01 eller vergefullmakt må være registrert først. Den digitale fullmakten på Helsenorge gjelder ikke her.',
      readAloud:
        'Jeg ser ingen fullmakt fra deg. Skjemaet kan sendes i posten eller gjennom Altinn. Fullmakten på Helsenorge gjelder dessverre ikke her.',
    },
    notInForce: {
      headline: 'Fullmakten gjelder ikke i dag.',
      reason: 'Den er utløpt, avsluttet eller ikke begynt å gjelde.',
      readAloud: 'Fullmakten gjelder ikke nå. Da må vi ha en ny.',
    },
    tasksDoNotCover: {
      headline: 'Vergefullmakten dekker ikke fastlege.',
      reason: 'Mandatet må omfatte helse eller fastlege. Statsforvalteren kan endre det.',
      readAloud:
        'Vergefullmakten din gjelder ikke valg av fastlege. Statsforvalteren kan se på mandatet.',
    },
    representativeProtected: {
      headline: 'Den som ringer, kan ikke opptre for andre på telefon.',
      reason: 'Den som har fortrolig adresse, kan ikke representere andre.',
      readAloud: 'Dette kan vi ikke ordne på telefon. Jeg hjelper deg videre med en kollega.',
    },
    personProtected: {
      headline: 'Personen kan ikke representeres på telefon.',
      reason:
        'Adressen er fortrolig. Bare en forelder på samme registrerte adresse kan ringe for et barn.',
      readAloud: 'Dette kan jeg ikke hjelpe deg med på telefon. Det må tas skriftlig.',
    },
  },
  caller: {
    undeclared: {
      headline: 'Si først hvem som ringer.',
      reason: 'Barnet er under 16 år. Den som har foreldreansvaret, velger fastlege.',
      readAloud: 'Hvem er det jeg snakker med, og har du foreldreansvar for barnet?',
    },
    notCovered: {
      headline: 'Den som ringer, kan ikke be om dette.',
      reason: 'Bytte av fastlege må personen selv be om, eller noen som har rett til å gjøre det.',
      readAloud: 'Dette må den det gjelder, be om selv, eller noen som har fullmakt.',
    },
  },
  /** Instead of what a decision says to the person, when somebody else is on the line. */
  about: {
    waitingListAllowed:
      'Ja, jeg kan sette {{name}} på venteliste, som nummer {{position}}. Når det er {{threshold}} ledige plasser, får de som har ventet lengst, plass først. {{quotaNote}}',
    waitingListAllowedReplacing:
      'Det kan jeg ordne, men {{name}} kan bare stå på én venteliste. Plass nummer {{givesUp}} faller bort, og {{name}} blir nummer {{position}} på den nye. {{quotaNote}} Er det greit?',
    leavingQueueAllowed:
      'Jeg kan ta {{name}} av ventelisten. Da faller plass nummer {{position}} bort.',
    queuePlace:
      '{{name}} står som nummer {{position}} av {{length}} på ventelisten. De som har ventet lengst, får plass først. Listen åpner når det er {{threshold}} ledige plasser. {{unallocatedNote}}',
    switchAllowed:
      'Ja, det er ledig plass. {{name}} bytter fra {{date}}, og har samme fastlege som nå fram til da. {{quotaAbout}}',
    switchAllowedByRight:
      'Ja, retten til plassen gjelder selv om listen er lukket. {{name}} får plassen fra {{date}}. {{sameUntilThen}} {{replacedNote}} {{quotaAbout}}',
    switchAllowedReplacing:
      'Ja, det er ledig plass. Det nye valget for {{name}} gjelder fra {{date}} og går foran det forrige. {{quotaAbout}}',
    choiceAllowed:
      'Ja, det er ledig plass. {{name}} får denne fastlegen fra {{date}}. {{quotaAbout}}',
    switchOwnList: '{{name}} står alt på denne listen, så det trengs ikke noe bytte.',
    switchAlreadyPending: 'Det er alt ordnet. {{name}} får denne fastlegen fra {{date}}.',
    switchQuotaUsed:
      '{{name}} har brukt byttene for {{year}}. Fra nyttår går det an å bytte igjen. {{extraNote}} {{queueOffer}}',
    waitingListOwnList: '{{name}} står alt på denne listen, så det er ikke noe å vente på.',
    waitingListAlreadyComing: 'Det er alt ordnet. {{name}} får denne fastlegen fra {{date}}.',
    waitingListAlreadyWaiting:
      '{{name}} står alt på denne ventelisten, som nummer {{position}} av {{length}}.',
    waitingListOptedOut: '{{name}} er meldt ut av fastlegeordningen. Innmelding tar kommunen imot.',
    waitingListRightToList:
      '{{name}} trenger ikke stå på venteliste, for det er rett til plass hos denne legen nå. Skal jeg bytte?',
    leavingQueueNotWaiting: '{{name}} står ikke på noen venteliste nå.',
    queueUndoAllowed: 'Det er angret. {{name}} står som før.',
    queueUndoTooLate:
      'Det er gått for lang tid til å angre. Jeg kan sette {{name}} på venteliste på nytt.',
    queueUndoChangedSince:
      'Det er skjedd noe mer med plassen til {{name}} siden. La meg se hvordan det er nå.',
    queueUndoServedSince:
      'Listen har åpnet siden, og andre har fått plassene. Derfor kan jeg ikke angre det for {{name}}.',
    queueQuotaUsed:
      '{{name}} har brukt byttene i år, og plass fra ventelisten teller som et bytte. Plassen beholdes, og fra nyttår går det an å få den.',
    queueSwitchPending:
      '{{name}} har et bytte som ikke har begynt å gjelde, og blir hoppet over nå. Plassen på ventelisten beholdes.',
    queueOnTheList: '{{name}} har alt denne fastlegen.',
  },
  registration: {
    allowed: {
      headline: 'Kan registreres.',
      reason: 'Ingenting er i veien.',
      readAloud: 'Da er det registrert.',
    },
    oneself: {
      headline: 'Kan ikke registreres. Det er samme person.',
      reason: 'Ingen trenger fullmakt fra seg selv.',
      readAloud: 'Du trenger ingen fullmakt for deg selv.',
    },
    representativeGone: {
      headline: 'Kan ikke registreres. Fullmektigen er død eller har fått nytt nummer.',
      reason: 'Slå opp fullmektigen på nytt, eller velg en annen.',
      readAloud: 'Den fullmektigen kan jeg ikke registrere.',
    },
    protected: {
      headline: 'Kan ikke registreres. En av dem har fortrolig adresse.',
      reason: 'Den som har fortrolig adresse, kan verken representere andre eller representeres.',
      readAloud: 'Dette kan vi ikke registrere. Jeg hjelper deg videre med en kollega.',
    },
    emptyPeriod: {
      headline: 'Kan ikke registreres. Perioden slutter før den begynner.',
      reason: 'Rett datoene og prøv igjen.',
      readAloud: 'Datoene i fullmakten stemmer ikke.',
    },
    noTasks: {
      headline: 'Kan ikke registreres. Mandatet mangler.',
      reason: 'Velg minst ett område som vergefullmakten gjelder.',
      readAloud: 'Vergefullmakten sier ikke hva den gjelder.',
    },
    overlaps: {
      headline: 'Kan ikke registreres. Det finnes en for de samme dagene.',
      reason: 'Avslutt den som står der, eller velg en annen periode.',
      readAloud: 'Det er alt registrert en fullmakt for de samme dagene.',
    },
  },
} as const;
