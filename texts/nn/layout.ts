import type { Shape } from '../shape.ts';
import type { layout as nb } from '../nb/layout.ts';

export const layout = {
  landmarks: {
    top: 'Topplinje',
    tabs: 'Personar',
    header: 'Om personen',
    main: 'Arbeidsflate',
    status: 'Meldingar',
  },
  skipToMain: 'Hopp til personen',
  roles: {
    guidance: 'Rettleiing',
  },
  panels: {
    gp: 'Fastlege',
    history: 'Historikk',
    switch: 'Byte',
    waitingList: 'Venteliste',
    cases: 'Saker',
    call: 'Samtale',
  },
  panelNumber: 'Panel {{number}}',
  table: {
    sortedBy: 'Sortert etter {{column}}, {{direction}}',
    sortBy: 'Sorter etter {{column}}',
    rowOf: 'Rad {{row}} av {{total}}',
    selected: 'vald',
  },
  help: {
    title: 'Tastar',
    intro: 'Dette verkar der du er no.',
    everywhere: 'Overalt',
    inLists: 'I lister',
    inDialogs: 'I dialogar',
    onPerson: 'På ein person',
    command: 'Kommando',
    key: 'Tast',
    browserKeeps: 'Nettlesaren brukar denne tasten sjølv her.',
  },
  keys: {
    ctrl: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    enter: 'Enter',
    escape: 'Esc',
    space: 'Mellomrom',
    arrows: 'Piltastar',
  },
  menu: {
    file: 'Fil',
    edit: 'Rediger',
    view: 'Vis',
    person: 'Person',
    help: 'Hjelp',
  },
  testData: 'Oppdikta personar',
} as const satisfies Shape<typeof nb>;
