import type { Shape } from '../shape.ts';
import type { allocation as nb } from '../nb/allocation.ts';

/** What municipalities ask of the nights that give people a list, and what those have decided. */
export const allocation = {
  title: 'Allocation in a municipality',
  intro:
    'Every night those without a GP are given a free place. A municipality can ask in a letter to have it off, or for places with its neighbours.',
  municipality: 'Municipality',
  what: 'what holds for the municipality',
  holds: 'What holds',
  letters: 'Letters',
  noLetters: 'The municipality has written nothing. The usual holds.',
  on: 'Allocation is on',
  off: 'Allocation is off: only those under 16 are given a list',
  nobody: 'nobody',
  with: 'Places also in {{names}}.',
  letter: 'Letter {{reference}}, {{date}}',
  ask: 'Register a letter from the municipality',
  askIntro: 'It holds from the next night, for everybody in the municipality.',
  submit: 'Register the letter',
  sending: 'Registering …',
  registered: 'The letter is registered. It holds from the next night.',
  addNeighbour: 'Add a municipality that gives places',
  neighbourHint: 'The nearest first.',
  nearer: 'Move {{name}} up',
  remove: 'Remove {{name}}',
  letterDate: 'Date of the letter',
  letterReference: 'Reference of the letter',
  letterReferenceHint: 'Case number, never a name or a national number.',
  badReference: 'Type a reference: letters, digits, spaces and . / -, and never a national number.',
  facts: {
    automatic: 'Allocation at night',
    cooperatesWith: 'Give places to its inhabitants',
  },
  duty: {
    title: 'The duty to have a GP scheme',
    what: 'the duty',
    holds: 'The duty holds.',
    suspended: 'The duty is suspended. Those who live here have no right to a GP now.',
    noEnd: 'until further notice',
    registered: 'The letter is registered.',
    ask: {
      suspend: 'Register that the duty is suspended',
      resume: 'Register that the duty holds again',
    },
    intro: {
      suspend:
        'From that day nobody who lives in the municipality can switch, wait or be given a GP.',
      resume: 'From that day those who live in the municipality have their rights again.',
    },
    from: {
      suspend: 'Suspended from',
      resume: 'Holds again from',
    },
    to: 'Last day',
    toHint: 'May be left empty while nobody knows.',
    notAfter: 'The suspension must last at least a day.',
  },
  ofCitizen: {
    title: 'What has been decided about the GP',
    written: 'Why it became this GP',
    whatWritten: 'what has been decided',
    nights: 'What the nights have decided',
    intro:
      'Every night those without a GP are considered. Each time the answer changed stands here.',
    what: 'what the nights have decided',
    none: 'No night has decided anything for this person yet.',
    night: 'Decided {{date}}',
  },
} as const satisfies Shape<typeof nb>;
