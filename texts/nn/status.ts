import type { Shape } from '../shape.ts';
import type { status as nb } from '../nb/status.ts';

export const status = {
  loading: 'Hentar …',
  slow: 'Tek lengre tid enn vanleg …',
  failed: {
    title: 'Fekk ikkje henta {{what}}',
    body: 'Resten av skjermen er rett. Prøv igjen, eller sei at du sjekkar og ringjer tilbake.',
    retry: 'Prøv igjen',
    reference: 'Referanse til drift: {{id}}',
  },
  denied: {
    title: 'Du har ikkje tilgang til dette',
    body: 'Rolla di gir ikkje tilgang til denne personen. Forsøket er registrert.',
    help: 'Du kan framleis svare på generelle spørsmål, eller be ein leiar ta over.',
  },
  empty: 'Ingenting å vise',
  missingFacts: 'Manglar: {{facts}}',
  what: {
    person: 'personen',
    gp: 'fastlegen',
    history: 'historikken',
    gpList: 'lista over fastlegar',
    places: 'ledige plassar',
    switches: 'byta i år',
    waitingList: 'ventelista',
    search: 'søket',
    address: 'adressa',
    family: 'familien',
  },
  connection: {
    connected: 'Tilkopla',
    lost: 'Mista sambandet',
    lostBody: 'Det du ser, kan vere gammalt. Vi koplar til igjen av oss sjølve.',
    reconnecting: 'Koplar til igjen …',
    reconnectNow: 'Kople til no',
    back: 'Tilkopla igjen. Alt er henta på nytt.',
    apiDown: 'FLO svarar ikkje. Legar og kontor kjem frå minnet, personar kan ikkje slåast opp.',
    outdated: 'Vindauget er av ein eldre versjon. Last det inn på nytt.',
    stopped: 'Arbeidsflata har stoppa. Start ho på nytt.',
    apiShort: 'FLO svarar ikkje',
  },
  freshness: {
    updated: 'Oppdatert {{time}}',
    updatedOn: 'Oppdatert {{date}}',
    justNow: 'akkurat no',
    minutesAgo_one: '{{count}} min sidan',
    minutesAgo_other: '{{count}} min sidan',
    never: 'Ikkje henta enno',
  },
  sync: {
    first: 'Lastar ned legar og kontor: {{done}} av {{total}}',
    running: 'Hentar endringar …',
    upToDate: 'Legar og kontor er oppdaterte',
    stale: 'Legar og kontor er ikkje oppdaterte sidan {{time}}',
    rebuilt: 'Det lokale minnet var skadd og er bygd opp på nytt. Ingenting er tapt.',
  },
} as const satisfies Shape<typeof nb>;
