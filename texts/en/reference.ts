import type { Shape } from '../shape.ts';
import type { reference as nb } from '../nb/reference.ts';

export const reference = {
  title: 'How old the local copy is',
  intro:
    'Doctors, offices and contracts are read from the copy on this machine. People are always fetched from FLO, every time they are opened.',
  source: 'Source',
  sourceText: 'FLO, copy on this machine',
  sourceMemory: 'FLO, copy only while the workspace is open',
  service: 'Central FLO',
  collection: 'What',
  rows: 'Number',
  age: 'Last equal to FLO',
  state: 'State',
  states: {
    fresh: 'up to date',
    old: 'old',
    veryOld: 'very old',
    never: 'not fetched',
    doubtful: 'being fetched anew',
  },
  collections: {
    municipalities: 'Municipalities',
    districts: 'Districts',
    gpOffices: 'Doctors’ offices',
    doctors: 'Doctors',
    gpContracts: 'Contracts and free places',
    standardTexts: 'Standard texts',
  },
  line: {
    old: 'Not updated since {{when}}',
    veryOld: 'Very old: from {{when}}',
    never: 'Not fetched yet',
    down: 'FLO is not answering',
    downSince: 'FLO is not answering – local from {{when}}',
  },
  trouble: {
    unreachable: 'FLO is not answering. What stands here is how it was last.',
    notFlo:
      'Something other than FLO answers on the network, such as a sign-in page. Check the network.',
    diskFull: 'The disk of this machine is full. The copy stays as it was until there is room.',
    other: 'The copy could not be updated. It is tried again by itself.',
  },
  short: {
    notFlo: 'Wrong network',
    diskFull: 'The disk is full',
    outdated: 'Version too old',
  },
  outdated:
    'The workspace is older than FLO allows, and the copy is no longer updated. You can read, but need a new version before you change anything. Restart the workspace, or contact support.',
  doubt:
    'Something in the copy did not agree with FLO and is being fetched anew. The rest is used as before.',
  local: 'Local copy: {{age}}',
} as const satisfies Shape<typeof nb>;
