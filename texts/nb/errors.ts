/** Errors: what happened, what it means for the call, and what to do. Keys are the stable problem codes. */
export const errors = {
  generic: {
    title: 'Noe gikk galt',
    body: 'Ingenting er endret. Prøv igjen.',
  },
  timeout: {
    title: 'Fikk ikke svar i tide',
    body: 'Prøv igjen. Det du har skrevet, står der fortsatt.',
  },
  backendGone: {
    title: 'Arbeidsflaten mistet forbindelsen',
    body: 'Den kobler til igjen av seg selv. Det du har skrevet, står der fortsatt.',
  },
  apiUnreachable: {
    title: 'Får ikke kontakt med FLO',
    body: 'Be innringeren vente litt, eller ta imot nummeret og ring tilbake.',
  },
  databaseUnavailable: {
    title: 'FLO kan ikke svare akkurat nå',
    body: 'Ingenting er endret. Prøv igjen om litt.',
  },
  notFound: {
    title: 'Fant det ikke',
    body: 'Det kan være slettet eller byttet ut. Søk på nytt.',
  },
  invalidInput: {
    title: 'FLO forstod ikke det som ble sendt',
    body: 'Se over feltene som er merket.',
  },
  forbidden: {
    title: 'Du har ikke tilgang',
    body: 'Forsøket er registrert. Be en leder ta over.',
  },
  notSignedIn: {
    title: 'Du er ikke logget på',
    body: 'Logg på igjen for å fortsette.',
  },
  revisionMoved: {
    title: 'Noen andre har endret denne personen',
    body: 'Se over det som gjelder nå, og prøv igjen.',
  },
  idempotencyConflict: {
    title: 'Dette er alt sendt med et annet innhold',
    body: 'Ingenting er endret. Start byttet på nytt.',
  },
  preconditionRequired: {
    title: 'Forespørselen manglet noe',
    body: 'Ingenting er endret. Last inn vinduet på nytt.',
  },
  tooMany: {
    title: 'For mange forespørsler',
    body: 'Vent litt, og prøv igjen.',
  },
  tooLarge: {
    title: 'For mye på en gang',
    body: 'Kort ned teksten, og prøv igjen.',
  },
  listUnknown: {
    title: 'Listen finnes ikke lenger',
    body: 'Den kan være avsluttet eller slått sammen med en annen. Søk på nytt.',
  },
  citizenUnknown: {
    title: 'Fant ikke personen',
    body: 'Nummeret kan være byttet ut. Slå opp på nytt.',
  },
  refused: {
    title: 'Kan ikke gjøres',
    body: 'Regelen og det innringeren kan gjøre i stedet, står i svaret.',
  },
  notFlo: {
    title: 'Noe annet enn FLO svarte',
    body: 'Et nettverk eller en proxy svarte i stedet for FLO. Sjekk nettet, og prøv igjen.',
  },
  unknownOutcome: {
    title: 'Vi vet ikke om det ble registrert',
    body: 'Vi spør registeret igjen med samme nøkkel, så det aldri blir gjort to ganger.',
  },
  kept: {
    title: 'Tatt vare på – ikke gjennomført ennå',
    body: 'Ønsket er lagret på maskinen med tidspunkt, og blir sendt én gang når registeret svarer.',
  },
  notKept: {
    title: 'Ikke lagret, og derfor ikke sendt',
    body: 'Maskinen klarte ikke å ta vare på det. Frigjør plass på disken, eller gi saken til en kollega.',
  },
  draftNotKept: {
    title: 'Utkastet er ikke lagret',
    body: 'Det du skriver, står bare i vinduet. Frigjør plass på disken, eller kopier teksten.',
  },
  cacheUnavailable: {
    title: 'Det lokale minnet er ikke klart',
    body: 'Oppslag på person virker. Leger og kontor kommer tilbake av seg selv.',
  },
  cancelled: {
    title: 'Avbrutt',
    body: 'Ingenting er endret.',
  },
  outdated: {
    title: 'Vinduet er av en eldre versjon',
    body: 'Last inn vinduet på nytt. Det du har registrert, er lagret.',
  },
  tooOld: {
    title: 'Arbeidsflaten er for gammel',
    body: 'Ingenting er sendt. Start arbeidsflaten på nytt, så den blir oppdatert. Oppslag virker imens.',
  },
  clipboard: {
    title: 'Fikk ikke kopiert',
    body: 'Merk teksten og kopier den med Ctrl+C.',
  },
  lockedWorkspace: {
    title: 'Arbeidsflaten er låst',
    body: 'Lås opp for å fortsette. Alt står der du slapp det.',
  },
  unknownStaff: {
    title: 'Du står ikke i personalregisteret',
    body: 'Be lederen din melde deg inn, og logg på igjen.',
  },
  roleDenied: {
    title: 'Rollen din kan ikke gjøre dette',
    body: 'Ingenting er endret. Overlat det til en kollega som kan.',
  },
  standingDenied: {
    title: 'Innringeren kan ikke be om dette',
    body: 'Se hvem som ringer, og hva de kan be om. Ingenting er endret.',
  },
  standingUnknown: {
    title: 'Vi vet ikke lenger hvem som ringer',
    body: 'Velg på nytt hvem innringeren er.',
  },
  registrationUnknown: {
    title: 'Fant ikke fullmakten',
    body: 'Den kan være avsluttet. Hent listen på nytt.',
  },
  notOverridable: {
    title: 'Sperren kan ikke overstyres',
    body: 'Overlat saken til en kollega som har tilgang.',
  },
  wishSettled: {
    title: 'Ønsket er allerede avgjort',
    body: 'Åpne personen på nytt og se svaret. Et bytte kan angres til dagen før det gjelder.',
  },
  wishWithdrawn: {
    title: 'Ønsket ble trukket',
    body: 'Det ble tatt tilbake før det ble avgjort. Ingenting er endret.',
  },
  wishExpired: {
    title: 'Dagen var over før ønsket ble avgjort',
    body: 'Det er ikke gjennomført. En kollega har fått en oppgave om å ringe tilbake.',
  },
  crash: {
    title: 'Denne delen av skjermen stoppet',
    body: 'Resten virker. Vis delen på nytt.',
    show: 'Vis på nytt',
  },
} as const;
