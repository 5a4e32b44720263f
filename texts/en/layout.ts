import type { Shape } from '../shape.ts';
import type { layout as nb } from '../nb/layout.ts';

export const layout = {
  landmarks: {
    top: 'Top bar',
    tabs: 'People',
    header: 'About the person',
    main: 'Workspace',
    status: 'Messages',
  },
  skipToMain: 'Skip to the person',
  roles: {
    guidance: 'Guidance',
  },
  panels: {
    gp: 'GP',
    history: 'History',
    switch: 'Switch',
    waitingList: 'Waiting list',
    cases: 'Cases',
    call: 'Call',
  },
  panelNumber: 'Panel {{number}}',
  table: {
    sortedBy: 'Sorted by {{column}}, {{direction}}',
    sortBy: 'Sort by {{column}}',
    rowOf: 'Row {{row}} of {{total}}',
    selected: 'selected',
  },
  help: {
    title: 'Keys',
    intro: 'This works where you are now.',
    everywhere: 'Everywhere',
    inLists: 'In lists',
    inDialogs: 'In dialogs',
    onPerson: 'On a person',
    command: 'Command',
    key: 'Key',
    browserKeeps: 'The browser keeps this key here.',
  },
  keys: {
    ctrl: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    enter: 'Enter',
    escape: 'Esc',
    space: 'Space',
    arrows: 'Arrow keys',
  },
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    person: 'Person',
    help: 'Help',
  },
  testData: 'Invented people',
} as const satisfies Shape<typeof nb>;
