import type { Shape } from '../shape.ts';
import type { reference as nb } from '../nb/reference.ts';

export const reference = {
  title: 'Alderen på det lokale minnet',
  intro:
    'Legar, kontor og avtalar blir lesne frå minnet på denne maskina. Personar blir alltid henta frå FLO, kvar gong dei blir opna.',
  source: 'Kjelde',
  sourceText: 'FLO, kopi på denne maskina',
  sourceMemory: 'FLO, kopi berre så lenge arbeidsflata er open',
  service: 'FLO sentralt',
  collection: 'Kva',
  rows: 'Tal',
  age: 'Sist likt FLO',
  state: 'Tilstand',
  states: {
    fresh: 'oppdatert',
    old: 'gammalt',
    veryOld: 'svært gammalt',
    never: 'ikkje henta',
    doubtful: 'blir henta på nytt',
  },
  collections: {
    municipalities: 'Kommunar',
    districts: 'Bydelar',
    gpOffices: 'Legekontor',
    doctors: 'Legar',
    gpContracts: 'Avtalar og ledige plassar',
    standardTexts: 'Standardtekstar',
  },
  line: {
    old: 'Ikkje oppdatert sidan {{when}}',
    veryOld: 'Svært gammalt: frå {{when}}',
    never: 'Ikkje henta enno',
    down: 'FLO svarar ikkje',
    downSince: 'FLO svarar ikkje – lokalt frå {{when}}',
  },
  trouble: {
    unreachable: 'FLO svarar ikkje. Det som står her, er slik det var sist.',
    notFlo: 'Noko anna enn FLO svarar på nettet, til dømes ei innloggingsside. Sjekk nettverket.',
    diskFull: 'Disken på maskina er full. Minnet blir ståande som det var, til det er plass.',
    other: 'Minnet kunne ikkje oppdaterast. Det blir prøvt igjen av seg sjølv.',
  },
  short: {
    notFlo: 'Feil nettverk',
    diskFull: 'Disken er full',
    outdated: 'For gammal versjon',
  },
  outdated:
    'Arbeidsflata er eldre enn FLO tillèt, og minnet blir ikkje lenger oppdatert. Du kan lese, men må få ny versjon før du endrar noko. Start arbeidsflata på nytt, eller kontakt drift.',
  doubt: 'Noko i minnet stemde ikkje med FLO og blir henta på nytt. Resten blir brukt som før.',
  local: 'Lokalt minne: {{age}}',
} as const satisfies Shape<typeof nb>;
