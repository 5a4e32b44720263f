import type { Shape } from '../shape.ts';
import type { errors as nb } from '../nb/errors.ts';

export const errors = {
  generic: {
    title: 'Noko gjekk gale',
    body: 'Ingenting er endra. Prøv igjen.',
  },
  timeout: {
    title: 'Fekk ikkje svar i tide',
    body: 'Prøv igjen. Det du har skrive, står der framleis.',
  },
  backendGone: {
    title: 'Arbeidsflata mista sambandet',
    body: 'Ho koplar til igjen av seg sjølv. Det du har skrive, står der framleis.',
  },
  apiUnreachable: {
    title: 'Får ikkje kontakt med FLO',
    body: 'Be innringaren vente litt, eller ta imot nummeret og ring tilbake.',
  },
  databaseUnavailable: {
    title: 'FLO kan ikkje svare akkurat no',
    body: 'Ingenting er endra. Prøv igjen om litt.',
  },
  notFound: {
    title: 'Fann det ikkje',
    body: 'Det kan vere sletta eller bytt ut. Søk på nytt.',
  },
  invalidInput: {
    title: 'FLO forstod ikkje det som blei sendt',
    body: 'Sjå over felta som er merkte.',
  },
  forbidden: {
    title: 'Du har ikkje tilgang',
    body: 'Forsøket er registrert. Be ein leiar ta over.',
  },
  notSignedIn: {
    title: 'Du er ikkje logga på',
    body: 'Logg på igjen for å halde fram.',
  },
  revisionMoved: {
    title: 'Nokon andre har endra denne personen',
    body: 'Sjå over det som gjeld no, og prøv igjen.',
  },
  idempotencyConflict: {
    title: 'Dette er alt sendt med eit anna innhald',
    body: 'Ingenting er endra. Start bytet på nytt.',
  },
  preconditionRequired: {
    title: 'Førespurnaden mangla noko',
    body: 'Ingenting er endra. Last inn vindauget på nytt.',
  },
  tooMany: {
    title: 'For mange førespurnader',
    body: 'Vent litt, og prøv igjen.',
  },
  tooLarge: {
    title: 'For mykje på ein gong',
    body: 'Kort ned teksten, og prøv igjen.',
  },
  listUnknown: {
    title: 'Lista finst ikkje lenger',
    body: 'Ho kan vere avslutta eller slått saman med ei anna. Søk på nytt.',
  },
  citizenUnknown: {
    title: 'Fann ikkje personen',
    body: 'Nummeret kan vere bytt ut. Slå opp på nytt.',
  },
  refused: {
    title: 'Kan ikkje gjerast',
    body: 'Regelen og det innringaren kan gjere i staden, står i svaret.',
  },
  notFlo: {
    title: 'Noko anna enn FLO svara',
    body: 'Eit nettverk eller ein proxy svara i staden for FLO. Sjekk nettet, og prøv igjen.',
  },
  unknownOutcome: {
    title: 'Vi veit ikkje om det blei registrert',
    body: 'Vi spør registeret igjen med same nøkkel, så det aldri blir gjort to gonger.',
  },
  kept: {
    title: 'Teke vare på – ikkje gjennomført enno',
    body: 'Ønsket er lagra på maskina med tidspunkt, og blir sendt éin gong når registeret svarer.',
  },
  notKept: {
    title: 'Ikkje lagra, og difor ikkje sendt',
    body: 'Maskina klarte ikkje å ta vare på det. Frigjer plass på disken, eller gi saka til ein kollega.',
  },
  draftNotKept: {
    title: 'Utkastet er ikkje lagra',
    body: 'Det du skriv, står berre i vindauget. Frigjer plass på disken, eller kopier teksten.',
  },
  cacheUnavailable: {
    title: 'Det lokale minnet er ikkje klart',
    body: 'Oppslag på person verkar. Legar og kontor kjem tilbake av seg sjølve.',
  },
  cancelled: {
    title: 'Avbrote',
    body: 'Ingenting er endra.',
  },
  outdated: {
    title: 'Vindauget er av ein eldre versjon',
    body: 'Last inn vindauget på nytt. Det du har registrert, er lagra.',
  },
  tooOld: {
    title: 'Arbeidsflata er for gammal',
    body: 'Ingenting er sendt. Start arbeidsflata på nytt, så ho blir oppdatert. Oppslag verkar imens.',
  },
  clipboard: {
    title: 'Fekk ikkje kopiert',
    body: 'Merk teksten og kopier han med Ctrl+C.',
  },
  lockedWorkspace: {
    title: 'Arbeidsflata er låst',
    body: 'Lås opp for å halde fram. Alt står der du sleppte det.',
  },
  unknownStaff: {
    title: 'Du står ikkje i personalregisteret',
    body: 'Be leiaren din melde deg inn, og logg på igjen.',
  },
  roleDenied: {
    title: 'Rolla di kan ikkje gjere dette',
    body: 'Ingenting er endra. Overlat det til ein kollega som kan.',
  },
  standingDenied: {
    title: 'Den som ringjer, kan ikkje be om dette',
    body: 'Sjå kven som ringjer, og kva dei kan be om. Ingenting er endra.',
  },
  standingUnknown: {
    title: 'Vi veit ikkje lenger kven som ringjer',
    body: 'Vel på nytt kven innringjaren er.',
  },
  registrationUnknown: {
    title: 'Fann ikkje fullmakta',
    body: 'Ho kan vere avslutta. Hent lista på nytt.',
  },
  notOverridable: {
    title: 'Sperra kan ikkje overstyrast',
    body: 'Overlat saka til ein kollega som har tilgang.',
  },
  wishSettled: {
    title: 'Ønsket er alt avgjort',
    body: 'Opne personen på nytt og sjå svaret. Eit byte kan angrast til dagen før det gjeld.',
  },
  wishWithdrawn: {
    title: 'Ønsket blei trekt',
    body: 'Det blei teke tilbake før det blei avgjort. Ingenting er endra.',
  },
  wishExpired: {
    title: 'Dagen var over før ønsket blei avgjort',
    body: 'Det er ikkje gjennomført. Ein kollega har fått ei oppgåve om å ringje tilbake.',
  },
  crash: {
    title: 'Denne delen av skjermen stoppa',
    body: 'Resten verkar. Vis delen på nytt.',
    show: 'Vis på nytt',
  },
} as const satisfies Shape<typeof nb>;
