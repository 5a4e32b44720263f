import type { standingDecisions as nb } from '../nb/standing-decisions.ts';
import type { Shape } from '../shape.ts';

export const standingDecisions = {
  standing: {
    oneself: {
      headline: 'Ringjer for seg sjølv.',
      reason: 'Frå 16 år avgjer ein sjølv kven som skal vere fastlege.',
      readAloud: 'Fint, då kan eg hjelpe deg.',
    },
    childWithConsent: {
      headline: 'Barnet ringjer sjølv, med samtykke.',
      reason:
        'Frå 12 år kan barnet sjølv be om ein bestemt fastlege når dei som har foreldreansvaret, samtykkjer. Samtykket er høyrt.',
      readAloud: 'Takk, då har eg høyrt samtykket og kan hjelpe deg.',
    },
    parent: {
      headline: 'Har foreldreansvar.',
      reason: 'Den som har foreldreansvaret, vel fastlege for barn under 16 år.',
      readAloud: 'Fint, då kan eg hjelpe deg med fastlegen til barnet.',
    },
    guardian: {
      headline: 'Verje. Verjefullmakta dekkjer fastlege.',
      reason: 'Verjefullmakta er registrert og gjeld i dag.',
      readAloud: 'Eg ser at du er verje, så då kan eg hjelpe deg.',
    },
    authorized: {
      headline: 'Har skriftleg fullmakt.',
      reason: 'Fullmakta er registrert og gjeld i dag.',
      readAloud: 'Eg ser at du har fullmakt, så då kan eg hjelpe deg.',
    },
    childWelfare: {
      headline: 'Barnevernstenesta vel fastlege.',
      reason: 'Omsorga eller foreldreansvaret er teke frå foreldra.',
      readAloud: 'Då er det de som vel fastlege for barnet. Eg hjelper deg.',
    },
    municipality: {
      headline: 'Kommunen kan få vite kven fastlegen er.',
      reason:
        'Kommunen har ansvar for listene. Andre opplysningar om personen blir ikkje gitte ut.',
      readAloud: 'Eg kan seie kven som er fastlege, men ikkje noko meir om personen.',
    },
    healthPersonnel: {
      headline: 'Helsepersonell kan få vite kven fastlegen er.',
      reason: 'Andre opplysningar om personen blir ikkje gitte ut på telefon.',
      readAloud: 'Eg kan seie kven som er fastlege, men ikkje noko meir om personen.',
    },
    dead: {
      headline: 'Personen er registrert død.',
      reason: 'Ingen kan be om endringar her lenger, og fullmakter gjeld ikkje.',
      readAloud:
        'Eg kan ikkje gjere noko med fastlegen her. Stemmer ikkje det som er registrert, kan Folkeregisteret rette det.',
    },
    tooYoung: {
      headline: 'Kan ikkje be om dette sjølv. Barnet er under 12 år.',
      reason: 'Den som har foreldreansvaret, må ringje.',
      readAloud: 'Så fint at du ringjer. Dette må ein vaksen som har ansvar for deg, ringje om.',
    },
    needsConsent: {
      headline: 'Barnet er under 16 år og treng samtykke.',
      reason:
        'Frå 12 år kan barnet sjølv be om ein bestemt fastlege når dei som har foreldreansvaret, samtykkjer.',
      readAloud: 'Det kan du be om når dei som har foreldreansvaret, seier ja. Er dei der no?',
    },
    consentNotHeard: {
      headline: 'Samtykket er ikkje høyrt.',
      reason: 'Dei som har foreldreansvaret, må seie ja før barnet sjølv kan be om ein fastlege.',
      readAloud: 'Eg må høyre at dei som har foreldreansvaret, seier ja. Er dei der no?',
    },
    decidesAlone: {
      headline: 'Avgjer sjølv. Personen er 16 år eller meir.',
      reason: 'Frå 16 år treng òg foreldre skriftleg fullmakt.',
      readAloud:
        'Frå 16 år avgjer ein sjølv. Då må du ha fullmakt, eller så kan den det gjeld, ringje oss.',
    },
    noResponsibility: {
      headline: 'Har ikkje foreldreansvar.',
      reason: 'Folkeregisteret har ikkje registrert foreldreansvar for den som ringjer.',
      readAloud:
        'Eg kan ikkje hjelpe deg med dette, for du står ikkje registrert med foreldreansvar. Er det feil, kan Folkeregisteret rette det.',
    },
    careTakenOver: {
      headline: 'Foreldra vel ikkje. Barnevernstenesta vel.',
      reason: 'Omsorga eller foreldreansvaret er teke frå foreldra.',
      readAloud: 'Slik det er registrert no, er det barnevernstenesta som vel fastlege.',
    },
    careNotTakenOver: {
      headline: 'Barnevernstenesta er ikkje registrert med ansvar for barnet.',
      reason:
        'Folkeregisteret viser ikkje at andre enn foreldra har foreldreansvaret. Vedtaket må visast skriftleg.',
      readAloud: 'Eg ser ikkje at omsorga er overteken. Då må vi få vedtaket skriftleg.',
    },
    notRegistered: {
      headline: 'Inga fullmakt er registrert.',
      reason:
        'Skjema 21-00.01 eller verjefullmakt må vere registrert først. Den digitale fullmakta på Helsenorge gjeld ikkje her.',
      readAloud:
        'Eg ser inga fullmakt frå deg. Skjemaet kan sendast i posten eller gjennom Altinn. Fullmakta på Helsenorge gjeld dessverre ikkje her.',
    },
    notInForce: {
      headline: 'Fullmakta gjeld ikkje i dag.',
      reason: 'Ho er gått ut, avslutta eller ikkje byrja å gjelde.',
      readAloud: 'Fullmakta gjeld ikkje no. Då må vi ha ei ny.',
    },
    tasksDoNotCover: {
      headline: 'Verjefullmakta dekkjer ikkje fastlege.',
      reason: 'Mandatet må omfatte helse eller fastlege. Statsforvaltaren kan endre det.',
      readAloud:
        'Verjefullmakta di gjeld ikkje val av fastlege. Statsforvaltaren kan sjå på mandatet.',
    },
    representativeProtected: {
      headline: 'Den som ringjer, kan ikkje opptre for andre på telefon.',
      reason: 'Den som har fortruleg adresse, kan ikkje representere andre.',
      readAloud: 'Dette kan vi ikkje ordne på telefon. Eg hjelper deg vidare med ein kollega.',
    },
    personProtected: {
      headline: 'Personen kan ikkje representerast på telefon.',
      reason:
        'Adressa er fortruleg. Berre ein forelder på same registrerte adresse kan ringje for eit barn.',
      readAloud: 'Dette kan eg ikkje hjelpe deg med på telefon. Det må takast skriftleg.',
    },
  },
  caller: {
    undeclared: {
      headline: 'Sei først kven som ringjer.',
      reason: 'Barnet er under 16 år. Den som har foreldreansvaret, vel fastlege.',
      readAloud: 'Kven er det eg snakkar med, og har du foreldreansvar for barnet?',
    },
    notCovered: {
      headline: 'Den som ringjer, kan ikkje be om dette.',
      reason: 'Byte av fastlege må personen sjølv be om, eller nokon som har rett til å gjere det.',
      readAloud: 'Dette må den det gjeld, be om sjølv, eller nokon som har fullmakt.',
    },
  },
  about: {
    waitingListAllowed:
      'Ja, eg kan setje {{name}} på venteliste, som nummer {{position}}. Når det er {{threshold}} ledige plassar, får dei som har venta lengst, plass først. {{quotaNote}}',
    waitingListAllowedReplacing:
      'Det kan eg ordne, men {{name}} kan berre stå på éi venteliste. Plass nummer {{givesUp}} fell bort, og {{name}} blir nummer {{position}} på den nye. {{quotaNote}} Er det greitt?',
    leavingQueueAllowed:
      'Eg kan ta {{name}} av ventelista. Då fell plass nummer {{position}} bort.',
    queuePlace:
      '{{name}} står som nummer {{position}} av {{length}} på ventelista. Dei som har venta lengst, får plass først. Lista opnar når det er {{threshold}} ledige plassar. {{unallocatedNote}}',
    switchAllowed:
      'Ja, det er ledig plass. {{name}} byter frå {{date}}, og har same fastlege som no fram til då. {{quotaAbout}}',
    switchAllowedByRight:
      'Ja, retten til plassen gjeld sjølv om lista er lukka. {{name}} får plassen frå {{date}}. {{sameUntilThen}} {{replacedNote}} {{quotaAbout}}',
    switchAllowedReplacing:
      'Ja, det er ledig plass. Det nye valet for {{name}} gjeld frå {{date}} og går føre det førre. {{quotaAbout}}',
    choiceAllowed:
      'Ja, det er ledig plass. {{name}} får denne fastlegen frå {{date}}. {{quotaAbout}}',
    switchOwnList: '{{name}} står alt på denne lista, så det trengst ikkje noko byte.',
    switchAlreadyPending: 'Det er alt ordna. {{name}} får denne fastlegen frå {{date}}.',
    switchQuotaUsed:
      '{{name}} har brukt byta for {{year}}. Frå nyttår går det an å byte igjen. {{extraNote}} {{queueOffer}}',
    waitingListOwnList: '{{name}} står alt på denne lista, så det er ikkje noko å vente på.',
    waitingListAlreadyComing: 'Det er alt ordna. {{name}} får denne fastlegen frå {{date}}.',
    waitingListAlreadyWaiting:
      '{{name}} står alt på denne ventelista, som nummer {{position}} av {{length}}.',
    waitingListOptedOut: '{{name}} er meld ut av fastlegeordninga. Innmelding tek kommunen imot.',
    waitingListRightToList:
      '{{name}} treng ikkje stå på venteliste, for det er rett til plass hos denne legen no. Skal eg byte?',
    leavingQueueNotWaiting: '{{name}} står ikkje på noka venteliste no.',
    queueUndoAllowed: 'Det er angra. {{name}} står som før.',
    queueUndoTooLate:
      'Det har gått for lang tid til å angre. Eg kan setje {{name}} på venteliste på nytt.',
    queueUndoChangedSince:
      'Det har skjedd noko meir med plassen til {{name}} sidan. Lat meg sjå korleis det er no.',
    queueUndoServedSince:
      'Lista har opna sidan, og andre har fått plassane. Difor kan eg ikkje angre det for {{name}}.',
    queueQuotaUsed:
      '{{name}} har brukt byta i år, og plass frå ventelista tel som eit byte. Plassen står ved lag, og frå nyttår går det an å få han.',
    queueSwitchPending:
      '{{name}} har eit byte som ikkje har byrja å gjelde, og blir hoppa over no. Plassen på ventelista står ved lag.',
    queueOnTheList: '{{name}} har alt denne fastlegen.',
  },
  registration: {
    allowed: {
      headline: 'Kan registrerast.',
      reason: 'Ingenting er i vegen.',
      readAloud: 'Då er det registrert.',
    },
    oneself: {
      headline: 'Kan ikkje registrerast. Det er same person.',
      reason: 'Ingen treng fullmakt frå seg sjølv.',
      readAloud: 'Du treng inga fullmakt for deg sjølv.',
    },
    representativeGone: {
      headline: 'Kan ikkje registrerast. Fullmektigen er død eller har fått nytt nummer.',
      reason: 'Slå opp fullmektigen på nytt, eller vel ein annan.',
      readAloud: 'Den fullmektigen kan eg ikkje registrere.',
    },
    protected: {
      headline: 'Kan ikkje registrerast. Ein av dei har fortruleg adresse.',
      reason: 'Den som har fortruleg adresse, kan verken representere andre eller representerast.',
      readAloud: 'Dette kan vi ikkje registrere. Eg hjelper deg vidare med ein kollega.',
    },
    emptyPeriod: {
      headline: 'Kan ikkje registrerast. Perioden sluttar før han byrjar.',
      reason: 'Rett datoane og prøv igjen.',
      readAloud: 'Datoane i fullmakta stemmer ikkje.',
    },
    noTasks: {
      headline: 'Kan ikkje registrerast. Mandatet manglar.',
      reason: 'Vel minst eitt område som verjefullmakta gjeld.',
      readAloud: 'Verjefullmakta seier ikkje kva ho gjeld.',
    },
    overlaps: {
      headline: 'Kan ikkje registrerast. Det finst ei for dei same dagane.',
      reason: 'Avslutt den som står der, eller vel ein annan periode.',
      readAloud: 'Det er alt registrert ei fullmakt for dei same dagane.',
    },
  },
} as const satisfies Shape<typeof nb>;
