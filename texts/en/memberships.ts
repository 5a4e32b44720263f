import type { Shape } from '../shape.ts';
import type { memberships as nb } from '../nb/memberships.ts';

/** Who may choose a list at the university (FOR-2012-08-29-843 § 3), and what they have shown. */
export const memberships = {
  title: 'Ties to the university',
  intro:
    'The lists at the University of Oslo are for students, employees and pensioners, and for their children under 16.',
  what: 'the ties to the university',
  none: 'Nothing is registered.',
  noEnd: 'without an end',
  end: 'End',
  endedOn: 'Ended {{date}}',
  new: 'New tie',
  evidence: 'What has been shown',
  from: 'From',
  to: 'Last day',
  submit: 'Register',
  sending: 'Registering …',
  done: {
    added: 'Registered. The person can choose a list at the university.',
    ended: 'Ended.',
  },
  grounds: {
    student: 'Student',
    employee: 'Employee',
    pensioner: 'Old-age pensioner',
  },
  evidences: {
    student: 'Receipt for the semester fee',
    employee: 'Employment at the university or the student welfare organisation',
    pensioner: 'Old-age pension from such a position',
  },
  toHints: {
    student: 'Last day of the semester, for example 31.1.2027.',
    employee: 'Empty when the employment is permanent.',
    pensioner: 'Empty: without an end.',
  },
} as const satisfies Shape<typeof nb>;
