import type { Shape } from '../shape.ts';
import type { gp as nb } from '../nb/gp.ts';

export const gp = {
  title: 'Fastlege',
  since: 'Sidan {{date}}',
  vacant: 'Liste utan fast lege',
  vacantHelp:
    'Lista har ingen fast lege no. Innringaren høyrer framleis til kontoret og kan bestille time der.',
  commonList: 'Fellesliste',
  responsibleDoctor: 'Ansvarleg lege',
  sharedList: 'Deleliste',
  sharedListDoctor: 'Delelistelege',
  office: 'Legekontor',
  phone: 'Telefon',
  noPhone: 'Kontoret har ikkje oppgitt telefon.',
  address: 'Adresse',
  openingHours: 'Opningstid',
  hpr: 'HPR-nummer',
  specialist: 'Spesialist i allmennmedisin',
  fixedSalary: 'Fastlønt',
  selfEmployed: 'Sjølvstendig næringsdrivande',
  wheelchair: 'Tilgjengeleg for rullestol',
  languages: 'Språk',
  outOfOffice: 'Utekontor',
  team: 'Primærhelseteam',
  substitutes: 'Vikarar',
  substitute: 'Vikar',
  substituteFor: 'Vikar for {{name}}',
  substituteUntil: 'til {{date}}',
  substituteFrom: 'frå {{date}}',
  substitutePercent: '{{percent}} %',
  next: {
    title: 'Det som kjem',
    switch: 'Frå {{date}}: {{doctor}}',
    vacantList: 'Frå {{date}}: liste utan fast lege ved {{office}}',
    withdraw: 'Kan angrast til og med {{date}}',
    ends: 'til og med {{date}}',
    doctorLeaves: '{{doctor}} sluttar {{date}}',
  },
  none: {
    title: 'Ingen fastlege',
    body: '{{name}} står ikkje på noka fastlegeliste.',
    withoutList: 'Spør om innringaren vil velje fastlege no. Finn ei ledig liste med Ctrl+3.',
    optedOut: 'Har meldt seg ut av fastlegeordninga. Kommunen tek imot ny innmelding.',
    noRight:
      'Har ikkje rett til fastlege slik personen er registrert no. Folkeregisteret kan rette registreringa.',
    dead: 'Personen er registrert død.',
    emigrated: 'Personen er registrert utvandra og har difor ingen fastlege.',
    startsLater:
      'Får fastlege {{date}}. Treng personen lege før det, hjelper kommunen eller legevakta.',
  },
  officeHidden:
    'Kontoret blir ikkje vist. Adressa er gradert, og kontoret kan røpe kvar personen bur.',
} as const satisfies Shape<typeof nb>;
