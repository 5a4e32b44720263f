import type { Shape } from '../shape.ts';
import type { exclusions as nb } from '../nb/exclusions.ts';

/** Municipalities' decisions that somebody is moved away from a doctor, and what became of them. */
export const exclusions = {
  title: 'GPs the person cannot choose',
  intro:
    'A municipality can decide to move a person away from a GP after threats or violence. It can be appealed to the county governor.',
  what: 'the decisions',
  none: 'No decisions are registered.',
  unknownDoctor: 'Unknown doctor, list {{list}}',
  unknownMunicipality: 'unknown municipality',
  decided: 'decided {{date}}',
  actions: 'The decision about {{name}}',
  new: 'New decision',
  submit: 'Register',
  sending: 'Registering …',
  states: {
    inForce: 'In force from {{date}}.',
    appealed: 'Appealed {{date}}. The decision still stands.',
    upheld: 'Upheld by the county governor {{date}}.',
    overturned: 'Overturned on appeal {{date}}. The GP can be chosen.',
    cancelled: 'Cancelled by the municipality {{date}}. The GP can be chosen.',
  },
  events: {
    appealed: 'Appeal',
    upheld: 'Upheld',
    overturned: 'Overturned on appeal',
    cancelled: 'Cancelled by the municipality',
  },
  ask: {
    appealed: 'Register an appeal to the county governor',
    upheld: 'Register that the county governor has upheld the decision',
    overturned: 'Register that the county governor has overturned the decision',
    cancelled: 'Register that the municipality has cancelled the decision',
  },
  day: {
    appealed: 'Appealed',
    upheld: 'Decided',
    overturned: 'Decided',
    cancelled: 'Cancelled',
  },
  fields: {
    municipality: 'Municipality that decided',
    list: 'Moved from',
    chooseList: 'Choose a list',
    own: 'The person’s own lists',
    others: 'Other lists in the municipality',
    doctor: 'Doctor the decision is about',
    chooseDoctor: 'Choose a doctor',
    decidedOn: 'Date of the decision',
    reference: 'The municipality’s reference',
    referenceHint: 'Case number, never a name or a national number. May be empty.',
  },
  faults: {
    municipality: 'Choose the municipality.',
    list: 'Choose the list.',
    doctor: 'The list has several doctors. Choose the one it is about.',
    reference: 'Only letters, digits, spaces and . / -, and never a national number.',
  },
} as const satisfies Shape<typeof nb>;
