import type { Shape } from '../shape.ts';
import type { gp as nb } from '../nb/gp.ts';

export const gp = {
  title: 'GP',
  since: 'Since {{date}}',
  vacant: 'List without a permanent GP',
  vacantHelp:
    'The list has no permanent GP now. The caller still belongs to the office and can book there.',
  commonList: 'Common list',
  responsibleDoctor: 'Responsible doctor',
  sharedList: 'Shared list',
  sharedListDoctor: 'Shared-list doctor',
  office: 'GP office',
  phone: 'Phone',
  noPhone: 'The office has given no phone number.',
  address: 'Address',
  openingHours: 'Opening hours',
  hpr: 'HPR number',
  specialist: 'Specialist in general practice',
  fixedSalary: 'On a fixed salary',
  selfEmployed: 'Self-employed',
  wheelchair: 'Wheelchair access',
  languages: 'Languages',
  outOfOffice: 'Out-of-office location',
  team: 'Primary health care team',
  substitutes: 'Substitutes',
  substitute: 'Substitute',
  substituteFor: 'Substitute for {{name}}',
  substituteUntil: 'until {{date}}',
  substituteFrom: 'from {{date}}',
  substitutePercent: '{{percent}} %',
  next: {
    title: 'What comes next',
    switch: 'From {{date}}: {{doctor}}',
    vacantList: 'From {{date}}: a list without a permanent GP at {{office}}',
    withdraw: 'Can be undone until and including {{date}}',
    ends: 'until {{date}}',
    doctorLeaves: '{{doctor}} leaves on {{date}}',
  },
  none: {
    title: 'No GP',
    body: "{{name}} is not on any GP's list.",
    withoutList: 'Ask whether the caller wants to choose a GP now. Find a free list with Ctrl+3.',
    optedOut: 'Has left the GP scheme. The municipality handles joining again.',
    noRight:
      'Has no right to a GP as registered now. The population register can correct the registration.',
    dead: 'The person is registered as deceased.',
    emigrated: 'The person is registered as emigrated and therefore has no GP.',
    startsLater:
      'Gets a GP on {{date}}. Until then the municipality or the emergency clinic helps.',
  },
  officeHidden:
    'The office is not shown. The address is protected, and the office could reveal where the person lives.',
} as const satisfies Shape<typeof nb>;
